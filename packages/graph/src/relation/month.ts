import type { Statement, Target } from '@sayso/agreement'
import type { Run } from '../engine.ts'
import { callsGovernment, headsOf } from './government.ts'
import { monthOf, rangeOf } from './period.ts'
import * as statement from './statement.ts'

/** The claims of a month, as they are compared. */
export interface Month {
  /** The ids of its articles. */
  readonly articles: readonly string[]
  /** Without those that copies print again. */
  readonly statements: readonly Statement[]
  /** It has no claims, not even such. */
  readonly isEmpty: boolean
}

/** A piece of a claim as a row has it: what is not there may be missing. */
type ClaimRow = Partial<Pick<Statement, 'cue' | 'source' | 'date'>> &
  Pick<Statement, 'id' | 'text' | 'negated' | 'article' | 'at'> & {
    readonly quote: string
    readonly copyOf?: string | null
  }

const NO_MONTH: Month = { articles: [], statements: [], isEmpty: true }

/** Months, by their keys; they should lie near each other, since all between them are looked through. */
export async function readMonths(run: Run, keys: readonly string[]): Promise<Map<string, Month>> {
  const months = new Map(keys.map(key => [key, NO_MONTH]))
  const ranges = keys.map(rangeOf)
  const [from, to] = [
    ranges.map(({ from }) => from).sort()[0],
    ranges
      .map(({ to }) => to)
      .sort()
      .at(-1),
  ]
  if (from === undefined || to === undefined) return months
  const byMonth = new Map(keys.map(key => [key, [] as string[]]))
  for (const { article, sortKey } of await run(statement.ARTICLES_IN, { from, to }))
    byMonth.get(monthOf(sortKey as string))?.push(article as string)
  for (const [key, articles] of byMonth)
    if (articles.length > 0) months.set(key, await readMonth(run, articles))
  return months
}

async function readMonth(run: Run, articles: readonly string[]): Promise<Month> {
  const named = new Map<string, Map<string, string>>()
  for (const { article, entity, name } of await run(statement.NAMES_OF, { articles })) {
    const names = named.get(article as string) ?? new Map<string, string>()
    named.set(article as string, names.set(entity as string, name as string))
  }
  const heads = await headsOf(run, new Set(named.keys()))
  const targets = new Map<string, Omit<Target, 'governs'>[]>()
  for (const { claim, stance, score, words, ...target } of await run(statement.TARGETS_OF, { articles })) {
    const list = targets.get(claim as string) ?? []
    targets.set(claim as string, list)
    list.push({ ...target, stance: stance ?? 'NEUTRAL', score: score ?? 0, words: words ?? [] } as Target)
  }
  const outlets = new Map<string, string>()
  for (const { article, outlet } of await run(statement.OUTLETS_OF, { articles }))
    outlets.set(article as string, outlet as string)
  const speakers = new Map<string, string>()
  for (const { claim, speaker } of await run(statement.SPEAKERS_OF, { articles }))
    speakers.set(claim as string, speaker as string)
  const pieces = new Map<string, ClaimRow>()
  for (const row of (await run(statement.CLAIMS_OF, { articles })) as unknown as ClaimRow[])
    if (row.at < (pieces.get(row.id)?.at ?? Infinity)) pieces.set(row.id, row)
  const own = [...pieces.values()].filter(({ copyOf = null }) => copyOf === null)
  const statements = own.map(
    ({ quote, copyOf: _, cue = null, source = null, date = null, ...claim }): Statement => ({
      ...claim,
      direct: quote === 'DIRECT',
      cue,
      source,
      date,
      outlet: outlets.get(claim.article) ?? null,
      speaker: speakers.get(claim.id) ?? null,
      // By the name that the article itself uses, which no other article changes.
      about: (targets.get(claim.id) ?? [])
        .map(target => {
          const name = named.get(claim.article)?.get(target.entity) ?? target.name
          const state = heads.get(target.entity)
          return { ...target, name, governs: state && callsGovernment(claim.text, name) ? state : null }
        })
        .sort((a, b) => (a.entity < b.entity ? -1 : 1)),
      named: named.get(claim.article) ?? new Map(),
    }),
  )
  return { articles, statements, isEmpty: pieces.size === 0 }
}
