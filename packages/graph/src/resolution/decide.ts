import { contentId, SaysoError } from '@sayso/core'
import type { Row, Run } from '../engine.ts'
import { relink } from './relink.ts'
import { readVariantsById } from './scope.ts'
import * as statement from './statement.ts'

/** Who decides, and when (ISO instant): kept for the audit trail. */
export interface By {
  readonly by: string
  readonly at: string
}

/** What a person says of entities, by their ids. */
export type Action =
  /** They are one. */
  | { readonly action: 'MERGE'; readonly entities: readonly string[] }
  /** These of the entity's variants, by their ids, are somebody else. */
  | { readonly action: 'SPLIT'; readonly entity: string; readonly variants: readonly string[] }
  /** They are two, whatever their names. */
  | { readonly action: 'DISTINGUISH'; readonly entities: readonly [string, string] }

interface Pair {
  readonly kind: 'SAME' | 'DIFFERENT'
  readonly a: string
  readonly b: string
}

/**
 * Keeps a person's decision and links the graph anew.
 * @returns the decision's id, to undo it by
 * @throws SaysoError NOT_FOUND, DECISION_INVALID
 */
export async function decide(run: Run, action: Action, { by, at }: By): Promise<string> {
  const pairs = await pairsOf(run, action)
  const id = contentId('decision', JSON.stringify(action), by, at)
  await run(statement.PUT_DECISIONS, { rows: pairRows(id, action.action, pairs, { by, at }) })
  await relinkVariants(run, pairs)
  return id
}

/** The rows that a decision is kept as, one for each pair. */
export const pairRows = (
  decision: string,
  action: Action['action'],
  pairs: readonly Pair[],
  { by, at }: By,
) =>
  pairs.map(pair => ({
    ...pair,
    id: contentId('decision', decision, pair.a, pair.b),
    decision,
    action,
    by,
    at,
  }))

/**
 * Takes a decision back: the graph is as if it had never been, but for the trail.
 * @throws SaysoError NOT_FOUND
 */
export async function undo(run: Run, decision: string, { by, at }: By): Promise<void> {
  const rows = await run(statement.UNDO_DECISION, { decision, by, at })
  if (rows.length === 0)
    throw new SaysoError(
      'NOT_FOUND',
      `no decision ${decision} holds`,
      'take its id from the list of decisions',
    )
  await relinkVariants(
    run,
    rows.map(row => ({ a: row['a'] as string, b: row['b'] as string })),
  )
}

async function pairsOf(run: Run, action: Action): Promise<Pair[]> {
  const ids = action.action === 'SPLIT' ? [action.entity] : [...new Set(action.entities)]
  const members = await membersOf(run, ids)
  if (action.action === 'SPLIT') {
    const all = members.get(action.entity) ?? []
    const unknown = action.variants.find(id => !all.includes(id))
    if (unknown !== undefined) throw invalid(`${unknown} is no variant of ${action.entity}`)
    const rest = all.filter(id => !action.variants.includes(id))
    if (rest.length === 0 || action.variants.length === 0)
      throw invalid('a split takes some of the variants, and leaves some')
    const anchor = anchorOf(action.entity, rest)
    return action.variants.map(id => ({ kind: 'DIFFERENT', a: id, b: anchor }))
  }
  if (ids.length < 2) throw invalid('one entity is neither merged nor told apart from itself')
  const [first = '', second = ''] = ids.map(id => anchorOf(id, members.get(id) ?? []))
  if (action.action === 'DISTINGUISH') return [{ kind: 'DIFFERENT', a: first, b: second }]
  // The leading variants are enough, since the others follow them; names alone follow nobody.
  const tied = ids.flatMap(id => (isLed(id, members) ? [id] : (members.get(id) ?? [])))
  const anchor = ids.find(id => isLed(id, members)) ?? first
  return tied.filter(id => id !== anchor).map(id => ({ kind: 'SAME', a: id, b: anchor }))
}

const isLed = (id: string, members: ReadonlyMap<string, readonly string[]>): boolean =>
  members.get(id)?.includes(id) ?? false

const invalid = (message: string): SaysoError =>
  new SaysoError('DECISION_INVALID', message, 'look at mergedFrom of the entity for its variants')

/** The variants of each entity. */
async function membersOf(run: Run, ids: readonly string[]): Promise<Map<string, string[]>> {
  const members = new Map<string, string[]>()
  const labels = new Set<unknown>()
  for (const row of await run(statement.MEMBERS, { ids })) {
    const id = row['entity'] as string
    members.set(id, [...(members.get(id) ?? []), row['variant'] as string].sort())
    labels.add((row['labels'] as string[]).filter(label => label !== 'Entity').join())
  }
  const missing = ids.find(id => !members.has(id))
  if (missing !== undefined)
    throw new SaysoError('NOT_FOUND', `there is no entity ${missing}`, 'take its id from a query')
  if (labels.size > 1) throw invalid('a person, an organisation and a place are never one')
  return members
}

/** The leading variant, whose id the entity has; names alone have none. */
const anchorOf = (id: string, variants: readonly string[]): string =>
  variants.includes(id) ? id : (variants[0] ?? id)

/** Resolves and links anew whatever decisions about the pairs can touch. */
export async function relinkVariants(run: Run, pairs: readonly Omit<Pair, 'kind'>[]): Promise<void> {
  const variants = await readVariantsById(
    run,
    pairs.flatMap(({ a, b }) => [a, b]),
  )
  const keys = new Set([...variants.values()].flatMap(({ blocks }) => blocks))
  await run(statement.LOCK_BLOCKS, { keys: [...keys].sort() })
  await relink(run, { keys })
}

/** One line of the audit trail. */
export interface DecisionRow {
  readonly id: string
  readonly action: Action['action']
  readonly by: string
  readonly at: string
  readonly undoneBy: string | null
  readonly undoneAt: string | null
  /** The variants that it ties or parts, by their ids. */
  readonly pairs: readonly { readonly a: string; readonly b: string }[]
}

/** All decisions, the newest first; those that were undone too. */
export function trailOf(rows: readonly Row[]): DecisionRow[] {
  const found = new Map<string, DecisionRow>()
  for (const row of rows) {
    const id = row['decision'] as string
    const pair = { a: row['a'] as string, b: row['b'] as string }
    found.set(id, {
      id,
      action: row['action'] as Action['action'],
      by: row['by'] as string,
      at: row['at'] as string,
      undoneBy: (row['undoneBy'] as string | null | undefined) ?? null,
      undoneAt: (row['undoneAt'] as string | null | undefined) ?? null,
      pairs: [...(found.get(id)?.pairs ?? []), pair],
    })
  }
  return [...found.values()].sort((x, y) => (`${x.at} ${x.id}` < `${y.at} ${y.id}` ? 1 : -1))
}
