import { type EntityType, LABEL_OF_TYPE } from '@sayso/core'
import { type Graph, nodeCount, type Review } from '@sayso/graph'
import Table3 from 'cli-table3'
import { type Command, Option } from 'commander'
import type { Config } from '../config.ts'
import { type NamedEntity, readEntities } from '../entity.ts'
import { upTo } from '../number.ts'
import { note, plural, print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

interface ReviewOptions extends StoreOptions {
  readonly type?: string
  readonly limit: number
  readonly json?: boolean
}

/** A doubt as it is printed: with the entities by name. */
interface Candidate {
  readonly decided: 'joined' | 'kept apart'
  readonly rule: string
  readonly score: number
  readonly reason: string
  /** The one that a name was joined to, or the two that were kept apart. */
  readonly entities: readonly NamedEntity[]
  /** What was joined; null for two that were kept apart. */
  readonly joined: {
    readonly name: string
    readonly articles: number
    readonly variants: readonly string[]
  } | null
}

/** Milliseconds between two signs of life. */
const PATIENCE = 2000
const MOST = 10_000
const REASON_WIDTH = 48

const TYPES: Readonly<Record<string, EntityType>> = Object.fromEntries(
  (Object.keys(LABEL_OF_TYPE) as EntityType[]).map(type => [type.toLowerCase(), type]),
)

/** `sayso entities list`: what was decided by rules and may be wrong. */
export function addReview(entities: Command, config: Config): void {
  withStore(
    entities
      .command('list', { isDefault: true })
      .summary('list what may be wrong, the most doubtful first: what `entities` alone does')
      .description(
        'Lists names that were joined to somebody without being sure, and pairs that were kept apart though their names are alike: the most doubtful first, as the score and the number of articles have it. What a person decided is left out.',
      )
      .addOption(new Option('--type <type>', 'only these').choices(Object.keys(TYPES)))
      .option('--limit <rows>', 'print at most so many', upTo(MOST), 50)
      .option('--json', 'print one JSON object a line'),
    config,
  )
    .addHelpText('after', '\nExample:\n  sayso entities --type person --limit 20')
    .action(async ({ type, limit, json, ...where }: ReviewOptions) =>
      withGraph(where, config, { readOnly: true }, async graph => {
        const { doubts, found } = await graph.review({
          type: type === undefined ? undefined : TYPES[type],
          limit,
          onProgress: progress(),
        })
        const candidates = await candidatesOf(graph, doubts)
        if (json) for (const candidate of candidates) await print(JSON.stringify(candidate))
        else if (candidates.length > 0) await printCandidates(candidates)
        if (found > limit)
          note(`${plural(found - limit, 'more is', 'more are')} doubtful: raise --limit to see them`)
        if (found === 0) note(await nothingIn(graph))
      }),
    )
}

function progress(): (done: number, total: number) => void {
  let said = performance.now()
  return (done, total) => {
    if (performance.now() - said <= PATIENCE) return
    note(`${done.toLocaleString('en')} of ${plural(total, 'group')} of like names looked at`)
    said = performance.now()
  }
}

async function nothingIn(graph: Graph): Promise<string> {
  const [[articles] = []] = await graph.look([{ lookup: nodeCount, args: { of: 'articles' }, key: '' }])
  return articles === 0
    ? `${graph.location} is empty: read articles into it with \`sayso ingest\``
    : 'nothing is doubtful'
}

async function candidatesOf(graph: Graph, doubts: Review['doubts']): Promise<Candidate[]> {
  const entities = await readEntities(
    graph,
    doubts.flatMap(doubt => (doubt.decided === 'JOINED' ? [doubt.entity] : doubt.entities)),
  )
  return doubts.map(doubt => {
    const { rule, score, reason } = doubt
    const joined = doubt.decided === 'JOINED'
    return {
      decided: joined ? 'joined' : 'kept apart',
      rule,
      score: Number(score.toFixed(3)),
      reason,
      entities: (joined ? [doubt.entity] : doubt.entities).flatMap(id => entities.get(id) ?? []),
      joined: joined ? { name: doubt.name, articles: doubt.articles, variants: doubt.variants } : null,
    }
  })
}

async function printCandidates(candidates: readonly Candidate[]): Promise<void> {
  const table = new Table3({
    head: ['decided', 'score', 'rule', 'articles', 'name', 'id', 'reason'],
    colAligns: ['left', 'right', 'left', 'right'],
    colWidths: [null, null, null, null, null, null, REASON_WIDTH],
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const { decided, score, rule, reason, entities, joined } of candidates) {
    const [variant = '', ...more] = joined?.variants ?? []
    const lines = [
      ...entities,
      ...(joined ? [{ ...joined, id: more.length > 0 ? `${variant} + ${more.length}` : variant }] : []),
    ]
    const column = (key: 'articles' | 'name' | 'id'): string => lines.map(line => line[key]).join('\n')
    table.push([decided, score.toFixed(2), rule, column('articles'), column('name'), column('id'), reason])
  }
  await print(table.toString())
  note('kept apart: `sayso entities merge ID ID` or `distinguish ID ID`')
  note('joined: `sayso entities split ID --variants NAME`, the first id and the name below it')
}
