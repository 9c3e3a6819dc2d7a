import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, it } from 'vitest'
import { asNobody } from '../../../../tests/nobody.ts'
import { MAX_ARTICLE_BYTES } from './bytes.ts'
import { type ReadOptions, type ReadResult, readInputs } from './reader.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-reader-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}

async function read(paths: string[], options: ReadOptions = {}): Promise<ReadResult[]> {
  const results: ReadResult[] = []
  for await (const result of readInputs(paths, options)) results.push(result)
  return results
}

const markdown = `---
title: "A dam, a doubt"
outlet: The Valley Post
url: https://example.org/dam
publishedAt: 2024-03-01
publication: anything else is left alone
---

Ada Brook said the dam is sound.
`

it('reads a text as it is, without its byte order mark', async () => {
  const text = ' Line one.\r\nLine “two” 🦊\n'
  expect(await read([file('plain.txt', `\uFEFF${text}`)])).toMatchObject([
    { document: { id: 'plain', text, title: null, outlet: null, publishedAt: null, language: 'en' } },
  ])
})

it('reads Markdown with front matter', async () => {
  expect(await read([file('story.md', markdown)])).toMatchObject([
    {
      document: {
        id: 'story',
        text: 'Ada Brook said the dam is sound.',
        title: 'A dam, a doubt',
        outlet: 'The Valley Post',
        url: 'https://example.org/dam',
        publishedAt: '2024-03-01',
      },
    },
  ])
})

it('takes rules between paragraphs for text, and an empty front matter for none', async () => {
  const text = 'One.\n\n---\n\nTwo.\n\n---\n\nThree.'
  expect(await read([file('rules.md', text), file('bare.md', '---\n---\nOne.')])).toMatchObject([
    { document: { text } },
    { document: { text: 'One.', title: null } },
  ])
})

it('reads JSON lines, each on its own, and brings times to UTC', async () => {
  const lines = [
    '{"id": "a", "text": "One.", "publishedAt": "2024-03-01T12:00:00+02:00", "extra": 1}',
    '',
    'not json',
    '{"id": 7, "text": "Two.", "outlet": "", "publishedAt": "", "url": null}',
    '{"id": "c"}',
    '{"text": "Three.", "publishedAt": "yesterday"}',
  ]
  const path = file('lines.jsonl', lines.join('\n'))
  expect(await read([path])).toMatchObject([
    { document: { id: 'a', text: 'One.', publishedAt: '2024-03-01T10:00:00Z' } },
    { origin: `${path}:3`, refused: { code: 'INPUT_FORMAT' } },
    { document: { id: '7', text: 'Two.', outlet: null, publishedAt: null, url: null } },
    { origin: `${path}:5`, refused: { code: 'INPUT_FORMAT' } },
    { origin: `${path}:6`, refused: { message: expect.stringContaining("'publishedAt'") } },
  ])
})

it('reads standard input as the format says', async () => {
  const stdin = (text: string) => Readable.from([Buffer.from(text.slice(0, 5)), Buffer.from(text.slice(5))])
  expect(await read(['-'], { stdin: stdin('Some words.') })).toMatchObject([
    { document: { text: 'Some words.' } },
  ])
  expect(await read(['-'], { stdin: stdin('{"text": "One."}\n'), format: 'jsonl' })).toMatchObject([
    { document: { text: 'One.' } },
  ])
})

it('reads the files of known formats in a folder, in order', async () => {
  const folder = join(directory, 'folder', 'deep')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'b.txt'), 'B.')
  writeFileSync(join(folder, '..', 'z.md'), 'Z.')
  writeFileSync(join(folder, 'picture.png'), 'no')
  const found = await read([join(directory, 'folder')])
  expect(found).toMatchObject([{ document: { id: 'b' } }, { document: { id: 'z' } }])
})

