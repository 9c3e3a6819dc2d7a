import { type ClaimRow, readClaim, readTarget, type TargetRow } from './claim.ts'
import { ALIAS_OR_ID, type EntityName, nameParam } from './entity.ts'
import type { Lookup } from './lookup.ts'

interface Towards {
  readonly about: EntityName
}

/** Where a claim stands towards one of those that it is about; the key is the claim's id. */
export const stanceTowards: Lookup<Towards, TargetRow> = {
  name: 'stanceTowards',
  match: ({ about }) => `${ALIAS_OR_ID.about(about)} MATCH (:Claim {id: key})-[t:ABOUT]->(about)`,
  row: '{node: properties(about), labels: labels(about), target: properties(t)}',
  params: ({ about }) => nameParam('about', about),
  read: readTarget,
}

/**
 * The last claim before it in which its speaker took a stance towards the same, if that was the opposite one; the key is the
 * claim's id.
 */
export const turnedFrom: Lookup<Towards, ClaimRow> = {
  name: 'turnedFrom',
  match: ({ about }) =>
    `CALL (key) { ${ALIAS_OR_ID.about(about)} MATCH (c:Claim {id: key})-[t:ABOUT]->(about) WHERE t.stance <> 'NEUTRAL' MATCH (c)<-[:MADE]-(:Entity)-[:MADE]->(p:Claim)-[u:ABOUT]->(about) WHERE u.stance <> 'NEUTRAL' AND p.date < c.date AND p.copyOf IS NULL WITH t, u, p ORDER BY p.sortKey DESC LIMIT 1 WHERE u.stance <> t.stance RETURN p }`,
  row: 'properties(p)',
  params: ({ about }) => nameParam('about', about),
  read: readClaim,
}
