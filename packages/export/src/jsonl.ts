import {
  type DecisionRow,
  decisionPage,
  decisionPairs,
  type Graph,
  MAX_PAGE,
  type TrailRow,
  type Version,
} from '@sayso/graph'
import { type Line, VERSION } from './line.ts'

/** All that the graph is a function of, one JSON object a line; `importLines` makes the same graph of it. */
export async function* toJsonLines(graph: Graph): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: 'sayso', version: VERSION })}\n`
  for await (const lines of everything(graph))
    if (lines.length > 0) yield `${lines.map(line => JSON.stringify(line)).join('\n')}\n`
}

/** Page by page, in the order of ORDER. */
async function* everything(graph: Graph): AsyncGenerator<Line[]> {
  for await (const decisions of decisionsIn(graph))
    yield decisions.map(({ id, action, by, at, undoneBy, undoneAt, pairs }) => ({
      type: 'decision',
      ...{ id, action, by, at, undoneBy, undoneAt },
      pairs: pairs.map(({ a, b }) => ({ a, b })).sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1)),
    }))
  for await (const nodes of graph.storedNodes('Review'))
    yield nodes.map(({ properties: { claim, by, at, verdict, note = null } }) => ({
      type: 'review',
      ...({ claim, by, at, verdict, note } as Omit<Extract<Line, { type: 'review' }>, 'type'>),
    }))
  const articles = new Map<string, number>()
  for await (const records of graph.articleRecords()) {
    for (const { article } of records) {
      const month = (article.publishedAt ?? '0000-00').slice(0, '0000-00'.length)
      articles.set(month, (articles.get(month) ?? 0) + 1)
    }
    yield records.map(({ article, outlet, mentions, claims, roles }) => ({
      type: 'article',
      ...{ article, outlet, mentions, claims, roles },
    }))
  }
  for await (const nodes of graph.storedNodes('Version')) {
    const found = await graph.storedRelationships(
      'VERSION_OF',
      nodes.map(({ key }) => key),
    )
    const articles = new Map(found.map(({ from, to }) => [from, to]))
    yield nodes.flatMap(({ key, properties: { title, text, publishedAt = null, contentHash } }) => {
      const article = articles.get(key)
      const version = { title, text, publishedAt, contentHash } as Omit<Version, 'article'>
      return article === undefined ? [] : [{ type: 'version', article, ...version }]
    })
  }
  for await (const nodes of graph.storedNodes('Entity'))
    yield nodes.flatMap(({ key, properties: { wikidata } }) =>
      typeof wikidata === 'string' ? [{ type: 'identifier', entity: key, wikidata }] : [],
    )
  for await (const found of graph.judgements()) yield found.map(one => ({ type: 'judgement', ...one }))
  for await (const nodes of graph.storedNodes('Period'))
    yield nodes.flatMap(({ key, properties: { judge } }) =>
      typeof judge === 'string'
        ? [{ type: 'judged', month: key, judge, articles: articles.get(key) ?? 0 }]
        : [],
    )
  yield [{ type: 'end', articles: [...articles.values()].reduce((sum, count) => sum + count, 0) }]
}

/** All decisions in the order of their time; those that were undone too. */
async function* decisionsIn(graph: Graph): AsyncGenerator<DecisionRow[]> {
  for (let after: string | null = null; ; ) {
    const args = { limit: MAX_PAGE, ascending: true, after, before: null }
    const [rows = []] = (await graph.look([{ lookup: decisionPage, args, key: '' }])) as TrailRow[][]
    const page = rows.sort((x, y) => (x.sortKey < y.sortKey ? -1 : 1)).slice(0, MAX_PAGE)
    const pairs = (await graph.look(
      page.map(({ id }) => ({ lookup: decisionPairs, args: null, key: id })),
    )) as DecisionRow['pairs'][]
    yield page.map((row, index) => ({ ...row, pairs: pairs[index] ?? [] }))
    if (rows.length <= MAX_PAGE) return
    after = page.at(-1)?.sortKey ?? null
  }
}
