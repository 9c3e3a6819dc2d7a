import { expect, it } from 'vitest'
import { meaningsIn, readTable, tableOf } from './table.ts'

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}
const read = (text: string) => meaningsIn('t.tsv', bytes(text))

it('reads labels and aliases, past a header, comments and empty lines', async () => {
  const text =
    '\uFEFF# ours\n\nlabel\taliases\tQID\r\nAda Brook\tA. Brook| Ada M. Brook \tQ1\r\nNorthland\t\tQ22\n'
  expect(await read(text)).toEqual([
    { name: 'Ada Brook', qid: 'Q1', label: true },
    { name: 'A. Brook', qid: 'Q1', label: false },
    { name: 'Ada M. Brook', qid: 'Q1', label: false },
    { name: 'Northland', qid: 'Q22', label: true },
  ])
})

it.each([
  ['# a\nAda Brook\tQ1\n', /t\.tsv:2 has 2 of 3 columns/],
  ['Ada Brook\t\t\tQ1\n', /t\.tsv:1 has 4 of 3 columns/],
  ['Ada Brook\t\tQ1\n\nRex Marsh\t\tQ0\n', /t\.tsv:3 'Q0' is not/],
  ['Ada Brook\t\tQ1\nlabel\taliases\tQID\n', /t\.tsv:2 'QID' is not/],
  [' . \tAda\tQ1\n', /t\.tsv:1 has no label/],
])('says which line of %j is wrong', async (text, message) => {
  await expect(read(text)).rejects.toMatchObject({
    code: 'INPUT_FORMAT',
    message: expect.stringMatching(message),
  })
})

it('says that there is no such table', async () => {
  await expect(readTable('/nowhere.tsv')).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' })
})

it('finds each name once, in any spelling', async () => {
  const table = tableOf(await read('Ada Brook\tA. Brook\tQ1\n'))
  expect(await table.lookUp(['ADA BROOK', 'Ada Brook', 'Rex Marsh'], true)).toEqual([
    { name: 'Ada Brook', qid: 'Q1', label: true },
  ])
})
