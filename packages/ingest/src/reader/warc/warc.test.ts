import { Readable } from 'node:stream'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { httpReply, pageOf, warcRecord } from '../../../../../tests/warc.ts'
import { MAX_ARTICLE_BYTES } from '../bytes.ts'
import { readInputs } from '../reader.ts'
import type { ReadResult } from '../result.ts'

/** Reads in pieces, so that what matters falls on the ends of some. */
async function read(bytes: Uint8Array, piece = 65_536): Promise<ReadResult[]> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) =>
    bytes.subarray(index * piece, (index + 1) * piece),
  )
  const results: ReadResult[] = []
  for await (const result of readInputs(['-'], { stdin: Readable.from(pieces), format: 'warc' }))
    results.push(result)
  return results
}

const page = (name: string, head: Record<string, string> = {}): Buffer =>
  warcRecord(`http://news.example/${name}`, httpReply(pageOf(name), head))
const read1 = (name: string) => ({ document: { title: name, url: `http://news.example/${name}` } })
const refused = (code: string) => ({ refused: { code } })

it('reads the pages of an archive, and passes over what is none', async () => {
  const archive = Buffer.concat([
    warcRecord(null, Buffer.from('software: x\r\n'), { 'WARC-Type': 'warcinfo' }),
    warcRecord('http://news.example/a', Buffer.from('GET /a HTTP/1.1\r\n\r\n'), { 'WARC-Type': 'request' }),
    page('a'),
    warcRecord('http://news.example/b', httpReply('not here', {}, '404 Not Found')),
    warcRecord('http://news.example/c', httpReply('GIF89a', { 'Content-Type': 'image/gif' })),
    warcRecord(
      'http://news.example/robots.txt',
      httpReply('User-agent: *', { 'Content-Type': 'text/plain' }),
    ),
    warcRecord('dns:news.example', Buffer.from('192.0.2.1')),
    warcRecord('https://news.example/d', Buffer.from('Some words.'), {
      'WARC-Type': 'resource',
      'Content-Type': 'text/plain; charset=utf-8',
    }),
  ])
  const expected = [
    { document: { ...read1('a').document, publishedAt: '2024-03-05T08:00:00Z', outlet: null } },
    { document: { text: 'Some words.', url: 'https://news.example/d' } },
  ]
  expect(await read(archive)).toMatchObject(expected)
  expect(await read(gzipSync(archive))).toMatchObject(expected)
  for (const piece of [1, 7, 100]) expect(await read(archive, piece)).toMatchObject(expected)
})

it('believes the page before the archive', async () => {
  const dated = '<meta property="article:published_time" content="2020-01-01"><p>It will hold.</p>'
  const archive = warcRecord('http://news.example/a', httpReply(dated))
  expect(await read(archive)).toMatchObject([{ document: { publishedAt: '2020-01-01' } }])
})

it.each([
  ['gzip', (body: Buffer) => gzipSync(body)],
  ['br', (body: Buffer) => brotliCompressSync(body)],
  ['deflate', (body: Buffer) => deflateSync(body)],
  ['deflate', (body: Buffer) => deflateRawSync(body)],
  // The writer has unpacked it, and left the header.
  ['gzip', (body: Buffer) => body],
])('unpacks bodies in %s, in chunks or not', async (encoding, pack) => {
  const body = pack(Buffer.from(pageOf('a')))
  const half = body.subarray(0, 20)
  const rest = body.subarray(20)
  const chunked = Buffer.concat([
    Buffer.from(`${half.length.toString(16)};x=y\r\n`),
    ...[half, Buffer.from(`\r\n${rest.length.toString(16)}\r\n`), rest, Buffer.from('\r\n0\r\n\r\n')],
  ])
  const head = { 'Content-Encoding': encoding }
  const archive = Buffer.concat([
    warcRecord('http://news.example/a', httpReply(body, head)),
    warcRecord('http://news.example/a', httpReply(chunked, { ...head, 'Transfer-Encoding': 'chunked' })),
  ])
  expect(await read(archive)).toMatchObject([read1('a'), read1('a')])
})

it('decodes a page as its header or its own head says', async () => {
  const latin = (head: string) => Buffer.from(`${head}<title>Caf\u00e9</title><p>Words.</p>`, 'latin1')
  const archive = Buffer.concat([
    warcRecord(
      'http://news.example/a',
      httpReply(latin(''), { 'Content-Type': 'text/html; charset=iso-8859-1' }),
    ),
    warcRecord('http://news.example/b', httpReply(latin('<meta charset="latin1">'))),
  ])
  expect(await read(archive)).toMatchObject([
    { document: { title: 'Café' } },
    { document: { title: 'Café' } },
  ])
})

