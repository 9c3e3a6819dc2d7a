import type { Place } from './place.ts'
import { change, type GraphState } from './state.ts'

/** What can be done with nodes and edges, from the canvas, the tables and the panel alike. */
export interface Act {
  select(id: string | null): void
  expand(id: string): void
  collapse(id: string): void
  pin(id: string): void
  pinAt(id: string, place: Place): void
  unpin(id: string): void
  remove(id: string): void
  add(id: string): void
  path(from: string, to: string): void
  set(some: Parameters<typeof change.set>[1]): void
}

export const actsOn = (
  state: GraphState,
  onState: (state: GraphState) => void,
  placeOf: (id: string) => Place | undefined,
): Act => ({
  select: id => onState(change.select(state, id)),
  expand: id => onState(change.expand(state, id)),
  collapse: id => onState(change.collapse(state, id)),
  pin: id => {
    const place = placeOf(id)
    if (place) onState(change.pin(state, id, [Math.round(place[0]), Math.round(place[1])]))
  },
  pinAt: (id, place) => onState(change.pin(state, id, place)),
  unpin: id => onState(change.unpin(state, id)),
  remove: id => onState(change.remove(state, id)),
  add: id => onState(change.add(state, id)),
  path: (from, to) => onState(change.set(state, { path: [from, to] })),
  set: some => onState(change.set(state, some)),
})
