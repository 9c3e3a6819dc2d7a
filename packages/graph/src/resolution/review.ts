import type { EntityType } from '@sayso/core'
import { type Doubt, doubtsIn, type Member } from '@sayso/identity'
import type { Run } from '../engine.ts'
import type { DecisionRow } from './decide.ts'
import { readVariantsById } from './scope.ts'
import * as statement from './statement.ts'
import { type Tally, variantOf } from './tally.ts'

export interface ReviewOptions {
  /** Only entities of this type. */
  readonly type?: EntityType | undefined
  /** The most doubts wanted. */
  readonly limit: number
  /** Called now and then with the blocks that were looked at, and all that there are. */
  readonly onProgress?: (done: number, total: number) => void
}

/** What a person may want to decide. */
export interface Review {
  /** The most doubtful first. */
  readonly doubts: readonly Doubt[]
  /** How many there are without the limit. */
  readonly found: number
}

/** Blocks that are read with one statement. */
const PAGE = 200

/**
 * Goes through all blocks for what the rules decided without being sure; what a person decided is left out. The time
 * grows with the number of variants, the memory with that of blocks.
 * @param decisions all that were made
 */
export async function review(
  run: Run,
  decisions: readonly DecisionRow[],
  { type, limit, onProgress = () => {} }: ReviewOptions,
): Promise<Review> {
  const told = await toldApart(run, decisions)
  const rows = await run(statement.BLOCK_KEYS, { type: type ? `${type} ` : '' })
  const keys = rows.map(row => row['key'] as string)
  let found = 0
  let doubts: Doubt[] = []
  for (let at = 0; at < keys.length; at += PAGE) {
    for (const [key, members] of await membersIn(run, keys.slice(at, at + PAGE)))
      for (const doubt of doubtsIn(key, members))
        if (doubt.decided === 'JOINED' || !told.has(pairKey(...doubt.entities))) {
          found++
          doubts.push(doubt)
        }
    doubts = doubts.sort(byDoubt).slice(0, limit)
    onProgress(Math.min(at + PAGE, keys.length), keys.length)
  }
  return { doubts, found }
}

async function membersIn(run: Run, keys: readonly string[]): Promise<Map<string, Member[]>> {
  const blocks = new Map<string, Member[]>()
  for (const row of await run(statement.RESOLVED_IN_BLOCKS, { keys })) {
    const member = {
      variant: variantOf(JSON.parse(row['tally'] as string) as Tally),
      resolution: JSON.parse(row['why'] as string) as Member['resolution'],
    }
    const members = blocks.get(row['key'] as string)
    if (members) members.push(member)
    else blocks.set(row['key'] as string, [member])
  }
  return blocks
}

/** The pairs of entities of which a person said that they are two. */
async function toldApart(run: Run, decisions: readonly DecisionRow[]): Promise<Set<string>> {
  const pairs = decisions
    .filter(({ action, undoneAt }) => action !== 'MERGE' && undoneAt === null)
    .flatMap(decision => decision.pairs)
  const variants = await readVariantsById(
    run,
    pairs.flatMap(({ a, b }) => [a, b]),
  )
  const entityOf = (id: string): string => variants.get(id)?.entity ?? id
  return new Set(pairs.map(({ a, b }) => pairKey(entityOf(a), entityOf(b))))
}

const pairKey = (a: string, b: string): string => [a, b].sort().join(' ')

/** The variants or entities of a doubt, so that equal doubts have one order. */
const idsOf = (doubt: Doubt): string =>
  (doubt.decided === 'JOINED' ? doubt.variants : doubt.entities).join(' ')

const byDoubt = (x: Doubt, y: Doubt): number => y.doubt - x.doubt || (idsOf(x) < idsOf(y) ? -1 : 1)
