import type { Params } from '../engine.ts'
import { containing, containingParams } from '../search/condition.ts'
import type { SearchTerm } from '../search/term.ts'
import { type EntityRow, readEntity } from './entity.ts'
import { countLookup, type Lookup, type LookupRow } from './lookup.ts'
import { type Page, pageCondition, pageOrder, pageParams } from './page.ts'

/** A post that somebody holds or held, with what the articles that say so tell together. */
export interface RoleRow {
  readonly title: string
  /** The articles say that it is held no more. */
  readonly former: boolean
  /** When the first of the articles appeared; null where none has a date. */
  readonly firstSeen: string | null
  /** When the last of them appeared; null where none has a date. */
  readonly lastSeen: string | null
  /** The articles that say so, in the order of their dates, those without one first. */
  readonly articleIds: readonly string[]
}

export interface RoleFilter {
  /** Words in the title. */
  readonly terms?: readonly SearchTerm[]
  readonly former?: boolean
  /** ISO day or instant: only roles that articles from before and after it, or of that day, say are held. */
  readonly at?: string
  /** ISO day or instant: only roles of which an article speaks on it or later. */
  readonly since?: string
  /** ISO day or instant: only roles of which an article speaks before it. */
  readonly until?: string
}

/** What a list of roles hangs on: the person who holds them, or the organisation that they are held in. */
export type RoleParent = 'holder' | 'organisation'

export interface RolePage extends Page {
  readonly parent: RoleParent
  readonly filter: RoleFilter
  /** By when articles spoke of them last, or by the name at the other end. */
  readonly by: 'DATE' | 'NAME'
}

/** A role with who is at its other end. */
export interface RoleOf {
  /** Unique in the list, and in its ascending order. */
  readonly sortKey: string
  readonly role: RoleRow
  readonly entity: EntityRow
}

const PARENTS: Readonly<Record<RoleParent, string>> = {
  holder: 'MATCH (:Entity {id: key})-[r:HOLDS_ROLE]->(e:Entity)',
  organisation: 'MATCH (:Entity {id: key})<-[r:HOLDS_ROLE]-(e:Entity)',
}

const PLACES = { DATE: 'r.sortKey', NAME: "e.sortKey + ' ' + r.id" } as const

function rolesOf(parent: RoleParent, { terms, former, at, since, until }: RoleFilter): string {
  const conditions = [
    terms === undefined ? '' : ` AND ${containing('r', terms)}`,
    former === undefined ? '' : ' AND r.former = $former',
    // A day holds all of its instants, on either side.
    at === undefined
      ? ''
      : ' AND r.former = false AND left(r.firstSeen, size($at)) <= $at AND r.lastSeen >= left($at, size(r.lastSeen))',
    since === undefined ? '' : ' AND r.lastSeen >= $since',
    until === undefined ? '' : ' AND r.firstSeen < $until',
  ].join('')
  return `${PARENTS[parent]} WHERE r.id IS NOT NULL${conditions}`
}

const filterParams = ({ terms, ...values }: RoleFilter): Params => ({
  ...(terms && containingParams(terms)),
  ...values,
})

/** One page of roles, each with who is at its other end; the key is an entity's id. */
export const rolePage: Lookup<RolePage, RoleOf> = {
  name: 'rolePage',
  match: ({ parent, filter, by, ...page }) =>
    `CALL (key) { ${rolesOf(parent, filter)} WITH e, r, {sortKey: ${PLACES[by]}} AS p WHERE p.sortKey IS NOT NULL${pageCondition('p', page)} RETURN r, e, p ${pageOrder('p', page)} }`,
  row: '{node: properties(e), labels: labels(e), role: properties(r), sortKey: p.sortKey}',
  params: page => ({ ...pageParams(page), ...filterParams(page.filter) }),
  read: row => ({
    sortKey: row['sortKey'] as string,
    role: readRole(row['role'] as LookupRow),
    entity: readEntity(row),
  }),
}

/** How many roles there are on all pages; the key is an entity's id. */
export const roleCount = countLookup<Pick<RolePage, 'parent' | 'filter'>>(
  'roleCount',
  'r',
  ({ parent, filter }) => rolesOf(parent, filter),
  ({ filter }) => filterParams(filter),
)

const readRole = (row: LookupRow): RoleRow => ({
  title: row['title'] as string,
  former: row['former'] as boolean,
  firstSeen: (row['firstSeen'] as string | undefined) ?? null,
  lastSeen: (row['lastSeen'] as string | undefined) ?? null,
  articleIds: row['articleIds'] as readonly string[],
})
