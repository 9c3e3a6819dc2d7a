import { once } from 'node:events'
import { crc32, createInflateRaw } from 'node:zlib'
import { Bytes } from './bytes.ts'

const MAGIC = Buffer.from([0x1f, 0x8b, 8])
const HEADER = 10
const TRAILER = 8
const LONGEST_HEADER = 65_536 + 4096
const MOST_KEPT = 1_000_000
const [CHECK, EXTRA, NAME, COMMENT] = [2, 4, 8, 16]

/**
 * The unpacked bytes of gzip members that stand one behind the other, as `Bytes` takes them: what a damaged one has of them is followed
 * by null, and the next one is looked for. `createGunzip` unpacks several, too, and gives up at the first damage.
 */
async function* membersOf(bytes: Bytes): AsyncGenerator<Uint8Array | null> {
  while (await bytes.fill(1)) {
    // Some writers fill up with zeros.
    if (bytes.buffer[0] === 0) {
      bytes.take(1)
      continue
    }
    try {
      yield* inflated(bytes)
      yield new Uint8Array()
    } catch (cause) {
      if (!(cause instanceof DamagedMember)) throw cause
      yield null
      await seek(bytes)
    }
  }
}

/** The chunks of an archive for `Bytes`, unpacked if they are gzip's. */
export async function* unpackedMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  const bytes = new Bytes(chunks)
  await bytes.fill(MAGIC.length)
  if (bytes.buffer.subarray(0, MAGIC.length).equals(MAGIC)) return yield* membersOf(bytes)
  do if (bytes.buffer.length > 0) yield bytes.take()
  while (await bytes.more())
}

class DamagedMember extends Error {}

/** To the next beginning of a member, or to the end. */
async function seek(bytes: Bytes): Promise<void> {
  bytes.take(1)
  for (;;) {
    const at = bytes.buffer.indexOf(MAGIC)
    if (at !== -1) return void bytes.take(at)
    bytes.take(Math.max(0, bytes.buffer.length - MAGIC.length + 1))
    if (!(await bytes.more())) return void bytes.take()
  }
}

async function* inflated(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const length = await headerLength(bytes)
  if (length === null) throw new DamagedMember()
  bytes.take(length)
  const inflate = createInflateRaw()
  const closed = new Promise(done => inflate.once('end', done).once('close', done))
  /** What the stream was given, from this byte of it on: a member that is cut off makes it go through the one behind it, too. */
  let given = Buffer.alloc(0)
  let from = 0
  let over = false
  const giving = (async () => {
    while (!over && (await bytes.fill(1)) && !over) {
      const chunk = bytes.take()
      if (given.length > MOST_KEPT) {
        given = given.subarray(inflate.bytesWritten - from)
        from = inflate.bytesWritten
      }
      given = Buffer.concat([given, chunk])
      // At the end of a member it takes nothing more, and says so by its own end alone.
      if (!inflate.write(chunk)) await Promise.race([once(inflate, 'drain'), closed])
    }
    if (!over) inflate.end()
  })()
  let check = 0
  try {
    for await (const chunk of inflate) {
      check = crc32(chunk, check)
      yield chunk
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_'))) throw cause
    throw new DamagedMember()
  } finally {
    over = true
    inflate.destroy()
    await giving.catch(() => {})
    bytes.back(given)
  }
  const end = inflate.bytesWritten - from
  if (!(await bytes.fill(end + TRAILER)) || bytes.buffer.readUInt32LE(end) !== check)
    throw new DamagedMember()
  bytes.take(end + TRAILER)
}

/** Of the header at the start of the buffer (RFC 1952); null where there is no whole one. */
async function headerLength(bytes: Bytes): Promise<number | null> {
  if (!(await bytes.fill(HEADER)) || !bytes.buffer.subarray(0, MAGIC.length).equals(MAGIC)) return null
  const flags = bytes.buffer.readUInt8(3)
  let length = HEADER
  if (flags & EXTRA) {
    if (!(await bytes.fill(length + 2))) return null
    length += 2 + bytes.buffer.readUInt16LE(length)
  }
  for (const flag of [NAME, COMMENT])
    if (flags & flag) {
      let end = bytes.buffer.indexOf(0, length)
      while (end === -1 && bytes.buffer.length < LONGEST_HEADER && (await bytes.more()))
        end = bytes.buffer.indexOf(0, length)
      if (end === -1) return null
      length = end + 1
    }
  if (flags & CHECK) length += 2
  return (await bytes.fill(length)) ? length : null
}
