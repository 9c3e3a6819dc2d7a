import type { Camera, Extent } from './camera.ts'
import { drawEdges, drawHairlines, MANY } from './draw-edges.ts'
import type { Palette } from './palette.ts'
import { cornersOf, type Picture } from './picture.ts'
import type { Place } from './place.ts'

export interface Look {
  readonly camera: Camera
  readonly extent: Extent
  readonly palette: Palette
  /** Ids of what stands out; null where nothing is selected. */
  readonly marked: ReadonlySet<string> | null
  readonly selected: string | null
  readonly hovered: number
  /** The picture moves: many edges are drawn as hairlines until it rests. */
  readonly moving: boolean
}

const LABEL = 13
const LABEL_LENGTH = 40
const CELL = [150, 22] as const

export function draw(context: CanvasRenderingContext2D, picture: Picture, look: Look): void {
  const { extent, palette } = look
  context.setLineDash([])
  context.fillStyle = palette.paper
  context.fillRect(0, 0, extent.width, extent.height)
  const places = screenPlaces(picture, look)
  const shrink = shrinkOf(picture, look)
  if (look.moving && picture.shown.edges.length > MANY) {
    drawHairlines(context, picture, look, places)
    drawDots(context, picture, look, places, shrink)
  } else {
    drawEdges(context, picture, look, places, shrink)
    drawNodes(context, picture, look, places, shrink)
  }
  drawLabels(context, picture, look, places, shrink)
}

/** x and y of each node on the screen. */
function screenPlaces({ positions }: Picture, { camera, extent }: Look): Float32Array {
  const places = new Float32Array(positions.length)
  for (let at = 0; at < places.length; at += 2) {
    places[at] = ((positions[at] ?? 0) - camera.x) * camera.scale + extent.width / 2
    places[at + 1] = ((positions[at + 1] ?? 0) - camera.y) * camera.scale + extent.height / 2
  }
  return places
}

/** Nodes of a large graph that is seen from afar are smaller. */
export function shrinkOf({ shown }: Picture, { camera }: Pick<Look, 'camera'>): number {
  if (shown.nodes.length < 150) return 1
  return Math.max(0.3, Math.min(1, Math.sqrt(camera.scale) * Math.sqrt(150 / shown.nodes.length) * 4))
}

/** Nodes as squares, one colour after another: by far the fastest to fill. */
function drawDots(
  context: CanvasRenderingContext2D,
  { shown, sizes }: Picture,
  { palette }: Look,
  places: Float32Array,
  shrink: number,
): void {
  for (const colour of ['Person', 'Organisation', 'Place', 'Claim'] as const) {
    context.fillStyle = palette[colour]
    for (const [index, { kind }] of shown.nodes.entries()) {
      if (kind !== colour) continue
      const size = Math.max(1, (sizes[index] ?? 0) * shrink * 0.85)
      context.fillRect(
        (places[2 * index] ?? 0) - size,
        (places[2 * index + 1] ?? 0) - size,
        2 * size,
        2 * size,
      )
    }
  }
}

function drawNodes(
  context: CanvasRenderingContext2D,
  { shown, sizes }: Picture,
  { extent, palette, marked, selected, hovered }: Look,
  places: Float32Array,
  shrink: number,
): void {
  for (const [index, { id, kind }] of shown.nodes.entries()) {
    const [x = 0, y = 0] = [places[2 * index], places[2 * index + 1]]
    const size = (sizes[index] ?? 0) * shrink
    if (x < -size || y < -size || x > extent.width + size || y > extent.height + size) continue
    context.fillStyle = marked && !marked.has(id) ? palette.faint : palette[kind]
    // What is hardly a point needs no outline.
    if (size < 2.5) {
      context.fillRect(x - size, y - size, 2 * size, 2 * size)
      continue
    }
    trace(context, cornersOf(kind, size), x, y, size)
    context.fill()
    context.strokeStyle = palette.paper
    context.lineWidth = 1.5
    context.stroke()
    if (id !== selected && index !== hovered) continue
    context.beginPath()
    context.arc(x, y, size + 5, 0, 2 * Math.PI)
    context.strokeStyle = palette.accent
    context.lineWidth = 2.5
    context.stroke()
  }
}

function trace(
  context: CanvasRenderingContext2D,
  corners: readonly Place[],
  x: number,
  y: number,
  size: number,
): void {
  context.beginPath()
  if (corners.length === 0) context.arc(x, y, size, 0, 2 * Math.PI)
  for (const [cx, cy] of corners) context.lineTo(x + cx, y + cy)
  context.closePath()
}

/** Names, those that matter most first, each where no other one is. */
function drawLabels(
  context: CanvasRenderingContext2D,
  { shown, sizes, ranking }: Picture,
  { extent, palette, marked, selected, hovered, moving }: Look,
  places: Float32Array,
  shrink: number,
): void {
  const taken = new Set<string>()
  let left = moving ? 25 : 150
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = palette.paper
  context.fillStyle = palette.ink
  const write = (index: number, bold: boolean) => {
    const node = shown.nodes[index]
    if (!node) return
    const text = node.name.length > LABEL_LENGTH ? `${node.name.slice(0, LABEL_LENGTH - 1)}…` : node.name
    const x = (places[2 * index] ?? 0) + (sizes[index] ?? 0) * shrink + 5
    const y = (places[2 * index + 1] ?? 0) + LABEL / 3
    context.font = `${bold ? 700 : 400} ${LABEL}px system-ui, sans-serif`
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
  for (const index of ranking) {
    if (left === 0) break
    const { id = '', name = '' } = shown.nodes[index] ?? {}
    if ((marked && !marked.has(id)) || index === hovered || id === selected) continue
    const [x = 0, y = 0] = [places[2 * index], places[2 * index + 1]]
    if (x < 0 || y < 0 || x > extent.width || y > extent.height) continue
    const row = Math.floor(y / CELL[1])
    const columns = [
      Math.floor(x / CELL[0]),
      Math.floor((x + Math.min(name.length, LABEL_LENGTH) * 6) / CELL[0]),
    ]
    const cells = columns.map(column => `${column} ${row}`)
    if (cells.some(cell => taken.has(cell))) continue
    for (const cell of cells) taken.add(cell)
    write(index, false)
    left--
  }
  for (const [index, { id }] of shown.nodes.entries())
    if (id === selected || index === hovered) write(index, true)
}
