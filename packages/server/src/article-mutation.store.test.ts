import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { listen } from '../../../tests/events.ts'
import { post, start } from '../../../tests/http.ts'
import { describeStores } from '../../../tests/stores.ts'
import { someTokens } from '../../../tests/token.ts'
import { Web } from '../../ingest/src/fetch/web.ts'
import { writerOf } from '../../ingest/src/one.ts'

const ARTICLE = {
  text: 'Dam is safe, engineer says\n\nThe engineer Ada Brook said the dam of the valley is safe. “Nobody has to leave,” she told reporters on Monday.',
  title: 'Dam is safe, engineer says',
  url: 'https://valley.example/dam',
  outlet: 'The Valley Post',
  publishedAt: '2024-05-10T09:30:00Z',
}
const OTHER = {
  text: 'The mayor Tom Vale said the dam of the valley is not safe.',
  title: 'Mayor warns',
  outlet: 'The Hill Times',
  publishedAt: '2024-05-11',
}
const INGEST = `mutation ($input: ArticleInput!) { ingestArticle(input: $input) {
  id outcome article { title url publishedAt outlet { name } claims { edges { node { id text speaker { name } } } } } problem { code message } } }`
const REVIEW = `mutation ($id: ID!, $verdict: Verdict, $note: String) { reviewClaim(id: $id, verdict: $verdict, note: $note) {
  claim { id reviews { by verdict note } } review { by at verdict note } problem { code message } } }`
const DELETE =
  'mutation ($id: ID!) { deleteArticle(id: $id) { id outcome article { title } problem { code message } } }'

