import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { SaysoError } from '@sayso/core'

/** The bytes of a stream, unpacked if they are gzip's; whoever reads them bounds their number. */
export async function* unpacked(
  origin: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  const all = (async function* () {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value
  })()
  if (first.done || first.value[0] !== 0x1f || first.value[1] !== 0x8b) return yield* all
  try {
    // The callback keeps errors from being thrown twice: they come out of the iteration.
    yield* pipeline(Readable.from(all, { objectMode: false }), createGunzip(), () => {})
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_'))) throw cause
    throw new SaysoError(
      'INPUT_FORMAT',
      `${origin} is no whole gzip file`,
      'pack it again, or give it unpacked',
      {
        cause,
      },
    )
  }
}
