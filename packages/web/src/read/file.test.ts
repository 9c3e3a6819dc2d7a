import { expect, it } from 'vitest'
import { inputOf } from './draft.ts'
import { readFile } from './file.ts'

const read = (name: string, ...parts: BlobPart[]) => readFile(new File(parts, name))

it('takes a text as it is', async () => {
  expect((await read('Story.TXT', 'Dam “safe”\n\nThe mayor said so.\n')).drafts.map(inputOf)).toEqual([
    { text: 'Dam “safe”\n\nThe mayor said so.\n' },
  ])
})

it('takes what front matter says of a text', async () => {
  const [draft] = (
    await read(
      'a.md',
      '---\ntitle: "Dam: safe"\npublishedAt: 2015-09-16\nby: Ada\n---\n\nThe mayor said so.\n',
    )
  ).drafts
  expect(draft && inputOf(draft)).toEqual({
    text: 'The mayor said so.',
    title: 'Dam: safe',
    publishedAt: '2015-09-16',
  })
})

it('takes an article a line, and says which lines are none', async () => {
  const { drafts, refused } = await read(
    'all.jsonl',
    '{"text":"One.","url":"https://a.example/1","id":7}\n\n{"text":" "}\nnull\n{"text":"Two.","outlet":null}\n',
  )
  expect(drafts.map(inputOf)).toEqual([{ text: 'One.', url: 'https://a.example/1' }, { text: 'Two.' }])
  expect(refused.map(reason => /line \d/.exec(reason)?.[0])).toEqual(['line 3', 'line 4'])
})

it.each([
  ['report.pdf', '%PDF', /reads \.txt, \.md, \.jsonl/],
  ['latin.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]), /UTF-8/],
  ['none.txt', ' \n', /empty/],
  ['none.jsonl', '\n', /empty/],
  ['head.md', '---\ntitle: A\n---\n', /no text/],
  ['bad.md', '---\ntitle: [\n---\nText.', /YAML/],
])('says why it does not read %s', async (name, content, reason) => {
  const { drafts, refused } = await read(name, content)
  expect(drafts).toEqual([])
  expect(refused).toEqual([expect.stringMatching(reason)])
})
