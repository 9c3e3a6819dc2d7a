import type { Relation } from '@sayso/core'
import type { NodeLabel } from '../dump/statement.ts'
import { type Read, storedKeys } from '../dump/stored.ts'
import type { Engine } from '../engine.ts'
import { READ_VERSION, SCHEMA_VERSION, UNIQUE } from '../schema.ts'
import { misnamed } from './name.ts'
import * as statement from './statement.ts'
import { textFaults } from './text.ts'
import { misresolved } from './variant.ts'

/** Something that must not be in a graph. */
export interface Fault {
  /** What, in the plural whatever the count: 'claims without evidence'. */
  readonly fault: string
  readonly count: number
  /** Of up to five of them; none where nothing identifies them. */
  readonly ids: readonly string[]
  /** What to do, for a person. */
  readonly fix: string
}

export interface CheckOptions {
  /** Told after each page of how many nodes of a label were looked at. */
  readonly onPage?: ((label: NodeLabel, nodes: number) => void) | undefined
}

const FIXES: Readonly<Record<statement.Fix, string>> = {
  ingest: 'restore an earlier backup, or take the articles away with `sayso delete` and ingest them again',
  rebuild: '`sayso backup FILE`, then `sayso restore FILE --force`: all that is worked out is made anew',
  migrate: '`sayso migrate`',
  compare: '`sayso migrate` compares them, as the next `sayso ingest` does',
}

const SHOWN = 5
/** Of relationships with wrong ends, so many are counted. */
const MOST = 1_000

/** Nodes that are checked with one statement. Articles bring their texts, and variants all others that may decide about them. */
const PAGES: Partial<Record<NodeLabel, number>> = { Article: 50, Variant: 4_000 }
const pageOf = (label: NodeLabel): number => PAGES[label] ?? 500

/**
 * Holds the whole graph against what must be true of it, page by page, so that memory does not grow with it. What others write
 * meanwhile may look like a fault.
 * @returns what is wrong; nothing where all is well
 */
export async function checkIntegrity(
  engine: Pick<Engine, 'read' | 'missingSchema'>,
  { onPage = () => {} }: CheckOptions = {},
): Promise<Fault[]> {
  const read: Read = (cypher, params) => engine.read(cypher, params)
  const found = new Map<string, { count: number; ids: string[]; fix: statement.Fix }>()
  const note = (fault: string, fix: statement.Fix, ids: readonly string[], count = ids.length): void => {
    if (count === 0) return
    const known = found.get(fault) ?? { count: 0, ids: [], fix }
    found.set(fault, {
      fix,
      count: known.count + count,
      ids: [...new Set([...known.ids, ...ids])].slice(0, SHOWN),
    })
  }

  const [version] = await read(READ_VERSION, {})
  if (version?.['version'] !== SCHEMA_VERSION)
    note('schema versions that are not that of this program', 'migrate', [
      String(version?.['version'] ?? 'none'),
    ])
  note('constraints and indexes that are not there', 'migrate', await engine.missingSchema())
  const months = new Set<string>()
  for (const [label] of UNIQUE) {
    const [none] = await read(statement.UNIDENTIFIED[label], {})
    note(`${label} nodes that nothing identifies`, 'rebuild', [], none?.['total'] as number)
    let nodes = 0
    for await (const keys of storedKeys(read, label, pageOf(label))) {
      const ids = [...new Set(keys)]
      for (const { fault, fix, cypher } of statement.checksOf(label))
        note(fault, fix, idsIn(await read(cypher, { ids })))
      if (label === 'Article') {
        const { claims, mentions, readings } = await textFaults(read, ids)
        note(
          'claims whose words are not in the text of their article where they say',
          'rebuild',
          distinct(claims),
        )
        note('articles whose mentions are not in their text where they say', 'rebuild', distinct(mentions))
        note('articles that do not fit what was read out of them', 'ingest', readings)
      }
      if (label === 'Entity')
        note(
          'entities that are not called, ordered and counted as articles call them',
          'rebuild',
          await misnamed(read, ids),
        )
      if (label === 'Variant')
        note(
          'variants that would be taken for another entity, or for another reason',
          'rebuild',
          await misresolved(read, ids),
        )
      if (label === 'Claim')
        for (const row of await read(statement.MONTHS, { ids })) months.add(row['month'] as string)
      if (label === 'Period') for (const id of ids) months.delete(id)
      nodes += keys.length
      onPage(label, nodes)
    }
  }
  note('months that are not known to be compared', 'rebuild', [...months].sort())
  for (const [type, cypher] of Object.entries(statement.WRONG_ENDS) as [Relation, string][])
    note(
      `${type} relationships that lead from or to the wrong thing`,
      'rebuild',
      idsIn(await read(cypher, { limit: MOST })),
    )
  return [...found].map(([fault, { count, ids, fix }]) => ({ fault, count, ids, fix: FIXES[fix] }))
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)]

const idsIn = (rows: readonly { readonly [name: string]: unknown }[]): string[] =>
  rows.map(row => String(row['id'] ?? 'without an id'))
