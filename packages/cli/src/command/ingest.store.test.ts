import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { sayso } from '../../../../tests/command.ts'
import { describeStores } from '../../../../tests/stores.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-link-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const fileOf = (name: string, text: string): string => {
  const path = join(directory, name)
  writeFileSync(path, text)
  return path
}
const article = fileOf(
  'story.txt',
  'The old mill will reopen in June, Helen Carter said on Monday. Rex Marsh said that the roof is new.',
)
const table = fileOf(
  'items.tsv',
  'label\taliases\tQID\nHelen Carter\t\tQ1\nRex Marsh\t\tQ2\nRex Marsh\t\tQ3\nThe Valley Post\tValley Post\tQ4\n',
)

describeStores('ingest --link', store => {
  beforeEach(() => store.empty())
  const ingest = (...args: string[]) =>
    sayso(['ingest', article, '--outlet', 'The Valley Post', '--store', store.address, ...args])
  const links = async (): Promise<string> => {
    const query = 'MATCH (e:Entity) WHERE e.wikidata IS NOT NULL RETURN e.wikidata AS qid ORDER BY qid'
    return (await sayso(['cypher', query, '--json', '--store', store.address])).stdout
  }

  it('links whom exactly one item of a table fits, and changes nothing the second time', async () => {
    expect(await ingest()).toMatchObject({ code: 0, stderr: expect.not.stringContaining('Wikidata') })
    expect(await links()).toBe('')
    const first = await ingest('--link', 'wikidata', '--table', table)
    expect(first).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Wikidata: 2 linked, 1 ambiguous, 0 not found'),
    })
    expect(await links()).toBe('{"qid":"Q1"}\n{"qid":"Q4"}\n')
    const second = await ingest('--link', 'wikidata', '--table', table)
    expect(second.stderr).toContain('Wikidata: 0 linked, 1 ambiguous, 0 not found')
    expect(await links()).toBe('{"qid":"Q1"}\n{"qid":"Q4"}\n')
  })

  it('keeps the articles where the endpoint fails, and says so', async () => {
    const server = createServer((_, response) => response.writeHead(500).end()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const address = `http://127.0.0.1:${port}/sparql`
    const failed = await ingest('--link', 'wikidata', '--endpoint', address)
    server.close()
    expect(failed).toMatchObject({
      code: 6,
      stdout: expect.stringContaining('1 article written'),
      stderr: expect.stringContaining(`${address} answered 500: the articles`),
    })
  })

  it.each([
    [['--link', 'wikidata'], /--table FILE.tsv, or --endpoint URL/],
    [
      ['--link', 'wikidata', '--table', table, '--endpoint', 'http://x.test'],
      /one of --table and --endpoint/,
    ],
    [['--table', table], /add --link wikidata/],
    [['--link', 'elsewhere', '--table', table], /wikidata/],
    [['--link', 'wikidata', '--endpoint', 'x'], /--endpoint https/],
  ])('refuses %j with a way out', async (args, stderr) => {
    expect(await ingest(...args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(stderr),
    })
  })
})

const PAGE = (title: string, text: string): string => `<html lang="en"><head><title>${title}</title>
  <meta property="og:site_name" content="The Valley Post"></head><body><article><p>${text}</p></article></body></html>`
const MILL =
  'The old mill will reopen in June, Helen Carter said on Monday. Rex Marsh said that the roof is new.'
const GERMAN =
  'Der Staudamm oberhalb der Stadt hält den Winter über, sagte die Ingenieurin Ada Brook am Montag. Der Bürgermeister glaubte ihr nicht und verlangte eine weitere Prüfung vor dem Frühjahr. Der Rat will im Juni entscheiden, ob das Wasser abgelassen wird. Viele Bewohner des Tals fragen sich, warum seit Monaten niemand mehr die Risse in der Mauer vermessen hat, obwohl das nach dem Gesetz jedes Jahr geschehen soll und es zuletzt wochenlang geregnet hat.'

describeStores('ingest from the web', store => {
  beforeEach(() => store.empty())
  const at = ['--store', store.address]
  const cache = mkdtempSync(join(tmpdir(), 'sayso-web-'))
  afterAll(() => rmSync(cache, { recursive: true, force: true }))
  const run = (...args: string[]) => sayso(args, { env: { XDG_CACHE_HOME: cache } })

  async function serving<T>(work: (url: string, asked: string[]) => Promise<T>): Promise<T> {
    const asked: string[] = []
    const listen: RequestListener = (request, response) => {
      asked.push(request.url ?? '')
      const feed = `<rss version="2.0"><channel><title>P</title>${['/mill', '/dam'].map(
        path =>
          `<item><title>T</title><link>http://${request.headers.host}${path}</link><description>In short, Ada Brook said.</description></item>`,
      )}</channel></rss>`
      const pages: Record<string, [string, string]> = {
        '/mill': ['text/html', PAGE('A mill', MILL)],
        '/dam': ['text/html', PAGE('Ein Damm', GERMAN)],
        '/feed': ['application/rss+xml', feed],
        '/picture': ['image/png', 'x'],
      }
      const [type = '', body] = pages[request.url ?? ''] ?? []
      response.writeHead(type === '' ? 404 : 200, { 'content-type': type, etag: '"1"' }).end(body)
    }
    const server = createServer(listen).listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked)
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  it('reads pages by their address, sets aside what it cannot fetch, and goes on', () =>
    serving(async url => {
      const addresses = [`${url}/mill`, `${url}/gone`, `${url}/picture`, 'ftp://x.example/a', `${url}/dam`]
      const first = await run('ingest', ...addresses, '--allow-private', ...at)
      expect(first).toMatchObject({
        code: 3,
        stdout: expect.stringMatching(/^2 articles written with 2 claims, 3 refused/),
      })
      expect(first.stderr).toContain(`${url}/gone answered 404: check the address`)
      expect(first.stderr).toContain("'image/png', which is no known format")
      expect(first.stderr).toContain('1 article not in English: stored and found, but no statements are read')
      const found = await run(
        'cypher',
        'MATCH (a:Article) RETURN a.url AS url, a.language AS of ORDER BY of',
        '--json',
        ...at,
      )
      expect(found.stdout).toBe(`{"url":"${url}/dam","of":"de"}\n{"url":"${url}/mill","of":"en"}\n`)
      const second = await run('ingest', `${url}/mill`, '--allow-private', ...at)
      expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('1 already there') })
    }))

  it('reaches nothing of this machine unless it is told to', () =>
    serving(async (url, asked) => {
      expect(await run('ingest', `${url}/mill`, ...at)).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('add --allow-private'),
      })
      expect(asked).toEqual([])
    }))

  it('takes from a feed what it has, or fetches what it lists', () =>
    serving(async (url, asked) => {
      const taken = await run('ingest', `${url}/feed`, '--allow-private', ...at)
      expect(taken).toMatchObject({ code: 0, stdout: expect.stringContaining('2 articles written') })
      expect(taken.stderr).toContain(`${url}/feed#1 has a summary only: add --follow`)
      expect(asked).toEqual(['/robots.txt', '/feed'])
      const followed = await run('extract', `${url}/feed`, '--follow', '--allow-private')
      expect(
        followed.stdout
          .trim()
          .split('\n')
          .map(line => JSON.parse(line)),
      ).toMatchObject([
        { id: `${url}/mill`, claims: [{}, {}] },
        { id: `${url}/dam`, claims: [] },
      ])
      expect(followed.stderr).toContain(`${url}/dam is not in English: nothing is read out of it`)
    }))
})
