import { type Camera, type Extent, toScreen } from './camera.ts'
import type { Picture } from './picture.ts'
import type { Place } from './place.ts'

/** How near to an edge or to the rim of a node counts as on it, in pixels. */
const REACH = 5

interface View {
  readonly camera: Camera
  readonly extent: Extent
}

const placesOf = ({ positions }: Picture, { camera, extent }: View, node: number): Place =>
  toScreen(camera, extent, [positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0])

/** The number of the node at a point of the screen, the last drawn of several; -1 where there is none. */
export function nodeAt(picture: Picture, view: View, [x, y]: Place, shrink: number): number {
  for (let node = picture.sizes.length - 1; node >= 0; node--) {
    const [nx, ny] = placesOf(picture, view, node)
    if (Math.hypot(nx - x, ny - y) <= (picture.sizes[node] ?? 0) * shrink + REACH) return node
  }
  return -1
}

/** The square of how far a point is from a line between two. */
function distance([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return (ax + along * dx - x) ** 2 + (ay + along * dy - y) ** 2
}

/** The number of the edge nearest to a point of the screen; -1 where none is within reach. */
export function edgeAt(picture: Picture, view: View, point: Place): number {
  let nearest = -1
  let least = REACH * REACH
  for (let edge = 0; 2 * edge < picture.ends.length; edge++) {
    const from = placesOf(picture, view, picture.ends[2 * edge] ?? 0)
    const to = placesOf(picture, view, picture.ends[2 * edge + 1] ?? 0)
    const away = distance(point, from, to)
    if (away > least) continue
    least = away
    nearest = edge
  }
  return nearest
}
