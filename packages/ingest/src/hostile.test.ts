import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { annotate } from '@sayso/nlp'
import { afterAll, expect, it } from 'vitest'
import { asNobody } from '../../../tests/nobody.ts'
import { type Poison, poisonedFiles, poisonedTexts } from '../../../tests/poison.ts'
import { httpReply, pageOf, warcRecord } from '../../../tests/warc.ts'
import { type ReadOptions, readInputs } from './reader/reader.ts'
import type { ReadResult } from './reader/result.ts'

const folder = mkdtempSync(join(tmpdir(), 'sayso-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Of a processor, for one document: far above what any takes, far below what one that grows with the square would. */
const MOST_SECONDS = 4

/** Characters: a long article has as many. */
const MOST_TAGGED = 60_000

async function read(paths: string[], options: ReadOptions = {}): Promise<ReadResult[]> {
  const results: ReadResult[] = []
  for await (const result of readInputs(paths, options)) results.push(result)
  return results
}

function write({ name, content }: Poison): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function seconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const good = (name: string): string => {
  const path = join(folder, `${name}.good.txt`)
  writeFileSync(path, 'The dam will hold, Ada Brook said.')
  return path
}

/** Reads it between two good articles, and the tagger what was read. */
async function survive(poison: Poison): Promise<void> {
  const path = write(poison)
  let results: ReadResult[] = []
  const reading = await seconds(async () => {
    results = await read([good('before'), path, good('after')])
  })
  expect(results.at(0), 'the article before').toMatchObject({ document: { id: 'before.good' } })
  expect(results.at(-1), 'the article behind').toMatchObject({ document: { id: 'after.good' } })
  const own = results.slice(1, -1)
  const codes = own.map(result => ('refused' in result ? result.refused.code : 'read'))
  expect([...new Set(codes)]).toEqual([poison.code])
  for (const result of own)
    if ('refused' in result) {
      expect(result.refused.message).toContain(path)
      expect(result.refused.message.length).toBeLessThan(2000)
      expect(result.refused.hint).not.toBe('')
    }
  expect(reading, 'seconds of reading').toBeLessThan(MOST_SECONDS)
  // A feed of a thousand items is as many articles: one of them tells. The taggers' time grows with a text's length.
  for (const result of own.slice(0, 1))
    if ('document' in result && result.document.text.length <= MOST_TAGGED) {
      const tagging = await seconds(() => annotate(result.document.text, result.document))
      expect(tagging, 'seconds of tagging').toBeLessThan(MOST_SECONDS)
    }
}

it.each(poisonedFiles)('survives $name', survive)
it.each(poisonedTexts(250))('survives $name', survive)

it('stops reading what has no end, packed or not, and holds little of it', async () => {
  const piece = Buffer.alloc(1_000_000, 'word ')
  let given = 0
  async function* gigabyte() {
    for (let count = 0; count < 1000; count++) {
      given++
      yield piece
    }
  }
  const before = process.memoryUsage().rss
  for (const format of ['text', 'markdown', 'jsonl', 'csv', 'html', 'feed'] as const)
    for (const stdin of [
      gigabyte(),
      pipeline(Readable.from(gigabyte()), createGzip({ level: 1 }), () => {}),
    ]) {
      given = 0
      expect(await read(['-'], { stdin, format })).toMatchObject([{ refused: { code: 'INPUT_TOO_LARGE' } }])
      expect(given).toBeLessThan(100)
    }
  expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000)
})

it('reads an archive behind a record of hundreds of megabytes', async () => {
  const head =
    'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\nContent-Length: 300000000\r\n\r\n'
  async function* archive() {
    yield Buffer.from(head)
    const piece = Buffer.alloc(1_000_000, 'word ')
    for (let count = 0; count < 300; count++) yield piece
    yield Buffer.from('\r\n\r\n')
    yield warcRecord('http://news.example/a', httpReply(pageOf('a')))
  }
  const before = process.memoryUsage().rss
  expect(await read(['-'], { stdin: archive(), format: 'warc' })).toMatchObject([
    { refused: { code: 'INPUT_TOO_LARGE' } },
    { document: { title: 'a' } },
  ])
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000)
})

it('refuses what is no file, and reads the files beside it', async () => {
  const place = join(folder, 'place')
  mkdirSync(join(place, 'folder.html'), { recursive: true })
  mkdirSync(join(place, 'c.txt'))
  execFileSync('mkfifo', [join(place, 'pipe.txt')])
  symlinkSync(join(place, 'ring.txt'), join(place, 'ring.txt'))
  symlinkSync(place, join(place, 'up.txt'))
  symlinkSync(join(place, 'nowhere'), join(place, 'lost.txt'))
  symlinkSync('/dev/zero', join(place, 'zero.txt'))
  const socket = createServer().listen(join(place, 'socket.txt'))
  await once(socket, 'listening')
  for (const name of ['a.txt', 'shut.txt', 'folder.html/z.txt', 'zz.txt'])
    writeFileSync(join(place, name), name)
  chmodSync(join(place, 'shut.txt'), 0)
  chmodSync(folder, 0o755)
  try {
    const results = await asNobody(() => read([place]))
    const of = (name: string): unknown =>
      results.find(result => 'refused' in result && result.origin.endsWith(name))
    for (const name of ['lost.txt', 'pipe.txt', 'ring.txt', 'shut.txt', 'socket.txt', 'up.txt', 'zero.txt'])
      expect(of(`/${name}`), name).toMatchObject({ refused: { code: expect.stringMatching(/^INPUT_/) } })
    expect(results.flatMap(result => ('document' in result ? result.document.text : []))).toEqual([
      'a.txt',
      'folder.html/z.txt',
      'zz.txt',
    ])
  } finally {
    socket.close()
  }
})

it('goes on where a file vanishes while its folder is read', async () => {
  const place = join(folder, 'vanishing')
  mkdirSync(place)
  for (const name of ['a', 'b', 'c']) writeFileSync(join(place, `${name}.txt`), name)
  const results: ReadResult[] = []
  for await (const result of readInputs([place])) {
    if (results.length === 0) unlinkSync(join(place, 'b.txt'))
    results.push(result)
  }
  expect(results).toMatchObject([
    { document: { text: 'a' } },
    { refused: { code: 'INPUT_UNREADABLE', message: expect.stringContaining('no such file') } },
    { document: { text: 'c' } },
  ])
})
