import type { Camera, Extent } from './camera.ts'
import type { Palette } from './palette.ts'
import { cornersOf, dashesOf, edgeColour, edgeSize, hasHead, type Picture } from './picture.ts'
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

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** From so many edges on, a moving picture has hairlines. */
const MANY = 600
/** Edges of one path: longer paths are slower to fill than several. */
const RUN = 400
const LABEL = 13
const LABEL_LENGTH = 40
const CELL = [150, 22] as const

export function draw(context: Context, picture: Picture, look: Look): void {
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
    drawEdges(context, picture, look, places)
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

const outside = (ax: number, ay: number, bx: number, by: number, { width, height }: Extent): boolean =>
  (ax < 0 && bx < 0) || (ay < 0 && by < 0) || (ax > width && bx > width) || (ay > height && by > height)

function drawHairlines(
  context: Context,
  { ends, strongest }: Picture,
  look: Look,
  places: Float32Array,
): void {
  context.strokeStyle = look.palette.faint
  context.lineWidth = 1
  for (let run = 0; run < strongest.length; run += RUN) {
    context.beginPath()
    for (const edge of strongest.slice(run, run + RUN)) {
      const [a, b] = [2 * (ends[2 * edge] ?? 0), 2 * (ends[2 * edge + 1] ?? 0)]
      const [ax = 0, ay = 0, bx = 0, by = 0] = [places[a], places[a + 1], places[b], places[b + 1]]
      if (outside(ax, ay, bx, by, look.extent)) continue
      context.moveTo(ax, ay)
      context.lineTo(bx, by)
    }
    context.stroke()
  }
}

/** Nodes as squares, one colour after another: by far the fastest to fill. */
function drawDots(
  context: Context,
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

function drawEdges(context: Context, picture: Picture, look: Look, places: Float32Array): void {
  const { shown, ends, sizes } = picture
  const shrink = shrinkOf(picture, look)
  for (const [index, edge] of shown.edges.entries()) {
    const [from = 0, to = 0] = [ends[2 * index], ends[2 * index + 1]]
    const [ax = 0, ay = 0] = [places[2 * from], places[2 * from + 1]]
    const [bx = 0, by = 0] = [places[2 * to], places[2 * to + 1]]
    if (outside(ax, ay, bx, by, look.extent)) continue
    const faded = look.marked !== null && !look.marked.has(edge.id)
    const colour = faded ? look.palette.faint : edgeColour(edge, look.palette)
    const width = edgeSize(edge) * shrink + (edge.id === look.selected ? 2 : 0)
    context.strokeStyle = colour
    context.lineWidth = width
    context.setLineDash(dashesOf(edge) as number[])
    const length = Math.hypot(bx - ax, by - ay) || 1
    const [ux, uy] = [(bx - ax) / length, (by - ay) / length]
    const short = hasHead(edge) ? Math.min(length, (sizes[to] ?? 0) * shrink + 2) : 0
    const head = hasHead(edge) ? Math.min(length - short, 5 + width * 1.6) : 0
    const [tx, ty] = [bx - ux * short, by - uy * short]
    context.beginPath()
    context.moveTo(ax, ay)
    context.lineTo(tx - ux * head, ty - uy * head)
    context.stroke()
    if (head <= 0) continue
    context.fillStyle = colour
    context.beginPath()
    context.moveTo(tx, ty)
    context.lineTo(tx - ux * head - uy * head * 0.5, ty - uy * head + ux * head * 0.5)
    context.lineTo(tx - ux * head + uy * head * 0.5, ty - uy * head - ux * head * 0.5)
    context.fill()
  }
  context.setLineDash([])
}

function drawNodes(
  context: Context,
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

function trace(context: Context, corners: readonly Place[], x: number, y: number, size: number): void {
  context.beginPath()
  if (corners.length === 0) context.arc(x, y, size, 0, 2 * Math.PI)
  for (const [cx, cy] of corners) context.lineTo(x + cx, y + cy)
  context.closePath()
}

/** Names, those that matter most first, each where no other one is. */
function drawLabels(
  context: Context,
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
