import type { Shown } from './shown.ts'

export type Place = readonly [x: number, y: number]

/** A number from 0 up to 1 that an id always has. */
function fraction(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash >>> 0) / 2 ** 32
}

/** How far from those that it is related to a node begins. */
const STEP = 40

/**
 * Where nodes begin: where they are pinned, or were; else beside one that they are related to; else around the middle. The
 * same every time.
 */
export function begin(
  { nodes, edges }: Shown,
  pins: Readonly<Record<string, Place>>,
  before: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const { id } of nodes) {
    const place = pins[id] ?? before.get(id)
    if (place) places.set(id, place)
  }
  const related = new Map<string, string>()
  for (const { from, to } of edges) {
    if (places.has(from) && !related.has(to)) related.set(to, from)
    if (places.has(to) && !related.has(from)) related.set(from, to)
  }
  for (const [index, { id }] of nodes.entries()) {
    if (places.has(id)) continue
    const [x, y] = places.get(related.get(id) ?? '') ?? [0, 0]
    const angle = 2 * Math.PI * fraction(id)
    const away = STEP * (1 + Math.sqrt(index))
    places.set(id, [x + Math.cos(angle) * away, y + Math.sin(angle) * away])
  }
  return places
}