describeStores('articles that are sent', store => {
  let graph: Graph
  const web = new Web({ agent: 'sayso/test' })
  let as: Awaited<ReturnType<typeof someTokens>>
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    as = await someTokens()
  })
  afterAll(async () => {
    await graph.close()
    await web.close()
  })

  async function served() {
    const writer = writerOf(graph, { web })
    const { url } = await start({ graph, writer, tokens: as.tokens })
    const send = async (query: string, variables: object, headers: Record<string, string>) => {
      const { data, errors } = (await (await post(url, { query, variables }, headers)).json()) as {
        // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect in it
        data: any
        errors?: unknown
      }
      expect(errors).toBeUndefined()
      return Object.values(data)[0] as typeof data
    }
    return { url, send, ingest: (input: object) => send(INGEST, { input }, as.editor) }
  }
  const counts = async () => JSON.stringify(await graph.counts())

  it('are read, compared, listened to, reviewed, and taken away again', async () => {
    const { url, send, ingest } = await served()
    const before = await counts()
    const heard =
      'subscription { ingested { outcome article { title claims { totalCount edges { node { text } } } } } }'
    const [one, two] = [await listen(url, heard), await listen(url, heard, as.reader)]
    const events = [one.next(), two.next()]

    const first = await ingest(ARTICLE)
    expect(first).toMatchObject({
      id: expect.stringMatching(/^Article:[0-9a-f]{32}$/),
      outcome: 'NEW',
      article: {
        title: ARTICLE.title,
        url: ARTICLE.url,
        publishedAt: ARTICLE.publishedAt,
        outlet: { name: ARTICLE.outlet },
      },
      problem: null,
    })
    const claims = first.article.claims.edges
    expect(claims.map(({ node }: { node: { speaker: { name: string } } }) => node.speaker?.name)).toContain(
      'Ada Brook',
    )
    for (const event of await Promise.all(events))
      expect(event.data.ingested).toMatchObject({
        outcome: 'NEW',
        article: { title: ARTICLE.title, claims: { totalCount: claims.length } },
      })

    expect(await ingest(ARTICLE)).toMatchObject({ id: first.id, outcome: 'UNCHANGED', problem: null })
    const next = one.next()
    const text = `${ARTICLE.text} She said the lake is low.`
    const changed = await ingest({ ...ARTICLE, text })
    expect(changed).toMatchObject({ id: first.id, outcome: 'CHANGED' })
    expect(changed.article.claims.edges.length).toBeGreaterThan(claims.length)
    // What was read for the event before is not told again.
    expect((await next).data.ingested).toMatchObject({
      outcome: 'CHANGED',
      article: { claims: { totalCount: changed.article.claims.edges.length } },
    })

    const other = await ingest(OTHER)
    expect((await graph.counts()).relationships['CONTRADICTS']).toBe(1)

    const { id } = claims[0].node
    const wrong = { id, verdict: 'WRONG', note: ' the speaker ' }
    expect(await send(REVIEW, wrong, as.editor)).toEqual({
      claim: { id, reviews: [{ by: 'editor', verdict: 'WRONG', note: 'the speaker' }] },
      review: { by: 'editor', at: expect.stringMatching(/Z$/), verdict: 'WRONG', note: 'the speaker' },
      problem: null,
    })
    expect((await send(REVIEW, { id, verdict: 'CORRECT' }, as.admin)).claim.reviews).toHaveLength(2)
    const filtered = async (verdict: string) =>
      (await send(`{ claims(filter: { verdict: ${verdict} }) { edges { node { id } } } }`, {}, {})).edges
    expect(await filtered('WRONG')).toEqual([{ node: { id } }])
    // Read anew, the claim has the same words in the same place.
    await ingest(ARTICLE)
    expect(await filtered('CORRECT')).toEqual([{ node: { id } }])
    expect(await send(REVIEW, { id, verdict: null }, as.editor)).toMatchObject({
      claim: { reviews: [{ by: 'admin' }] },
      review: null,
      problem: null,
    })
    await send(REVIEW, { id }, as.admin)
    expect(await filtered('CORRECT')).toEqual([])

    for (const { id } of [first, other])
      expect(await send(DELETE, { id }, as.admin)).toEqual({
        id,
        outcome: 'DELETED',
        article: null,
        problem: null,
      })
    expect(await counts()).toBe(before)
    expect(await send(DELETE, { id: first.id }, as.admin)).toMatchObject({
      id: null,
      outcome: null,
      problem: { code: 'NOT_FOUND', message: expect.stringContaining(': ') },
    })
  })

  it('are shown as they would be read, and nothing is written', async () => {
    const { send } = await served()
    const before = await counts()
    const query = 'query ($input: ArticleInput!) { extract(input: $input) }'
    const read = await send(query, { input: ARTICLE }, as.editor)
    const said = read.claims.map(({ content: [[start, end]] }: { content: [[number, number]] }) =>
      ARTICLE.text.slice(start, end),
    )
    expect(said).toContain('the dam of the valley is safe')
    expect(read.entities.map(({ name }: { name: string }) => name)).toContain('Ada Brook')
    expect(await counts()).toBe(before)
  })

  it('are refused with a code and a way out, and change nothing', async () => {
    const { send } = await served()
    const before = await counts()
    const none = '0'.repeat(32)
    const cases: readonly (readonly [string, object, string])[] = [
      [INGEST, { input: { ...ARTICLE, text: ' \n ' } }, 'INVALID_ARTICLE'],
      [INGEST, { input: { ...ARTICLE, url: 'file:///etc/passwd' } }, 'INVALID_ARTICLE'],
      [INGEST, { input: { ...ARTICLE, url: 'valley' } }, 'INVALID_ARTICLE'],
      [INGEST, { input: {} }, 'INVALID_ARTICLE'],
      [INGEST, { input: { url: 'http://127.0.0.1:9/' } }, 'ARTICLE_UNREACHABLE'],
      [INGEST, { input: { url: 'http://[::ffff:169.254.169.254]/latest/' } }, 'ARTICLE_UNREACHABLE'],
      [REVIEW, { id: `Claim:${none}`, verdict: 'WRONG' }, 'NOT_FOUND'],
      [REVIEW, { id: `Claim:${none}`, verdict: null }, 'NOT_FOUND'],
      [REVIEW, { id: `Article:${none}`, verdict: 'WRONG' }, 'INVALID_ID'],
      [DELETE, { id: `Article:${none}` }, 'NOT_FOUND'],
      [DELETE, { id: `Claim:${none}` }, 'INVALID_ID'],
    ]
    for (const [query, variables, code] of cases) {
      const { problem } = await send(query, variables, as.admin)
      expect(problem, JSON.stringify(variables)).toEqual({ code, message: expect.stringMatching(/: /) })
    }
    expect(await counts()).toBe(before)
  })

  it('that are named by an address are fetched from the public internet alone', async () => {
    const connected = vi.fn<() => void>()
    const inside = createServer(connected).listen(0, '127.0.0.1')
    await once(inside, 'listening')
    const { port } = inside.address() as AddressInfo
    const { ingest } = await served()
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433']) {
      const { problem } = await ingest({ url: `http://${host}:${port}/` })
      expect(problem, host).toMatchObject({ code: 'ARTICLE_UNREACHABLE' })
    }
    inside.close()
    expect(connected).not.toHaveBeenCalled()
  })

  it('that come twice at once are written once', async () => {
    const { ingest } = await served()
    const text = readFileSync(new URL('../../../ARCHITECTURE.md', import.meta.url), 'utf8').slice(0, 3_000)
    const outcomes = (await Promise.all([ingest({ text }), ingest({ text })])).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['NEW', 'UNCHANGED'])
  })
})
