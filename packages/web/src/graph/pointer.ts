import type { Place } from './place.ts'

/** What pointers do on the canvas, in its pixels. */
export interface PointerEvents {
  /** Whether there is something at the point that can be moved; it is then `onDrag`ged. */
  grab(at: Place): boolean
  onDrag(to: Place): void
  onDrop(moved: boolean): void
  onPan(by: Place): void
  onZoom(at: Place, factor: number): void
  onHover(at: Place): void
  onClick(at: Place): void
  onDoubleClick(at: Place): void
}

/** A click may move so far, in pixels. */
const STILL = 4

/** Hears the mouse, the pen and fingers on an element: two of these come nearer or go away. */
export function hearPointers(element: HTMLElement, events: PointerEvents): () => void {
  const down = new Map<number, Place>()
  let start: Place = [0, 0]
  let moved = false
  let grabbed = false
  const at = (event: MouseEvent): Place => {
    const { left, top } = element.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const spread = (): { middle: Place; length: number } => {
    const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = [...down.values()]
    return { middle: [(ax + bx) / 2, (ay + by) / 2], length: Math.hypot(bx - ax, by - ay) || 1 }
  }
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    element.setPointerCapture(event.pointerId)
    down.set(event.pointerId, at(event))
    if (down.size > 1) return
    start = at(event)
    moved = false
    grabbed = events.grab(start)
  }
  const onMove = (event: PointerEvent) => {
    const to = at(event)
    const from = down.get(event.pointerId)
    if (!from) return events.onHover(to)
    moved ||= Math.hypot(to[0] - start[0], to[1] - start[1]) > STILL
    if (down.size > 1) {
      const before = spread()
      down.set(event.pointerId, to)
      const after = spread()
      events.onZoom(after.middle, after.length / before.length)
      return
    }
    down.set(event.pointerId, to)
    if (!moved) return
    if (grabbed) events.onDrag(to)
    else events.onPan([to[0] - from[0], to[1] - from[1]])
  }
  const onUp = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || down.size > 0) return
    if (grabbed) events.onDrop(moved)
    if (!moved && event.type === 'pointerup') events.onClick(at(event))
    grabbed = false
  }
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    events.onZoom(at(event), 1.0015 ** -event.deltaY)
  }
  const onDouble = (event: MouseEvent) => events.onDoubleClick(at(event))
  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('pointerup', onUp)
  element.addEventListener('pointercancel', onUp)
  element.addEventListener('wheel', onWheel, { passive: false })
  element.addEventListener('dblclick', onDouble)
  return () => {
    element.removeEventListener('pointerdown', onDown)
    element.removeEventListener('pointermove', onMove)
    element.removeEventListener('pointerup', onUp)
    element.removeEventListener('pointercancel', onUp)
    element.removeEventListener('wheel', onWheel)
    element.removeEventListener('dblclick', onDouble)
  }
}
