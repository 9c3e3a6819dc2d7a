import type { Run } from '../engine.ts'
import { openPeriods } from '../relation/period.ts'
import { type Change, differenceOf } from './change.ts'
import { LINK_ROWS, LINK_TYPES, type LinkRow } from './link.ts'
import { nameOfficers } from './officer.ts'
import { lockEntities, renameEntities } from './rename.ts'
import { writeRoles } from './role.ts'
import {
  articleRow,
  articleSortKey,
  claimRows,
  evidenceRows,
  mentionRows,
  outletRows,
  roleRows,
} from './row.ts'
import * as statement from './statement.ts'
import { DROP_VERSIONS } from './version.ts'

/**
 * Brings what articles contribute from what the store has to what it shall have: of new articles, in the place of earlier
 * versions, where names have come to be of other entities, and of those that go. The articles are locked.
 */
export async function writeChanges(run: Run, changes: readonly Change[]): Promise<void> {
  const put = async (cypher: string, rows: readonly object[]): Promise<void> => {
    if (rows.length > 0) await run(cypher, { rows })
  }
  // Where an article is only linked anew, nothing but its links can differ.
  const replaced = changes.filter(({ before, after }) => before?.article !== after?.article)
  const claims = differenceOf(replaced, claimRows)
  const dropped = new Set(claims.gone.map(({ id }) => id))
  const isThere = ({ claim }: { readonly claim: string }): boolean => !dropped.has(claim)
  const evidence = differenceOf(replaced, evidenceRows, isThere)
  const mentions = differenceOf(changes, mentionRows)
  const outlets = differenceOf(changes, outletRows)
  const links = LINK_TYPES.map(type => ({
    type,
    ...differenceOf<LinkRow>(changes, LINK_ROWS[type], isThere),
  }))
  const roles = differenceOf(changes, roleRows)

  // The months that articles leave, and those that they enter.
  await openPeriods(run, changes.flatMap(({ before, after }) => [before, after]).flatMap(sortKeyIn))
  const calls = { gone: [...mentions.gone, ...outlets.gone], fresh: [...mentions.fresh, ...outlets.fresh] }
  const locked = await lockEntities(run, changes, [
    ...[calls, ...links].flatMap(({ gone, fresh }) => [...gone, ...fresh].map(({ entity }) => entity)),
    ...[...roles.gone, ...roles.fresh].flatMap(({ holder, organisation }) => [holder, organisation]),
  ])
  if (dropped.size > 0) await run(statement.DROP_CLAIMS, { ids: [...dropped] })
  await put(statement.DROP_EVIDENCE, evidence.gone)
  await put(statement.DROP_MENTIONS, mentions.gone)
  await put(statement.DROP_OUTLETS, outlets.gone)
  for (const { type, gone } of links) await put(statement.DROP_LINKS[type], gone)

  await put(
    statement.PUT_ARTICLES,
    replaced.flatMap(({ after }) => (after ? [articleRow(after)] : [])),
  )
  await put(statement.PUT_MENTIONS, mentions.fresh)
  await put(statement.PUT_OUTLETS, outlets.fresh)
  await put(statement.PUT_CLAIMS, claims.fresh)
  await put(statement.PUT_EVIDENCE, evidence.fresh)
  for (const { type, fresh } of links) await put(statement.PUT_LINKS[type], fresh)

  const ids = replaced.flatMap(({ before, after }) => (before && !after ? [before.article.id] : []))
  const posts = await writeRoles(run, replaced, roles)
  if (ids.length > 0) {
    await run(DROP_VERSIONS, { ids })
    await run(statement.DROP_ARTICLES, { ids })
    await run(statement.DROP_READINGS, { ids })
  }
  const spoken = new Set([
    ...claims.fresh.map(({ id }) => id),
    ...links.flatMap(({ gone, fresh }) => [...gone, ...fresh].map(({ claim }) => claim)),
  ])
  await nameOfficers(
    run,
    posts,
    changes.flatMap(({ after }) =>
      (after?.claims ?? []).filter(({ id, office }) => office && spoken.has(id)).map(({ id }) => id),
    ),
  )
  await renameEntities(run, locked, calls)
}

const sortKeyIn = (record: Change['before']): string[] => (record ? [articleSortKey(record)] : [])
