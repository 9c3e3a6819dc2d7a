import type { Place } from './place.ts'

/** What part of the graph is seen: which of its points is in the middle, and how many pixels one of its units has. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Extent {
  readonly width: number
  readonly height: number
}

const MARGIN = 40
/** Room for the name to the right of a node. */
const NAME = 90
const SCALES = [0.002, 12] as const

const within = (scale: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, scale))

export const toScreen = ({ x, y, scale }: Camera, { width, height }: Extent, [px, py]: Place): Place => [
  (px - x) * scale + width / 2,
  (py - y) * scale + height / 2,
]

export const toGraph = ({ x, y, scale }: Camera, { width, height }: Extent, [sx, sy]: Place): Place => [
  (sx - width / 2) / scale + x,
  (sy - height / 2) / scale + y,
]

/** Comes nearer by a factor; what is at the point of the screen stays there. */
export function zoomAt(camera: Camera, extent: Extent, at: Place, factor: number): Camera {
  const [x, y] = toGraph(camera, extent, at)
  const scale = within(camera.scale * factor, SCALES)
  const part = camera.scale / scale
  return { x: x + (camera.x - x) * part, y: y + (camera.y - y) * part, scale }
}

/** Sees all of these, x and y of each, no nearer than is of use. */
export function fitTo(positions: Float32Array, { width, height }: Extent): Camera {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at < positions.length; at += 2) {
    const [x = 0, y = 0] = [positions[at], positions[at + 1]]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (left > right) return { x: 0, y: 0, scale: 1 }
  const across = (width - 2 * MARGIN - NAME) / Math.max(right - left, 1)
  const down = (height - 2 * MARGIN) / Math.max(bottom - top, 1)
  const scale = within(Math.min(across, down), [SCALES[0], 6])
  return { x: (left + right) / 2 + NAME / 2 / scale, y: (top + bottom) / 2, scale }
}
