import { SaysoError, type TextSpan } from '@sayso/core'
import { chainsOf } from './chain.ts'
import { readTarget, type TargetRow } from './claim.ts'
import { ALIAS_OR_ID, type EntityName, type EntityRow, nameParam, readEntity } from './entity.ts'
import type { Lookup, LookupRow } from './lookup.ts'

/** The most relationships that a path may have. */
export const MAX_HOPS = 6

/** The most paths that can be asked for. */
export const MAX_PATHS = 10

/**
 * Whoever stands in more relationships to claims is a hub, over which almost everybody is joined to everybody. By Zipf's law
 * of names that is about one in a thousand.
 */
export const HUB_CLAIMS = 100

export interface PathArgs {
  readonly from: EntityName
  readonly to: EntityName
  /** Somebody whom the paths lead through, beside both ends. */
  readonly via?: EntityName
  readonly maxHops: number
  /** They lead through no hub, but for `via`. */
  readonly avoidHubs: boolean
  /** Paths wanted. */
  readonly first: number
}

export interface PathRow {
  /** The path's place among those that were asked for, from 0. */
  readonly rank: number
  /** Ids of the nodes: entities and claims in turn. */
  readonly ids: readonly string[]
}

/** Of those who share a name the one that most articles mention: paths between all of them would be endless. */
const chief = (kept: string, end: 'a' | 'b' | 'via'): string =>
  `WITH ${kept}, ${end}, COUNT { (${end})<-[:MENTIONS]-(:Article) } AS articles ORDER BY articles DESC, ${end}.id LIMIT 1`

function refuse(what: string, hint: string): never {
  throw new SaysoError('USAGE', `${what} cannot be asked for`, hint)
}

/** The shortest paths of statements between two entities: who said something about whom, and to whom. See `chainsOf`. */
export const shortestPaths: Lookup<PathArgs, PathRow> = {
  name: 'shortestPaths',
  match: ({ from, to, via, maxHops, avoidHubs, first }) => {
    if (!Number.isInteger(maxHops) || maxHops < 1 || maxHops > MAX_HOPS)
      refuse(`a path of ${maxHops} hops`, `ask for 1 to ${MAX_HOPS}`)
    if (!Number.isInteger(first) || first < 0 || first > MAX_PATHS)
      refuse(`${first} paths`, `ask for 0 to ${MAX_PATHS}`)
    const middle = via ? ` ${ALIAS_OR_ID.via(via)} ${chief('key, a, b', 'via')}` : ''
    const search = { through: via !== undefined, avoidHubs, claims: Math.floor(maxHops / 2) }
    return `CALL (key) { ${ALIAS_OR_ID.a(from)} ${chief('key', 'a')} ${ALIAS_OR_ID.b(to)} ${chief('key, a', 'b')}${middle} WITH a, b${via ? ', via' : ''} WHERE a.id <> b.id
${chainsOf(search)} UNWIND range(0, size(chains) - 1) AS rank WITH rank, chains[rank] AS ids WHERE rank < $first RETURN rank, ids }`
  },
  row: '{rank: rank, ids: ids}',
  params: ({ from, to, via, avoidHubs, first }) => ({
    ...nameParam('a', from),
    ...nameParam('b', to),
    ...nameParam('via', via),
    ...(avoidHubs && { hub: HUB_CLAIMS }),
    first,
    kept: first + 2,
  }),
  read: row => ({ rank: row['rank'] as number, ids: row['ids'] as string[] }),
}

/** How an entity stands to a claim, as paths go. */
export interface LinkRow {
  readonly relation: 'MADE' | 'ABOUT' | 'ADDRESSED_TO'
  readonly entity: EntityRow
  /** The words that name the speaker; null where there are none, and for all else. */
  readonly words: TextSpan | null
  /** Where the claim stands towards whom it is about; null for all else. */
  readonly target: TargetRow | null
}

/** Who made a claim, whom it is about and to whom it was said; the key is the claim's id. */
export const claimLinks: Lookup<null, LinkRow> = {
  name: 'claimLinks',
  match: () => 'MATCH (:Claim {id: key})-[r:MADE|ABOUT|ADDRESSED_TO]-(e:Entity)',
  row: '{relation: type(r), node: properties(e), labels: labels(e), target: properties(r)}',
  params: () => ({}),
  read: row => {
    const relation = row['relation'] as LinkRow['relation']
    const { surface, start, end } = row['target'] as LookupRow
    return {
      relation,
      entity: readEntity(row),
      words:
        relation === 'MADE' && typeof surface === 'string'
          ? { exact: surface, start: start as number, end: end as number }
          : null,
      target: relation === 'ABOUT' ? readTarget(row) : null,
    }
  },
}
