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

/** The parameters of the address; ids, and all else of which there are several, parted by commas. */
const PARAMETERS = [
  'focus',
  'expanded',
  'pins',
  'removed',
  'relations',
  'since',
  'until',
  'outlet',
  'path',
  'avoidHubs',
  'selected',
  'view',
] as const

export type GraphSearch = { readonly [Name in (typeof PARAMETERS)[number]]?: string | undefined }

/** In the place of a list that is empty, where that says something. */
const NONE = 'none'
const ENTITY = /^(?:Person|Organisation|Place):[0-9a-f]{32}$/
/** Somebody, and how many pages of those around them where it is more than one: `Person:…*2`. */
const EXPANDED = /^((?:Person|Organisation|Place):[0-9a-f]{32})(?:\*(\d{1,2}))?$/
/** Where a node is: `Person:…_12.5_-40`. */
const PIN = /^((?:Person|Organisation|Place|Claim):[0-9a-f]{32})_(-?\d{1,7}(?:\.\d)?)_(-?\d{1,7}(?:\.\d)?)$/
const DAY = /^\d{4}-\d\d-\d\d$/
const MOST = 60
const MOST_PAGES = 20
const LONGEST = 200

const partsOf = (list: string | undefined): string[] => [...new Set(list?.split(',') ?? [])].slice(0, MOST)

const idsIn = (list: string | undefined): string[] => partsOf(list).filter(id => ENTITY.test(id))

const expandedAll = (focus: readonly string[]) => Object.fromEntries(focus.map(id => [id, 1]))

function expandedIn(list: string): Record<string, number> {
  const found = partsOf(list).flatMap(part => {
    const [, id = '', pages = '1'] = EXPANDED.exec(part) ?? []
    return id !== '' && Number(pages) > 0 ? [[id, Math.min(Number(pages), MOST_PAGES)] as const] : []
  })
  return Object.fromEntries(found)
}

function pinsIn(list: string | undefined): Record<string, Place> {
  const found = partsOf(list).flatMap(part => {
    const [, id = '', x, y] = PIN.exec(part) ?? []
    return id === '' ? [] : [[id, [Number(x), Number(y)] as Place] as const]
  })
  return Object.fromEntries(found)
}

/** Those of an address's parameters that are the graph view's. */
export const graphSearch = (given: Readonly<Record<string, unknown>>): GraphSearch =>
  Object.fromEntries(
    PARAMETERS.map(name => [name, given[name]]).filter(
      ([, value]) => typeof value === 'string' && value !== '',
    ),
  )

/** Reads an address; what makes no sense is as if it were not there. */
export function stateOf(search: GraphSearch): GraphState {
  const { expanded, relations, since, until, outlet, avoidHubs, selected, view } = search
  const focus = idsIn(search.focus)
  const [from, to] = idsIn(search.path)
  return {
    focus,
    // A link that names somebody shows those around them.
    expanded: expanded === undefined ? expandedAll(focus) : expandedIn(expanded),
    pins: pinsIn(search.pins),
    removed: idsIn(search.removed),
    ...(relations !== undefined && {
      relations: RELATIONS.filter(relation => partsOf(relations).includes(relation)),
    }),
    ...(since !== undefined && DAY.test(since) && { since }),
    ...(until !== undefined && DAY.test(until) && { until }),
    ...(outlet !== undefined && outlet.length <= LONGEST && { outlet }),
    ...(from && to && { path: [from, to] as const }),
    ...(avoidHubs === 'true' && { avoidHubs: true }),
    ...(selected !== undefined && selected.length <= LONGEST && { selected }),
    ...((view === 'canvas' || view === 'table') && { view }),
  }
}

const listed = (parts: readonly string[]): string | undefined =>
  parts.length === 0 ? undefined : parts.join()

/** The address of a state, as short as it can be. */
export function searchOf({
  focus,
  expanded,
  pins,
  removed,
  relations,
  path,
  avoidHubs,
  ...rest
}: GraphState): GraphSearch {
  const pages = Object.entries(expanded).map(([id, count]) => (count === 1 ? id : `${id}*${count}`))
  return {
    ...rest,
    focus: listed(focus),
    expanded: pages.join() === focus.join() ? undefined : (listed(pages) ?? NONE),
    pins: listed(Object.entries(pins).map(([id, [x, y]]) => `${id}_${x}_${y}`)),
    removed: listed(removed),
    relations: relations && (listed(relations) ?? NONE),
    path: path?.join(),
    avoidHubs: avoidHubs ? 'true' : undefined,
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
