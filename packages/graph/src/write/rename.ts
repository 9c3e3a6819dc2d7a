import { ENTITY_LABELS, type EntityLabel, type EntityRecord } from '@sayso/core'
import type { Signed } from '../counts.ts'
import type { Row, Run } from '../engine.ts'
import type { Change, Difference } from './change.ts'
import {
  aliasKeys,
  type Call,
  type NameTally,
  type Naming,
  namesText,
  nameTally,
  namingOf,
} from './naming.ts'
import * as statement from './statement.ts'

/** An entity whose names are worked out anew. */
interface Locked {
  readonly label: EntityLabel
  /** What articles called it so far; null where nobody has counted that. */
  readonly tally: NameTally | null
}

/** Makes the entities that are not there yet, and locks all of them. `ids` are of entities that the changes name. */
export async function lockEntities(
  run: Run,
  changes: readonly Change[],
  ids: Iterable<string>,
): Promise<Map<string, Locked>> {
  const labels = labelsIn(changes)
  const locked = new Map<string, Locked>()
  const made: { id: string; label: EntityLabel }[] = []
  for (const { id, tally = null } of await run(statement.LOCK_ENTITIES, { ids: [...new Set(ids)].sort() })) {
    const label = labels.get(id as string)
    if (label === undefined) continue
    if (tally === null) made.push({ id: id as string, label })
    locked.set(id as string, {
      label,
      tally: tally === null ? null : (JSON.parse(tally as string) as NameTally),
    })
  }
  for (const label of ENTITY_LABELS) {
    const labelled = made.filter(one => one.label === label).map(({ id }) => id)
    if (labelled.length > 0) await run(statement.LABEL_ENTITIES[label], { ids: labelled })
  }
  return locked
}

function labelsIn(changes: readonly Change[]): Map<string, EntityLabel> {
  const labels = new Map<string, EntityLabel>()
  const add = (entity: EntityRecord | null | undefined): void => {
    if (entity) labels.set(entity.id, entity.label)
  }
  for (const record of changes.flatMap(({ before, after }) => [before, after])) {
    if (record === null) continue
    const { outlet, mentions, claims, roles } = record
    add(outlet?.entity)
    for (const { entity } of mentions) add(entity)
    for (const { speaker, office, about, addressees, via } of claims) {
      add(speaker)
      add(office?.organisation)
      for (const { entity } of about) add(entity)
      for (const entity of [...addressees, ...via]) add(entity)
    }
    for (const { holder, organisation } of roles) [holder, organisation].forEach(add)
  }
  return labels
}

/** Brings names, aliases, kinds and counts of entities in line with what articles call them now. */
export async function renameEntities(
  run: Run,
  entities: ReadonlyMap<string, Locked>,
  { gone, fresh }: Difference<Call>,
): Promise<void> {
  const calls = new Map<string, Signed<Call>[]>([...entities.keys()].map(id => [id, []]))
  for (const of of gone) calls.get(of.entity)?.push({ of, sign: -1 })
  for (const of of fresh) calls.get(of.entity)?.push({ of, sign: 1 })
  const named: object[] = []
  const counted: object[] = []
  const unused: string[] = []
  const kept: { id: string; keys: string[] }[] = []
  const added: { id: string; key: string }[] = []
  for (const [id, { label, tally: before }] of entities) {
    const changes = calls.get(id) ?? []
    if (before && changes.length === 0) continue
    const tally = nameTally(before, changes)
    const old = before && namingOf(id, label, before)
    const naming = namingOf(id, label, tally)
    if (naming === null) {
      unused.push(id)
      kept.push({ id, keys: [] })
    } else if (old && isCalledAs(old, naming))
      counted.push({ id, tally: JSON.stringify(tally), mentionKey: naming.mentionKey })
    else {
      const { person: _, ...row } = naming
      named.push({ ...row, tally: JSON.stringify(tally), searchText: namesText(naming) })
      const [then, now] = [old ? aliasKeys(old) : [], aliasKeys(naming)]
      if (then.some(key => !now.includes(key))) kept.push({ id, keys: now })
      for (const key of now) if (!then.includes(key)) added.push({ id, key })
    }
  }
  if (named.length > 0) await run(statement.NAME_ENTITIES, { rows: named })
  if (counted.length > 0) await run(statement.COUNT_ENTITIES, { rows: counted })
  const dropped = kept.length > 0 ? await run(statement.DROP_ALIASES, { rows: kept }) : []
  if (added.length > 0)
    await run(statement.PUT_ALIASES, { rows: added.sort((a, b) => (a.key < b.key ? -1 : 1)) })
  if (unused.length > 0) await run(statement.DROP_ENTITIES, { ids: unused })
  if (dropped.length > 0) await run(statement.DROP_UNUSED_ALIASES, { keys: dropped.map(row => row['key']) })
}

/** What articles call entities, by the rows of NAMES_IN_USE. */
export function callsIn(
  rows: readonly Row[],
): Map<string, { readonly label: EntityLabel; readonly calls: Call[] }> {
  const found = new Map<string, { readonly label: EntityLabel; readonly calls: Call[] }>()
  for (const { id, labels, name, names, kind = null, mentioned } of rows) {
    const label = ENTITY_LABELS.find(label => (labels as string[]).includes(label))
    if (label === undefined) continue
    const entry = found.get(id as string) ?? { label, calls: [] }
    found.set(id as string, entry)
    const call = { entity: id as string, name: name as string }
    entry.calls.push(mentioned ? ({ ...call, names, kind } as Call) : call)
  }
  return found
}

/** The same for entities whose names nobody has counted yet: by their mentions in the store. */
export async function recountNames(run: Run, ids: readonly string[]): Promise<void> {
  const found = callsIn(await run(statement.NAMES_IN_USE, { ids }))
  const entities = new Map([...found].map(([id, { label }]) => [id, { label, tally: null }]))
  await run(statement.DROP_ALIASES, { rows: ids.map(id => ({ id, keys: [] })) })
  await renameEntities(run, entities, { gone: [], fresh: [...found.values()].flatMap(({ calls }) => calls) })
  const unused = ids.filter(id => !entities.has(id))
  if (unused.length > 0) await run(statement.DROP_ENTITIES, { ids: unused })
}

const isCalledAs = (a: Naming, b: Naming): boolean =>
  a.name === b.name && a.kind === b.kind && a.aliases.join('\n') === b.aliases.join('\n')