it.each([
  ['an empty file', 'empty.txt', '', 'INPUT_EMPTY'],
  ['white space', 'blank.md', ' \n\n', 'INPUT_EMPTY'],
  ['front matter alone', 'front.md', '---\ntitle: x\n---\n', 'INPUT_EMPTY'],
  ['no JSON lines', 'none.jsonl', '\n\n', 'INPUT_EMPTY'],
  ['a binary', 'binary.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), 'INPUT_BINARY'],
  ['invalid UTF-8', 'latin.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20]), 'INPUT_ENCODING'],
  ['UTF-16', 'utf16.txt', new Uint8Array([0xff, 0xfe, 0x41, 0]), 'INPUT_ENCODING'],
  ['invalid UTF-8 in lines', 'latin.jsonl', new Uint8Array([0x22, 0xe9, 0x22]), 'INPUT_ENCODING'],
  ['a day that does not exist', 'day.md', '---\npublishedAt: 2015-02-31\n---\nText.', 'INPUT_FORMAT'],
  ['a time without zone', 'time.md', '---\npublishedAt: 2015-02-28T10:00:00\n---\nText.', 'INPUT_FORMAT'],
  ['a huge file', 'huge.txt', new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(0x61), 'INPUT_TOO_LARGE'],
  ['a huge line', 'huge.jsonl', new Uint8Array(MAX_ARTICLE_BYTES + 70_000).fill(0x61), 'INPUT_TOO_LARGE'],
  ['an unknown format', 'story.docx', 'words', 'INPUT_FORMAT'],
  ['a file without ending', 'story', 'words', 'INPUT_FORMAT'],
  ['front matter that is not YAML', 'yaml.md', '---\na: [\n---\nText.', 'INPUT_FORMAT'],
  ['a wrong date', 'date.md', '---\npublishedAt: soon\n---\nText.', 'INPUT_FORMAT'],
  ['a wrong address', 'url.md', '---\nurl: "javascript:alert(1)"\n---\nText.', 'INPUT_FORMAT'],
])('refuses %s with a reason, and reads the rest', async (_, name, content, code) => {
  const path = file(name, content)
  const [refusal, next, ...more] = await read([path, file('next.txt', 'Next.')])
  expect(refusal).toMatchObject({
    origin: expect.stringContaining(path),
    refused: { code, message: expect.stringContaining(path) },
  })
  expect(next).toMatchObject({ document: { text: 'Next.' } })
  expect(more).toEqual([])
})

it('reads the lines around one that is not UTF-8', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"text": "One."}\n'),
    Buffer.from([0x22, 0xe9, 0x22, 10]),
    Buffer.from('{"text": "Three."}'),
  ])
  const path = file('mixed.jsonl', bytes)
  expect(await read([path])).toMatchObject([
    { document: { text: 'One.' } },
    { origin: `${path}:2`, refused: { code: 'INPUT_ENCODING' } },
    { document: { text: 'Three.' } },
  ])
})

it('stops at an endless input', async () => {
  async function* endless() {
    for (;;) yield new Uint8Array(1_000_000).fill(0x61)
  }
  expect(await read(['-'], { stdin: endless() })).toMatchObject([{ refused: { code: 'INPUT_TOO_LARGE' } }])
})

it('reads what it may of a folder, links to files too', async () => {
  const folder = join(directory, 'partly')
  mkdirSync(join(folder, 'shut'), { recursive: true })
  writeFileSync(join(folder, 'z.txt'), 'Z.')
  symlinkSync(join(folder, 'z.txt'), join(folder, 'a.txt'))
  chmodSync(join(folder, 'shut'), 0)
  chmodSync(directory, 0o755)
  expect(await asNobody(() => read([folder]))).toMatchObject([
    { document: { id: 'a' } },
    { origin: join(folder, 'shut'), refused: { code: 'INPUT_UNREADABLE' } },
    { document: { id: 'z' } },
  ])
})

it('refuses a path that is not there', async () => {
  expect(await read([join(directory, 'nowhere.txt')])).toMatchObject([
    { refused: { code: 'INPUT_UNREADABLE', message: expect.stringContaining('no such file') } },
  ])
})

it('refuses a file that it may not read', async () => {
  const path = file('secret.txt', 'words')
  chmodSync(directory, 0o755)
  chmodSync(path, 0)
  expect(await asNobody(() => read([path]))).toMatchObject([
    { refused: { code: 'INPUT_UNREADABLE', message: expect.stringContaining('may not read') } },
  ])
})
