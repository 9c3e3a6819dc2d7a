import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
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
