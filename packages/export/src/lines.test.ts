import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'

const read = async (bytes: Uint8Array, size: number) => {
  const lines = []
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  })()
  for await (const line of linesOf(chunks)) lines.push(line)
  return lines
}

describe('lines', () => {
  it('are those of the text, with their numbers, however it is cut', async () => {
    const text = fc.array(fc.constantFrom('a', '😀', '\u2028', '\n', '\r', ' ')).map(parts => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (text, size) => {
        const expected = text
          .split('\n')
          .map((text, index) => ({ number: index + 1, text }))
          .filter(({ text }) => text.trim() !== '')
        expect(await read(Buffer.from(text), size)).toEqual(expected)
      }),
    )
  })

  it('are refused where they are no UTF-8', async () => {
    for (const bytes of [
      [97, 10, 0xff, 98],
      [97, 0xc3],
    ])
      await expect(read(Uint8Array.from(bytes), 2)).rejects.toMatchObject({ code: 'INPUT_ENCODING' })
  })
})
