import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ArticleRecord, contentId } from '@sayso/core'
import { type Graph, openGraph } from '@sayso/graph'
import { ingest, readInputs } from '@sayso/ingest'
import { sketchRecord } from './record.ts'

const seeds = fileURLToPath(new URL('../seeds', import.meta.url))

/** What breaks a format that does not expect it. */
export const AWKWARD =
  'the "dam", the \'weir\'; <b>& ]]> both 😀 hold\r\nor not,\n\u2028\tso far; \\" they say'

const sketched = sketchRecord({
  title: 'Dam, "weir" & <lock>;\u0000 a 😀',
  outlet: 'Hügel & Söhne "Post"',
  date: '2024-05-01',
  text: `😀 Ada Brook, the envoy, told Tom Vale that ${AWKWARD}. Tom Vale said rain is near, Valley Office. The envoy of the Valley Office was asked.`,
  people: { 'Ada Brook': ['Ada Brook'], 'Tom Vale': ['Tom Vale'] },
  organisations: { 'Valley Office': ['Valley Office'] },
  claims: [
    {
      by: 'Ada Brook',
      source: 'Ada Brook',
      cue: 'told',
      content: AWKWARD,
      about: ['Valley Office', 'Tom Vale'],
      stances: { 'Valley Office': { stance: 'NEGATIVE', words: ['not', '"weir"'.slice(1, 5)] } },
      to: ['Tom Vale'],
      via: ['Valley Office'],
    },
    { by: 'Tom Vale', source: 'Tom Vale', cue: 'said', content: ['rain', 'near'] },
    { office: { title: 'envoy', in: 'Valley Office' }, content: 'was asked' },
  ],
  roles: [{ of: 'Ada Brook', in: 'Valley Office', title: 'envoy', former: true }],
})
const awkward: ArticleRecord = {
  ...sketched,
  article: { ...sketched.article, url: 'https://valley.example/dam?a="1"&b=2' },
}
const undated = sketchRecord({
  text: 'Thomas Vale said nothing.',
  people: { 'Thomas Vale': ['Thomas Vale'] },
})

/** Two claims that no rule is sure of, which a judge is asked about. */
const wall = [
  ['2024-01-30', 'Ada Brook', 'the old river wall in Streslau will hold through the winter floods'],
  ['2024-02-01', 'Tom Reed', 'workers will repair the old river wall in Streslau after the winter floods'],
].map(([date = '', speaker = '', content = '']) =>
  sketchRecord({
    title: `Wall ${date}`,
    outlet: `Paper of ${date}`,
    date,
    text: `${speaker} said ${content}. Streslau waits.`,
    people: { [speaker]: [speaker] },
    organisations: { Streslau: ['Streslau'] },
    claims: [{ by: speaker, source: speaker, cue: 'said', content, about: ['Streslau'] }],
  }),
)

/** An agency's text, and a copy of it. */
const prints = ['Agency', 'Valley Courier'].map((outlet, at) => {
  const body = Array.from({ length: 70 }, (_, word) => `plain${word}`).join(' ')
  return sketchRecord({
    title: `As the ${outlet} has it`,
    outlet,
    date: `2024-05-0${at + 1}`,
    text: `Tom Reed said the lock is shut. ${body}.`,
    people: { 'Tom Reed': ['Tom Reed'] },
    claims: [{ by: 'Tom Reed', source: 'Tom Reed', cue: 'said', content: 'the lock is shut' }],
  })
})

/** What the awkward article was before. */
const former: ArticleRecord = {
  ...sketchRecord({ text: '' }),
  article: { ...awkward.article, text: `${AWKWARD}, "so" they said.`, contentHash: contentId('former') },
}

const by = { by: 'ada', at: '2024-05-02T10:00:00Z' }

/** The demonstration articles. */
export const ingestSeeds = (graph: Graph): Promise<unknown> => ingest(graph, readInputs([seeds]))

/** Fills a graph with something of everything that it can hold. */
export async function fill(graph: Graph): Promise<void> {
  await ingestSeeds(graph)
  await graph.writeArticles([former, undated, ...wall, ...prints])
  await graph.writeArticles([awkward])
  const entity = (name: string) => contentId('Person', name.toLowerCase())
  const [tom, thomas] = [entity('Tom Vale'), entity('Thomas Vale')]
  const merge = await graph.decide({ action: 'MERGE', entities: [tom, thomas] }, by)
  await graph.undo(merge, { by: 'rex', at: '2024-05-03T10:00:00Z' })
  await graph.decide(
    { action: 'DISTINGUISH', entities: [tom, thomas] },
    { ...by, at: '2024-05-04T10:00:00Z' },
  )
  await graph.decide({ action: 'MERGE', entities: [tom, thomas] }, { ...by, at: '2024-05-05T10:00:00Z' })
  const [first, second] = awkward.claims
  await graph.reviewClaim(first?.id ?? '', { verdict: 'WRONG', note: 'a "note",\nof two lines' }, by)
  await graph.reviewClaim(second?.id ?? '', { verdict: 'CORRECT', note: null }, by)
  await graph.putWikidata([{ id: entity('Ada Brook'), wikidata: 'Q42' }])
  await graph.relateClaims({
    judge: {
      name: 'llm:coin/1',
      judge: async pairs =>
        pairs.map((_, n) => ({ relation: n % 2 === 0 ? 'SUPPORTS' : 'NONE', score: 0.5, reason: 'heads' })),
    },
  })
}

/** All nodes and relationships with all that they have; ends by what identifies them. */
export async function contentsOf(graph: Graph) {
  const rows = async (cypher: string): Promise<string[]> => {
    const { rows } = await graph.query(cypher, { write: true, timeoutMs: 60_000, maxRows: 100_000 })
    return rows.map(row => JSON.stringify(row, (_, value) => inOrder(value))).sort()
  }
  return {
    nodes: await rows(
      'MATCH (n) UNWIND labels(n) AS l WITH n, l ORDER BY l RETURN collect(l) AS labels, properties(n) AS properties',
    ),
    relationships: await rows(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, coalesce(a.id, a.key) AS a, coalesce(b.id, b.key) AS b, properties(r) AS properties',
    ),
  }
}

const inOrder = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, part]) => part !== null)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value

/** An embedded store beside the one that is tested; each opening of `fresh` is an empty one. */
export function besideStore(): { fresh(): Promise<Graph>; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'sayso-beside-'))
  let count = 0
  return {
    fresh: () => openGraph(`embedded:${join(directory, `${++count}.grafeo`)}`),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}

/** All of a text that is written piece by piece. */
export async function whole(chunks: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}