it.each([
  ['no length', (record: string) => record.replace(/Content-Length: .*\r\n/, '')],
  ['a length that is no number', (record: string) => record.replace(/(?<=Content-Length: ).*/, '-1')],
  ['too great a length', (record: string) => record.replace(/(?<=Content-Length: ).*/, '99999999')],
  [
    'far too great a length',
    (record: string) => record.replace(/(?<=Content-Length: ).*/, '999999999999999'),
  ],
  ['too small a length', (record: string) => record.replace(/(?<=Content-Length: ).*/, '20')],
  ['another version', (record: string) => record.replace('WARC/1.1', 'WARC/9.0')],
  ['no reply in it', (record: string) => record.replace('HTTP/1.1', 'HTTQ/1.1')],
])('refuses a record with %s, with its place, and reads the next', async (_, damage) => {
  const first = page('a')
  const archive = Buffer.concat([first, Buffer.from(damage(page('b').toString())), page('c'), page('d')])
  for (const piece of [65_536, 13])
    expect(await read(archive, piece)).toMatchObject([
      read1('a'),
      { origin: `standard input@${first.length}`, ...refused('INPUT_FORMAT') },
      read1('c'),
      read1('d'),
    ])
})

it('refuses the last record where it is cut off', async () => {
  const archive = Buffer.concat([page('a'), page('b')])
  expect(await read(archive.subarray(0, archive.length - 30))).toMatchObject([
    read1('a'),
    refused('INPUT_FORMAT'),
  ])
})

it('unpacks members one by one, and refuses a damaged one alone', async () => {
  const names = ['a', 'b', 'c', 'd']
  const members = names.map(name => gzipSync(page(name)))
  const [a, b, c, d] = members as [Buffer, Buffer, Buffer, Buffer]
  expect(await read(Buffer.concat(members))).toMatchObject(names.map(read1))
  const flipped = (at: number): Buffer => {
    const copy = Buffer.from(b)
    copy[at] = (copy[at] ?? 0) ^ 0xff
    return copy
  }
  for (const piece of [65_536, 11]) {
    // In its header, its data, its checksum; cut off; and with something in front.
    for (const damaged of [flipped(1), flipped(60), flipped(b.length - 6), b.subarray(0, b.length - 40)])
      expect(await read(Buffer.concat([a, damaged, c, d]), piece)).toMatchObject([
        read1('a'),
        refused('INPUT_FORMAT'),
        read1('c'),
        read1('d'),
      ])
    expect(await read(Buffer.concat([a, Buffer.from('xx'), b]), piece)).toMatchObject([
      read1('a'),
      refused('INPUT_FORMAT'),
      read1('b'),
    ])
  }
})

it('sets a record aside that is larger than any article, and reads on', async () => {
  const large = 'w'.repeat(MAX_ARTICLE_BYTES + 1)
  const archive = [page('a'), warcRecord('http://news.example/b', httpReply(large)), page('c')]
  const expected = [read1('a'), refused('INPUT_TOO_LARGE'), read1('c')]
  expect(await read(Buffer.concat(archive))).toMatchObject(expected)
  expect(await read(Buffer.concat(archive.map(each => gzipSync(each))))).toMatchObject(expected)
})

it.each([
  ['unpacks to more than any article has', 'gzip', gzipSync(Buffer.alloc(50_000_000)), 'INPUT_TOO_LARGE'],
  ['is not what it says', 'br', Buffer.from('words'), 'INPUT_FORMAT'],
  ['is packed as nobody knows', 'zzz', Buffer.from('words'), 'INPUT_FORMAT'],
  ['is packed over and over', 'gzip, gzip, gzip', Buffer.from('words'), 'INPUT_FORMAT'],
])('refuses a body that %s', async (_, encoding, body, code) => {
  const archive = [
    warcRecord('http://news.example/a', httpReply(body, { 'Content-Encoding': encoding })),
    page('b'),
  ]
  expect(await read(Buffer.concat(archive))).toMatchObject([refused(code), read1('b')])
})

it('says where an archive holds no page', async () => {
  expect(await read(warcRecord('dns:news.example', Buffer.from('x')))).toMatchObject([refused('INPUT_EMPTY')])
  expect(await read(Buffer.from('no archive'))).toMatchObject([refused('INPUT_FORMAT')])
})
