import type { Chain } from './chain.ts'
import { type Neighbourhood, PAGE, type Somebody } from './neighbourhood.ts'
import { RELATIONS, type Shown, type ShownEdge, type ShownNode } from './shown.ts'
import type { GraphState } from './state.ts'

/** What was read for a state. */
export interface Readings {
  readonly around: ReadonlyMap<string, Neighbourhood>
  /** Those in focus, by id. */
  readonly known: ReadonlyMap<string, Somebody>
  /** How many articles mention whom. */
  readonly articles: ReadonlyMap<string, number>
  readonly chains: readonly Chain[]
}

const byName = (a: Somebody, b: Somebody): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1

/** Those around somebody, the most strongly related first: by the counts of all that relates them. */
function ranked({ of, people, edges }: Neighbourhood, wanted: (edge: ShownEdge) => boolean): Somebody[] {
  const strength = new Map<string, number>()
  for (const edge of edges) {
    if (!wanted(edge) || (edge.from !== of.id && edge.to !== of.id)) continue
    const other = edge.from === of.id ? edge.to : edge.from
    strength.set(other, (strength.get(other) ?? 0) + edge.count)
  }
  return [...people.values()]
    .filter(({ id }) => strength.has(id))
    .sort((a, b) => (strength.get(b.id) ?? 0) - (strength.get(a.id) ?? 0) || byName(a, b))
}

/** Whether somebody who is expanded has more around them than is shown. */
export function hasMore(id: string, { expanded, relations }: GraphState, { around }: Readings): boolean {
  const neighbourhood = around.get(id)
  if (!neighbourhood) return false
  const shown = new Set<string>(relations ?? RELATIONS)
  return (
    neighbourhood.more ||
    ranked(neighbourhood, ({ relation }) => shown.has(relation)).length > (expanded[id] ?? 0) * PAGE
  )
}

/** What a state shows of what was read: a function of the two. */
export function model(state: GraphState, { around, known, articles, chains }: Readings): Shown {
  const relations = new Set<string>(state.relations ?? RELATIONS)
  const removed = new Set(state.removed)
  const wanted = ({ relation }: ShownEdge) => relations.has(relation)
  const somebody = new Map<string, Somebody>()
  const edges = new Map<string, ShownEdge>()
  const meet = (one: Somebody | undefined): void =>
    void (one && !removed.has(one.id) && somebody.set(one.id, one))
  for (const id of state.focus) meet(known.get(id))
  for (const [id, pages] of Object.entries(state.expanded)) {
    const neighbourhood = around.get(id)
    if (!neighbourhood) continue
    meet(neighbourhood.of)
    const others = ranked(neighbourhood, wanted).filter(other => !removed.has(other.id))
    for (const other of others.slice(0, pages * PAGE)) meet(other)
  }
  const keep = (edge: ShownEdge): void => {
    if (!somebody.has(edge.from) || !somebody.has(edge.to)) return
    // Pairs of claims are counted as far as they were read: from whichever end more were.
    if ((edges.get(edge.id)?.count ?? 0) < edge.count) edges.set(edge.id, edge)
  }
  for (const { nodes } of chains) for (const node of nodes) meet(node)
  for (const { edges: all } of around.values()) for (const edge of all) if (wanted(edge)) keep(edge)
  for (const chain of chains) for (const edge of chain.edges) keep(edge)
  const nodes = [...somebody.values()].map(
    (one): ShownNode => ({ ...one, articles: articles.get(one.id) ?? null }),
  )
  // Drawn in this order: what says most comes last, above all else, and of each relation what counts most.
  const last = (edge: ShownEdge) => -([...RELATIONS] as string[]).indexOf(edge.relation)
  return { nodes, edges: [...edges.values()].sort((a, b) => last(a) - last(b) || a.count - b.count) }
}
