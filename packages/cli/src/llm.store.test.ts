import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { answerOf } from '../../../tests/answer.ts'
import { type ChatReply, type ChatRequest, setUpChats } from '../../../tests/chat.ts'
import { sayso, startSayso } from '../../../tests/command.ts'
import { describeStores } from '../../../tests/stores.ts'

const KEY = 'sk-hidden-0042'
const directory = mkdtempSync(join(tmpdir(), 'sayso-llm-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))
const { serve } = setUpChats()

const answering = (request: ChatRequest): ChatReply => ({ content: answerOf(request) })
const never = new Promise<ChatReply>(() => {})

let runs = 0
const newCache = (): string => join(directory, `cache-${runs++}`)

const modelAt = (address: string, cache = newCache()): string[] =>
  `--extractor llm --llm-endpoint ${address} --llm-model tiny --llm-cache ${cache}`.split(' ')

/** A file of so many articles, each with one statement. */
function articles(count: number): string {
  const path = join(directory, `articles-${count}.jsonl`)
  const line = (n: number): string =>
    JSON.stringify({
      id: `story-${n}`,
      title: `Dam ${n}`,
      outlet: 'The Valley Post',
      publishedAt: '2024-05-01',
      text: `Ada Brook said that dam ${n} will hold for years.`,
    })
  writeFileSync(path, Array.from({ length: count }, (_, n) => line(n)).join('\n'))
  return path
}

describeStores('ingest --judge llm', store => {
  beforeEach(() => store.empty())
  const disputed = ['will hold through the winter floods', 'cannot be trusted in the winter floods'].map(
    (words, n) => ({
      id: `wall-${n}`,
      title: `Wall ${n}`,
      outlet: `Paper ${n}`,
      publishedAt: `2024-05-0${n + 1}`,
      text: `${n === 0 ? 'Ada Brook' : 'Tom Reed'} said that the old river wall of Streslau ${words}.`,
    }),
  )
  const path = join(directory, 'disputed.jsonl')
  writeFileSync(path, disputed.map(article => JSON.stringify(article)).join('\n'))
  const ingest = (...args: string[]) => sayso(['ingest', path, ...args, '--store', store.address])
  const edges = async (): Promise<string> =>
    (
      await sayso([
        'cypher',
        'MATCH (a:Claim)-[r:CONTRADICTS]->(b:Claim) RETURN a.text AS later, r.method AS method, r.reason AS reason',
        '--json',
        '--store',
        store.address,
      ])
    ).stdout

  it('asks the model about near statements, once, and keeps what it says of them', async () => {
    const { address, requests } = await serve(() => ({
      content: {
        verdicts: [
          { pair: 1, relation: 'CONTRADICTS', score: 0.9, reason: 'it holds, or it cannot be trusted to' },
        ],
      },
    }))
    const model = `--judge llm --llm-endpoint ${address} --llm-model tiny --llm-cache ${newCache()}`.split(
      ' ',
    )
    expect((await ingest()).stdout).toMatch(/^2 articles written/)
    expect(await edges()).toBe('')
    expect(await ingest(...model)).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /of 2024-05 \(1 of 1\) compared: 0 repeat, 0 support, 1 contradict[\s\S]*model: 1 answer/,
      ),
    })
    const found = await edges()
    expect(JSON.parse(found)).toEqual({
      later: `the old river wall of Streslau cannot be trusted in the winter floods`,
      method: 'llm:tiny/1',
      reason: 'it holds, or it cannot be trusted to',
    })
    await ingest(...model)
    await store.empty()
    await ingest(...model)
    expect(await edges()).toBe(found)
    expect(requests).toHaveLength(1)
  })
})

