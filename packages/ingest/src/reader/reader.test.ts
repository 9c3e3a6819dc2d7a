import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { asNobody } from '../../../../tests/nobody.ts'
import { httpReply, warcRecord } from '../../../../tests/warc.ts'
import { MAX_ARTICLE_BYTES } from './bytes.ts'
import { type ReadOptions, readInputs } from './reader.ts'
import type { ReadResult } from './result.ts'

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

it('reads tables by their header row, whatever parts the columns', async () => {
  const rows = [
    ['id', 'title', 'text', 'publishedAt', 'extra'],
    ['1', 'A dam', '"Two, lines;\nand “one” quote"', '2024-03-01', 'x'],
    ['2', '', '', '', ''],
    ['3', 'Short', '"Three."'],
  ]
  for (const delimiter of [',', ';', '\t', '|']) {
    const path = file('table.csv', `\uFEFF${rows.map(row => row.join(delimiter)).join('\r\n')}`)
    expect(await read([path])).toMatchObject([
      {
        document: {
          id: '1',
          title: 'A dam',
          text: 'Two, lines;\nand “one” quote',
          publishedAt: '2024-03-01',
        },
      },
      { origin: `${path}:4`, refused: { code: 'INPUT_FORMAT', message: expect.stringContaining("'text'") } },
      { document: { id: '3', text: 'Three.' } },
    ])
  }
})

it('unpacks any format, from files and standard input', async () => {
  const page = gzipSync('<title>A dam</title><p>It will hold.</p>')
  expect(
    await read([file('page.html.gz', page), file('lines.jsonl.gz', gzipSync('{"text": "One."}'))]),
  ).toMatchObject([
    { document: { id: 'page', title: 'A dam', text: 'It will hold.' } },
    { document: { text: 'One.' } },
  ])
  expect(await read(['-'], { stdin: Readable.from([gzipSync('Two.')]) })).toMatchObject([
    { document: { text: 'Two.' } },
  ])
})

it.each([
  ['text', 'txt', 'One.'],
  ['markdown', 'md', '---\ntitle: T\n---\nOne.'],
  ['jsonl', 'jsonl', '{"text": "One."}'],
  ['csv', 'csv', 'title,text\nT,One.'],
  ['html', 'html', '<title>T</title><p>One.</p>'],
  ['feed', 'xml', '<rss version="2.0"><channel><item><description>One.</description></item></channel></rss>'],
  ['warc', 'warc', warcRecord('http://news.example/a', httpReply('<p>One.</p>')).toString()],
] as const)('reads %s from a file and from standard input, packed or not', async (format, ending, text) => {
  const one = [{ document: { text: 'One.' } }]
  for (const [name, bytes] of [
    [`each.${ending}`, Buffer.from(text)],
    [`each.${ending}.gz`, gzipSync(text)],
  ] as const) {
    expect(await read([file(name, bytes)])).toMatchObject(one)
    expect(await read(['-'], { stdin: Readable.from([bytes]), format })).toMatchObject(one)
  }
})

it('reads what matches a pattern that no shell has expanded, in order', async () => {
  const folder = join(directory, 'pattern')
  mkdirSync(join(folder, 'deep', 'c.txt'), { recursive: true })
  for (const name of ['b.txt', 'deep/a.txt', 'picture.png', 'deep/d.md', '[x].txt'])
    writeFileSync(join(folder, name), `${name}.`)
  symlinkSync(folder, join(folder, 'loop'))
  expect(await read([join(folder, '**/*.{txt,png}')])).toMatchObject([
    { document: { text: '[x].txt.' } },
    { document: { text: 'b.txt.' } },
    { document: { text: 'deep/a.txt.' } },
  ])
  // A file of that very name counts for more than what it would match as a pattern.
  expect(await read([join(folder, '[x].txt')])).toMatchObject([{ document: { text: '[x].txt.' } }])
  expect(await read([join(folder, '*.csv'), join(folder, '*.png')])).toMatchObject([
    { refused: { code: 'INPUT_EMPTY', message: expect.stringContaining('matches no file') } },
    { refused: { code: 'INPUT_EMPTY' } },
  ])
})

it('unpacks no more than any article has', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000))
  expect(await read([file('bomb.html.gz', bomb), file('bomb.jsonl.gz', bomb)])).toMatchObject([
    { refused: { code: 'INPUT_TOO_LARGE' } },
    { refused: { code: 'INPUT_TOO_LARGE' } },
  ])
})

it('takes of a feed what it has, and says where that is little', async () => {
  const feed =
    '<rss version="2.0"><channel><title>P</title><item><title>T</title><description>S.</description></item></channel></rss>'
  const notes: string[] = []
  const path = file('feed.xml', feed)
  expect(await read([path], { onNote: line => void notes.push(line) })).toMatchObject([
    { document: { title: 'T', text: 'S.', outlet: 'P' } },
  ])
  expect(notes).toEqual([`${path}#1 has a summary only: add --follow to fetch the page`])
})

it('refuses addresses where nothing fetches them', async () => {
  expect(await read(['https://news.example/a'])).toMatchObject([{ refused: { code: 'URL_INVALID' } }])
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
  ['half a gzip file', 'half.txt.gz', gzipSync('words '.repeat(999)).subarray(0, 20), 'INPUT_FORMAT'],
  ['a quotation that never ends', 'open.csv', 'id,text\n1,"never', 'INPUT_FORMAT'],
  ['a table without rows', 'rows.csv', 'id,text\n', 'INPUT_EMPTY'],
  ['a table that is not UTF-8', 'latin.csv', new Uint8Array([0x61, 10, 0xe9, 10]), 'INPUT_ENCODING'],
  [
    'a sitemap, which is to be followed',
    'map.xml',
    '<urlset><url><loc>https://x.example/</loc></url></urlset>',
    'INPUT_EMPTY',
  ],
  [
    'a feed without items',
    'none.rss',
    '<rss version="2.0"><channel><title>x</title></channel></rss>',
    'INPUT_EMPTY',
  ],
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
