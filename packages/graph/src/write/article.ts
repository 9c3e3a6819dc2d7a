import { type ArticleRecord, ENTITY_LABELS, type EntityRecord } from '@sayso/core'
import type { Run } from '../engine.ts'
import { openPeriods, openPeriodsOf } from '../relation/period.ts'
import { nameOfficers } from './officer.ts'
import { renameEntities } from './rename.ts'
import {
  articleRows,
  claimRows,
  evidenceRows,
  linkRows,
  mentionRows,
  officeRows,
  outletRows,
  roleRows,
  speakerRows,
  targetRows,
} from './row.ts'
import * as statement from './statement.ts'

/** Writes articles whose names are resolved with all that they contribute, in the place of what they did before. */
export async function writeResolved(run: Run, records: readonly ArticleRecord[]): Promise<void> {
  const ids = records.map(record => record.article.id).sort()
  const articles = articleRows(records)
  // The months that articles leave, and those that they enter.
  await openPeriodsOf(run, ids)
  await openPeriods(
    run,
    articles.map(({ sortKey }) => sortKey),
  )
  await run(statement.PUT_ARTICLES, { rows: articles })
  const named = await forgetContent(run, ids)

  const entities = entitiesOf(records)
  for (const label of ENTITY_LABELS) {
    const labelled = [...entities.values()].filter(entity => entity.label === label).map(({ id }) => id)
    if (labelled.length > 0) await run(statement.PUT_ENTITIES[label], { ids: labelled.sort() })
  }
  await run(statement.LOCK_ENTITIES, { ids: named })
  await run(statement.PUT_MENTIONS, { rows: mentionRows(records) })
  await run(statement.PUT_OUTLETS, { rows: outletRows(records) })
  await run(statement.PUT_CLAIMS, { rows: claimRows(records) })
  await run(statement.PUT_EVIDENCE, { rows: evidenceRows(records) })
  await run(statement.PUT_SPEAKERS, { rows: speakerRows(records) })
  await run(statement.PUT_TARGETS, { rows: targetRows(records) })
  await run(statement.PUT_LINKS.ADDRESSED_TO, { rows: linkRows(records, 'addressees') })
  await run(statement.PUT_LINKS.VIA, { rows: linkRows(records, 'via') })

  const touched = [...new Set([...entities.keys(), ...named])].sort()
  await writeRoles(run, records, { ids, named, touched })
  await run(statement.PUT_OFFICES, { rows: officeRows(records) })
  await nameOfficers(run, touched)
  await renameEntities(run, touched)
}

/** Takes articles away with all that they alone contributed. */
export async function forgetArticles(run: Run, ids: readonly string[]): Promise<void> {
  await openPeriodsOf(run, ids)
  const named = await forgetContent(run, ids)
  await run(statement.LOCK_ENTITIES, { ids: named })
  await writeRoles(run, [], { ids, named, touched: named })
  await run(statement.DROP_ARTICLES, { ids })
  await run(statement.DROP_READINGS, { ids })
  await nameOfficers(run, named)
  await renameEntities(run, named)
}

/** Forgets what the articles say, but for roles; gives the ids of those whom they named, sorted. */
async function forgetContent(run: Run, ids: readonly string[]): Promise<string[]> {
  const named = await run(statement.NAMED_BEFORE, { ids })
  await run(statement.FORGET_CLAIMS, { ids })
  await run(statement.FORGET_MENTIONS, { ids })
  await run(statement.FORGET_OUTLETS, { ids })
  return named.map(row => row['id'] as string).sort()
}

/** Replaces what the articles say of roles; `named` before, `touched` before or now. */
async function writeRoles(
  run: Run,
  records: readonly ArticleRecord[],
  { ids, named, touched }: Readonly<Record<'ids' | 'named' | 'touched', readonly string[]>>,
): Promise<void> {
  await run(statement.FORGET_ROLES, { named, ids })
  await run(statement.PUT_ROLES, { rows: roleRows(records) })
  await run(statement.DROP_ROLES, { ids: touched })
  await run(statement.DATE_ROLES, { ids: touched })
}

function entitiesOf(records: readonly ArticleRecord[]): Map<string, EntityRecord> {
  const found = new Map<string, EntityRecord>()
  const add = (entity: EntityRecord | null | undefined): void => {
    if (entity) found.set(entity.id, entity)
  }
  for (const { outlet, mentions, claims, roles } of records) {
    add(outlet?.entity)
    for (const { entity } of mentions) add(entity)
    for (const { speaker, office, about, addressees, via } of claims) {
      add(office?.organisation)
      for (const entity of [speaker, ...about.map(target => target.entity), ...addressees, ...via])
        add(entity)
    }
    for (const { holder, organisation } of roles) [holder, organisation].forEach(add)
  }
  return found
}