describeStores('ingest --extractor llm', store => {
  beforeEach(() => store.empty())
  const ingest = (...args: string[]) => sayso(['ingest', ...args, '--store', store.address])
  const rows = async (query: string): Promise<string> =>
    (await sayso(['cypher', query, '--json', '--store', store.address])).stdout

  it('writes what the model finds, and nothing that is not in the text', async () => {
    const { address, requests } = await serve(request => {
      const { names, claims, roles } = answerOf(request)
      const invented = {
        paragraph: 1,
        content: ['the dam will break tomorrow'],
        cue: 'said',
        source: 'Ada Brook',
      }
      return { content: { names, claims: [{ ...invented, speaker: 'Ada Brook' }, ...claims], roles } }
    })
    const result = await ingest(articles(2), ...modelAt(address), '--llm-price', '1,10')
    expect(result).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^2 articles written with 2 claims/),
      stderr: expect.stringContaining(
        'model: 2 answers, 200 tokens in, 40 out, cost 0.0006, 2 quotes were not in the text and left out',
      ),
    })
    expect(requests).toHaveLength(2)
    expect(
      await rows('MATCH (p:Person)-[:MADE]->(c:Claim) RETURN p.name AS who, c.text AS what ORDER BY what'),
    ).toBe(
      '{"who":"Ada Brook","what":"dam 0 will hold for years"}\n{"who":"Ada Brook","what":"dam 1 will hold for years"}\n',
    )
    expect(await rows('MATCH (c:Claim) RETURN count(c) AS n')).toBe('{"n":2}\n')
    expect(await rows('MATCH (a:Article) RETURN DISTINCT a.extractor AS x')).toBe('{"x":"llm:tiny/1"}\n')
  })

  it('reads an article anew that another extractor has read', async () => {
    const { address, requests } = await serve(answering)
    const model = modelAt(address)
    await ingest(articles(2), ...model)
    expect((await ingest(articles(2), ...model)).stdout).toContain('2 already there')
    expect((await ingest(articles(2))).stdout).toMatch(/^2 articles written/)
    expect((await ingest(articles(2), ...model)).stderr).toContain(
      'model: 0 answers, 2 more from the cache, 0 tokens',
    )
    expect(requests).toHaveLength(2)
  })

  it('pays for no article twice when it is killed half-way and started again', async () => {
    const answered = new Map<string, number>()
    let held = 0
    let killed = () => {}
    const half = new Promise<void>(resolve => {
      killed = resolve
    })
    let holding = true
    const { address } = await serve(request => {
      if (holding && answered.size === 25) {
        // Those before have been kept, or their places would not be free.
        if (++held === 4) killed()
        return never
      }
      answered.set(request.user, (answered.get(request.user) ?? 0) + 1)
      return answering(request)
    })
    const args = [articles(30), ...modelAt(address)]
    const child = startSayso(['ingest', ...args, '--store', store.address])
    const exit = once(child, 'exit')
    await half
    child.kill('SIGKILL')
    expect(await exit).toEqual([null, 'SIGKILL'])
    holding = false
    const again = await ingest(...args)
    // How many of the 25 were in the store depends on how long they took.
    const [, written] = /^(\d+) articles written/.exec(again.stdout) ?? []
    const cached = Number(written) - 5
    expect(again).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(
        `model: 5 answers${cached > 0 ? `, ${cached} more from the cache` : ''}`,
      ),
    })
    expect([...answered.values()]).toEqual(Array.from({ length: 30 }, () => 1))
    expect(await rows('MATCH (c:Claim) RETURN count(c) AS n')).toBe('{"n":30}\n')
  })

  it('refuses what the model cannot read, and reads the others', async () => {
    let busy = true
    const { address } = await serve(request => {
      if (request.user.includes('dam 1 ')) return { content: 'I had rather not.' }
      if (!busy) return answering(request)
      busy = false
      return { status: 429, headers: { 'retry-after': '1' } }
    })
    const { code, stdout, stderr } = await ingest(articles(3), ...modelAt(address))
    expect(code).toBe(3)
    expect(stdout).toMatch(/^2 articles written with 2 claims, 1 refused/)
    expect(stderr).toMatch(/refused: .*articles-3\.jsonl:2: the model at http:.* gave no whole JSON: try/)
    expect(await rows('MATCH (c:Claim) RETURN c.text AS what ORDER BY what')).not.toContain('dam 1')
  })

  it('stops at Ctrl-C without waiting for the model, and keeps what was read', async () => {
    const { address, requests } = await serve((request, count) => (count > 22 ? never : answering(request)))
    const child = startSayso(['ingest', articles(30), ...modelAt(address), '--store', store.address])
    child.stdout?.resume()
    while (requests.length < 26) await new Promise(resolve => setTimeout(resolve, 20))
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
    expect(await rows('MATCH (a:Article)<-[:REPORTED_IN]-(:Claim) RETURN count(a) AS n')).toBe('{"n":22}\n')
  })

  it('ends where the key is refused, and shows it nowhere', async () => {
    const { address, requests } = await serve(() => ({
      status: 401,
      body: JSON.stringify({ error: { message: `Incorrect API key provided: ${KEY}` } }),
    }))
    const { code, stdout, stderr } = await sayso(
      ['ingest', articles(30), ...modelAt(address), '--store', store.address],
      { env: { SAYSO_LLM_API_KEY: KEY } },
    )
    expect(code).toBe(7)
    expect(stderr).toMatch(/answered 401: .*set SAYSO_LLM_API_KEY/)
    expect(stdout + stderr).not.toContain(KEY)
    expect(requests.length).toBeLessThanOrEqual(4)
    expect(requests[0]?.authorization).toBe(`Bearer ${KEY}`)
  })

  it('tells programs what was asked', async () => {
    const { address } = await serve(answering)
    const { stdout } = await ingest(articles(2), ...modelAt(address), '--json', '--llm-price', '0,50')
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      state: 'done',
      written: 2,
      model: {
        answers: 2,
        cached: 0,
        promptTokens: 200,
        completionTokens: 40,
        quotes: 0,
        names: 0,
        cost: 0.002,
      },
    })
  })
})

