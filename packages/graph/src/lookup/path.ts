import { SaysoError } from '@sayso/core'
import { ALIAS_OR_ID, type EntityName, nameParam } from './entity.ts'
import type { Lookup } from './lookup.ts'

/** The most relationships that a path may have. */
export const MAX_HOPS = 6

export interface PathArgs {
  readonly from: EntityName
  readonly to: EntityName
  readonly maxHops: number
}

/** Ids of the nodes along a path, and the relationship types between them: one fewer. */
export interface PathRow {
  readonly nodes: readonly { readonly id: string; readonly labels: readonly string[] }[]
  readonly relations: readonly string[]
}

/** Of those who share a name the one that most articles mention: paths between all of them would be endless. */
const chief = (kept: string, end: 'a' | 'b'): string =>
  `WITH ${kept}, ${end}, COUNT { (${end})<-[:MENTIONS]-(:Article) } AS articles ORDER BY articles DESC, ${end}.id LIMIT 1`
/** The shortest path of statements between two entities: who said something about whom, and to whom. */
export const shortestPath: Lookup<PathArgs, PathRow> = {
  name: 'shortestPath',
  match: ({ from, to, maxHops }) => {
    // A pattern's length cannot be a parameter: it comes from a closed list of small whole numbers.
    if (!Number.isInteger(maxHops) || maxHops < 1 || maxHops > MAX_HOPS)
      throw new SaysoError(
        'USAGE',
        `a path of ${maxHops} hops cannot be asked for`,
        `ask for 1 to ${MAX_HOPS}`,
      )
    return `${ALIAS_OR_ID.a(from)} ${chief('key', 'a')} ${ALIAS_OR_ID.b(to)} ${chief('key, a', 'b')} WITH key, a, b WHERE a.id <> b.id MATCH p = shortestPath((a)-[:MADE|ABOUT|ADDRESSED_TO*..${maxHops}]-(b)) WITH key, p ORDER BY length(p) LIMIT 1`
  },
  row: '{ids: [n IN nodes(p) | n.id], labels: [n IN nodes(p) | labels(n)], relations: [r IN relationships(p) | type(r)]}',
  params: ({ from, to }) => ({ ...nameParam('a', from), ...nameParam('b', to) }),
  read: row => ({
    nodes: (row['ids'] as string[]).map((id, i) => ({ id, labels: (row['labels'] as string[][])[i] ?? [] })),
    relations: row['relations'] as string[],
  }),
}
