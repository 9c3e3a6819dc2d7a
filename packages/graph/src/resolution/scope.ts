import { blocksOf, type Decision, type Resolution, resolve, type Variant } from '@sayso/identity'
import type { Row, Run } from '../engine.ts'
import * as statement from './statement.ts'
import { type Tally, variantOf } from './tally.ts'

/** A variant as the store has it. */
export interface StoredVariant {
  readonly tally: Tally
  readonly blocks: readonly string[]
  /** Null before it was first resolved. */
  readonly entity: string | null
  /** All that tells why, as JSON. */
  readonly why: string | null
}

/** Everything that may decide how some names are resolved, and how they are. */
export interface Scope {
  readonly variants: ReadonlyMap<string, StoredVariant>
  readonly resolutions: readonly Resolution[]
}

/** All that tells why a variant is of an entity, as the store keeps it. */
export const whyOf = ({ entity, rule, score, reason, features }: Resolution): string =>
  JSON.stringify({ entity, rule, score, reason, features })

/**
 * Reads blocks, which the caller has locked, with all that hangs together with them through other blocks or decisions,
 * which it locks, and resolves them. `counted` is what the store does not have yet. Whoever only looks locks nothing.
 */
export async function readScope(
  run: Run,
  keys: Iterable<string>,
  counted: ReadonlyMap<string, StoredVariant>,
  { locked = true } = {},
): Promise<Scope> {
  const variants = new Map(counted)
  const decisions = new Map<string, Row>()
  const seen = new Set<string>()
  let undecided = [...counted.keys()]
  for (let next = [...new Set(keys)]; next.length > 0; ) {
    for (const key of next) seen.add(key)
    const found = readVariants(await run(statement.IN_BLOCKS, { keys: next }))
    const fresh = [...found].filter(([id]) => !variants.has(id))
    for (const [id, variant] of fresh) variants.set(id, variant)
    const made = await decisionsOn(run, [...undecided, ...fresh.map(([id]) => id)])
    undecided = []
    for (const row of made) decisions.set(row['id'] as string, row)
    const others = made
      .flatMap(row => [row['a'] as string, row['b'] as string])
      .filter(id => !variants.has(id))
    const beyond = await readVariantsById(run, others)
    next = [...new Set([...found, ...beyond].flatMap(([, { blocks }]) => blocks))].filter(
      key => !seen.has(key),
    )
    if (locked && next.length > 0) await run(statement.LOCK_BLOCKS, { keys: next.sort() })
  }
  const made = [...decisions.values()]
    .sort((x, y) => (`${x['at']} ${x['id']}` < `${y['at']} ${y['id']}` ? -1 : 1))
    .map(row => ({ kind: row['kind'], a: row['a'], b: row['b'] }) as Decision)
  const resolutions = resolve(
    [...variants.values()].map(({ tally }) => variantOf(tally)),
    made,
  )
  return { variants, resolutions }
}

/** Mostly there are none. The blocks of the variants are locked: nobody else decides about them meanwhile. */
async function decisionsOn(run: Run, ids: readonly string[]): Promise<Row[]> {
  const any = await run(statement.ANY_DECISION)
  return any.length === 0 ? [] : run(statement.DECISIONS_ON, { ids })
}

export async function readVariantsById(
  run: Run,
  ids: readonly string[],
): Promise<Map<string, StoredVariant>> {
  return ids.length === 0
    ? new Map()
    : readVariants(await run(statement.VARIANTS, { ids: [...new Set(ids)] }))
}

/** Those of the rows that have been counted before, by their ids. */
export const readVariants = (rows: readonly Row[]): Map<string, StoredVariant> =>
  new Map(
    rows
      .filter(row => typeof row['tally'] === 'string')
      .map(row => [
        row['id'] as string,
        {
          tally: JSON.parse(row['tally'] as string) as Tally,
          blocks: row['blocks'] as readonly string[],
          entity: (row['entity'] as string | null | undefined) ?? null,
          why: (row['why'] as string | null | undefined) ?? null,
        },
      ]),
  )

/** The blocks of a variant, sorted. */
export const blockKeys = (variant: Variant): string[] => [...new Set(blocksOf(variant))].sort()
