import type { Place } from './place.ts'
import { RELATIONS, type Relation } from './shown.ts'

/** All of the graph view, as its address has it. What is as it is at first is left out. */
export interface GraphState {
  /** Whom it began with, or who was added since. */
  readonly focus: readonly string[]
  /** How many pages of those around them are shown. */
  readonly expanded: Readonly<Record<string, number>>
  /** Who stays where. */
  readonly pins: Readonly<Record<string, Place>>
  /** Who is left out. */
  readonly removed: readonly string[]
  /** Only these; all without it. */
  readonly relations?: readonly Relation[]
  /** Only what was published from this day on. */
  readonly since?: string
  /** Only what was published before this day. */
  readonly until?: string
  /** Only what this outlet published: a name, or an id. */
  readonly outlet?: string
  /** Whose chains of claims are shown: two ids. */
  readonly path?: readonly [from: string, to: string]
  readonly avoidHubs?: boolean
  /** The id of a node or an edge. */
  readonly selected?: string
  /** Which of the two is seen where there is no room for both. */
  readonly view?: 'canvas' | 'table'
}

export const NO_STATE: GraphState = { focus: [], expanded: {}, pins: {}, removed: [] }

const ENTITY = /^(?:Person|Organisation|Place):[0-9a-f]{32}$/
const NODE = /^(?:Person|Organisation|Place|Claim):[0-9a-f]{32}$/
const DAY = /^\d{4}-\d\d-\d\d$/
const MOST = 60
const MOST_PAGES = 20
const LONGEST = 200

const isEntity = (value: unknown): value is string => typeof value === 'string' && ENTITY.test(value)

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const idsIn = (value: unknown): string[] => [...new Set(listOf(value).filter(isEntity))].slice(0, MOST)

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) && value.length === 2 && value.every(part => Number.isFinite(part))

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST

const isDay = (value: unknown): value is string => typeof value === 'string' && DAY.test(value)

/** Reads the search parameters of an address; what makes no sense is as if it were not there. */
export function parseGraphState(search: Readonly<Record<string, unknown>>): GraphState {
  const focus = idsIn(search['focus'])
  const pages = entriesOf(search['expanded']).filter(
    (entry): entry is [string, number] =>
      isEntity(entry[0]) && Number.isInteger(entry[1]) && Number(entry[1]) > 0,
  )
  const expanded = pages.slice(0, MOST).map(([id, count]) => [id, Math.min(count, MOST_PAGES)] as const)
  const pins = entriesOf(search['pins']).filter(
    (entry): entry is [string, Place] => NODE.test(entry[0]) && isPlace(entry[1]),
  )
  const relations = RELATIONS.filter(relation => listOf(search['relations']).includes(relation))
  const [from, to] = idsIn(search['path'])
  const { since, until, outlet, avoidHubs, selected, view } = search
  return {
    focus,
    // A link that names somebody shows those around them.
    expanded:
      search['expanded'] === undefined
        ? Object.fromEntries(focus.map(id => [id, 1]))
        : Object.fromEntries(expanded),
    pins: Object.fromEntries(pins),
    removed: idsIn(search['removed']),
    ...(Array.isArray(search['relations']) && { relations }),
    ...(isDay(since) && { since }),
    ...(isDay(until) && { until }),
    ...(isText(outlet) && { outlet }),
    ...(from && to && { path: [from, to] as const }),
    ...(String(avoidHubs) === 'true' && { avoidHubs: true }),
    ...(isText(selected) && { selected }),
    ...((view === 'canvas' || view === 'table') && { view }),
  }
}

const without = <Value>(record: Readonly<Record<string, Value>>, id: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id))

/** The same without what is undefined. */
const only = (state: { readonly [Key in keyof GraphState]: GraphState[Key] | undefined }): GraphState =>
  Object.fromEntries(
    Object.entries(state).filter(([, value]) => value !== undefined),
  ) as unknown as GraphState

/** What can be done in the graph view: each makes another state. */
export const change = {
  add: (state: GraphState, id: string): GraphState => ({
    ...state,
    focus: [...new Set([...state.focus, id])],
    expanded: { ...state.expanded, [id]: state.expanded[id] ?? 1 },
    removed: state.removed.filter(other => other !== id),
    selected: id,
  }),
  /** Shows those around somebody, or more of them. */
  expand: (state: GraphState, id: string): GraphState => ({
    ...state,
    expanded: { ...state.expanded, [id]: Math.min((state.expanded[id] ?? 0) + 1, MOST_PAGES) },
  }),
  collapse: (state: GraphState, id: string): GraphState => ({
    ...state,
    focus: [...new Set([...state.focus, id])],
    expanded: without(state.expanded, id),
  }),
  remove: (state: GraphState, id: string): GraphState =>
    only({
      ...state,
      focus: state.focus.filter(other => other !== id),
      expanded: without(state.expanded, id),
      pins: without(state.pins, id),
      removed: [...new Set([...state.removed, id])],
      selected: undefined,
    }),
  pin: (state: GraphState, id: string, place: Place): GraphState => ({
    ...state,
    pins: { ...state.pins, [id]: place },
  }),
  unpin: (state: GraphState, id: string): GraphState => ({ ...state, pins: without(state.pins, id) }),
  select: (state: GraphState, selected: string | null): GraphState =>
    only({ ...state, selected: selected ?? undefined }),
  /** Sets some, and takes away those that are undefined. */
  set: (
    state: GraphState,
    some: { readonly [Key in keyof GraphState]?: GraphState[Key] | undefined },
  ): GraphState => only({ ...state, ...some }),
}

/** What claims and articles must be, as the server's filters take it. */
export const filtersOf = ({
  since,
  until,
  outlet,
}: Filters): { since?: string; until?: string; outlet?: string } => ({
  ...(since !== undefined && { since }),
  ...(until !== undefined && { until }),
  ...(outlet !== undefined && { outlet }),
})

export type Filters = Pick<GraphState, 'since' | 'until' | 'outlet'>