describe('extract --extractor llm', () => {
  it('prints what the model finds, in the order of the articles', async () => {
    const { address } = await serve(async request => {
      // The first article takes the longest.
      if (request.user.includes('dam 0 ')) await new Promise(resolve => setTimeout(resolve, 200))
      return answering(request)
    })
    const { code, stdout, stderr } = await sayso(['extract', articles(25), ...modelAt(address)])
    expect(code).toBe(0)
    const lines = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, n) => `story-${n}`))
    expect(lines[24]).toMatchObject({
      claims: [{ content: [[20, 46]], cue: [10, 14], source: [0, 9], speaker: 'e1', quote: 'INDIRECT' }],
    })
    expect(stderr).toContain('model: 25 answers')
  })

  it('says which articles it could not read', async () => {
    const { address } = await serve(request =>
      request.user.includes('dam 1 ') ? { content: null, refusal: 'No.' } : answering(request),
    )
    const { code, stdout, stderr } = await sayso(['extract', articles(3), ...modelAt(address)])
    expect(code).toBe(3)
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stderr).toMatch(/refused: .*:2: the model at .* declined to answer: try another model/)
  })

  it('ends where nothing is there to be asked', async () => {
    const { code, stderr } = await sayso(['extract', articles(3), ...modelAt('http://127.0.0.1:1/v1')])
    expect(code).toBe(7)
    expect(stderr).toContain('http://127.0.0.1:1/v1 cannot be reached: check --llm-endpoint')
  }, 60_000)

  it('warns before a key goes over the network as plain text', async () => {
    const env = { SAYSO_LLM_API_KEY: 'opensesame' }
    const asked = async (endpoint: string) =>
      (await sayso(['extract', articles(1), ...modelAt(endpoint)], { env })).stderr
    const [open, local] = await Promise.all(['http://0.0.0.0:1/v1', 'http://127.0.0.1:1/v1'].map(asked))
    expect(open).toContain('warning: SAYSO_LLM_API_KEY goes over the network as plain text')
    expect(local).not.toContain('warning')
    expect(`${open}${local}`).not.toContain('opensesame')
  }, 60_000)

  it.each([
    [['--extractor', 'llm'], /--llm-endpoint URL/],
    [['--extractor', 'llm', '--llm-endpoint', 'http://x.test/v1'], /--llm-model NAME/],
    [['--extractor', 'llm', '--llm-endpoint', 'x', '--llm-model', 'tiny'], /as in: --llm-endpoint http/],
    [['--llm-model', 'tiny'], /--extractor llm, or --judge llm/],
    [['--extractor', 'magic'], /taggers, llm/],
    [['--extractor', 'llm', '--llm-price', 'cheap'], /as in 0.15,0.60/],
    [['--extractor', 'llm', '--llm-price', ','], /as in 0.15,0.60/],
    [['--extractor', 'llm', '--llm-timeout', '0'], /whole number from 1/],
  ])('refuses %j with a way out', async (args, stderr) => {
    expect(await sayso(['extract', articles(3), ...args])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(stderr),
    })
  })
})
