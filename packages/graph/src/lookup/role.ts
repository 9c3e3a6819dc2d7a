import { type EntityRow, readEntity } from './entity.ts'
import { countLookup, type Lookup, type LookupRow } from './lookup.ts'
import { type Page, pageCondition, pageOrder, pageParams } from './page.ts'

/** A post that somebody holds or held, with what the articles that say so tell together. */
export interface RoleRow {
  readonly sortKey: string
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
  /** The whole title; case does not matter. */
  readonly title?: string
  /** ISO day or instant: only roles that articles from before and after it, or of that day, say are held. */
  readonly at?: string
}

/** What a list of roles hangs on: the person who holds them, or the organisation that they are held in. */
export type RoleParent = 'holder' | 'organisation'

export interface RolePage extends Page {
  readonly parent: RoleParent
  readonly filter: RoleFilter
}

const PARENTS: Readonly<Record<RoleParent, string>> = {
  holder: 'MATCH (:Entity {id: key})-[r:HOLDS_ROLE]->(e:Entity)',
  organisation: 'MATCH (:Entity {id: key})<-[r:HOLDS_ROLE]-(e:Entity)',
}

function rolesOf(parent: RoleParent, { title, at }: RoleFilter): string {
  const conditions = [
    title === undefined ? '' : ' AND toLower(r.title) = $title',
    // A day holds all of its instants, on either side.
    at === undefined
      ? ''
      : ' AND r.former = false AND left(r.firstSeen, size($at)) <= $at AND r.lastSeen >= left($at, size(r.lastSeen))',
  ].join('')
  return `${PARENTS[parent]} WHERE r.id IS NOT NULL${conditions}`
}

const filterParams = ({ title, at }: RoleFilter): Record<string, string> => ({
  ...(title !== undefined && { title: title.toLowerCase() }),
  ...(at !== undefined && { at }),
})

/** One page of roles, those that were last spoken of first, each with who is at its other end; the key is an entity's id. */
export const rolePage: Lookup<RolePage, { readonly role: RoleRow; readonly entity: EntityRow }> = {
  name: 'rolePage',
  match: page =>
    `CALL (key) { ${rolesOf(page.parent, page.filter)}${pageCondition('r', page)} RETURN r, e ${pageOrder('r', page)} }`,
  row: '{node: properties(e), labels: labels(e), role: properties(r)}',
  params: page => ({ ...pageParams(page), ...filterParams(page.filter) }),
  read: row => ({ role: readRole(row['role'] as LookupRow), entity: readEntity(row) }),
}

/** How many roles there are on all pages; the key is an entity's id. */
export const roleCount = countLookup<Pick<RolePage, 'parent' | 'filter'>>(
  'roleCount',
  'r',
  ({ parent, filter }) => rolesOf(parent, filter),
  ({ filter }) => filterParams(filter),
)

const readRole = (row: LookupRow): RoleRow => ({
  sortKey: row['sortKey'] as string,
  title: row['title'] as string,
  former: row['former'] as boolean,
  firstSeen: (row['firstSeen'] as string | undefined) ?? null,
  lastSeen: (row['lastSeen'] as string | undefined) ?? null,
  articleIds: row['articleIds'] as readonly string[],
})
