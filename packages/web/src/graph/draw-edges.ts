import type { Extent } from './camera.ts'
import type { Look } from './draw.ts'
import { dashesOf, edgeColour, edgeSize, hasHead, type Picture } from './picture.ts'

/** More edges than this are drawn without dashes and heads, and while they move as hairlines. */
export const MANY = 600
/** Edges of one path: longer paths are slower to fill than several. */
const RUN = 400

const outside = (ax: number, ay: number, bx: number, by: number, { width, height }: Extent): boolean =>
  (ax < 0 && bx < 0) || (ay < 0 && by < 0) || (ax > width && bx > width) || (ay > height && by > height)

/** The edges that are in sight: each whole where they are few, else those that are marked. */
export function drawEdges(
  context: CanvasRenderingContext2D,
  picture: Picture,
  look: Look,
  places: Float32Array,
  shrink: number,
): void {
  const { shown, ends } = picture
  const { marked, palette, extent } = look
  const whole: number[] = []
  const many = new Map<string, Map<number, number[]>>()
  const inSight = shown.edges.flatMap((_, edge) => {
    const [a, b] = [2 * (ends[2 * edge] ?? 0), 2 * (ends[2 * edge + 1] ?? 0)]
    const [ax = 0, ay = 0, bx = 0, by = 0] = [places[a], places[a + 1], places[b], places[b + 1]]
    return outside(ax, ay, bx, by, extent) ? [] : [edge]
  })
  for (const index of inSight) {
    const edge = shown.edges[index]
    if (!edge) continue
    const isMarked = marked?.has(edge.id) ?? false
    if (inSight.length <= MANY || isMarked) whole.push(index)
    else {
      const colour = marked ? palette.faint : edgeColour(edge, palette)
      const width = marked ? 1 : Math.max(1, Math.round(edgeSize(edge) * shrink))
      const widths = many.get(colour) ?? new Map<number, number[]>()
      many.set(colour, widths)
      const same = widths.get(width) ?? []
      widths.set(width, same)
      same.push(index)
    }
  }
  for (const [colour, widths] of many)
    for (const [width, same] of widths) drawLines(context, picture, places, same, colour, width)
  drawWhole(context, picture, look, places, shrink, whole)
}

/** Lines of one colour and width, as few paths. */
function drawLines(
  context: CanvasRenderingContext2D,
  { ends }: Picture,
  places: Float32Array,
  edges: readonly number[],
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour
  context.lineWidth = width
  for (let run = 0; run < edges.length; run += RUN) {
    context.beginPath()
    for (const edge of edges.slice(run, run + RUN)) {
      const [a, b] = [2 * (ends[2 * edge] ?? 0), 2 * (ends[2 * edge + 1] ?? 0)]
      context.moveTo(places[a] ?? 0, places[a + 1] ?? 0)
      context.lineTo(places[b] ?? 0, places[b + 1] ?? 0)
    }
    context.stroke()
  }
}

/** The strongest edges while the picture moves. */
export function drawHairlines(
  context: CanvasRenderingContext2D,
  picture: Picture,
  { palette }: Look,
  places: Float32Array,
): void {
  drawLines(context, picture, places, picture.strongest, palette.faint, 1)
}

function drawWhole(
  context: CanvasRenderingContext2D,
  { shown, ends, sizes }: Picture,
  look: Look,
  places: Float32Array,
  shrink: number,
  edges: readonly number[],
): void {
  for (const index of edges) {
    const edge = shown.edges[index]
    if (!edge) continue
    const [from = 0, to = 0] = [ends[2 * index], ends[2 * index + 1]]
    const [ax = 0, ay = 0] = [places[2 * from], places[2 * from + 1]]
    const [bx = 0, by = 0] = [places[2 * to], places[2 * to + 1]]
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
