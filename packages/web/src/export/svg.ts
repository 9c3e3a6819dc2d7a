import { cornersOf, dashesOf, edgeSize, nodeSize } from '../graph/picture.ts'
import { escapeMarkup } from './escape.ts'
import type { View, ViewEdge, ViewNode } from './view.ts'

/** A node that has a place in the drawing. */
type Placed = ViewNode & { readonly x: number; readonly y: number }

/** As in `tokens.css` where it is light: a drawing is on white paper. */
const COLOURS: Readonly<Record<string, string>> = {
  Person: '#0a5a9c',
  Organisation: '#8a5a00',
  Place: '#2e7d4f',
  Claim: '#5f594f',
  SPOKE_ABOUT: '#7d93b8',
  CONTRADICTS: '#9c2a1c',
  HOLDS_ROLE: '#b08a45',
  MENTIONED_WITH: '#b5afa3',
}
const STEP = '#0a5a9c'
const MARGIN = 60
/** Room for a name to the right of its node. */
const NAME = 180

const number = (value: number): string => String(Math.round(value * 10) / 10)

function shapeOf({ kind, articles, name, x, y }: Placed): string {
  const size = nodeSize({ kind, articles })
  const corners = cornersOf(kind, size).map(([cx, cy]) => `${number(x + cx)},${number(y + cy)}`)
  const fill = `fill="${COLOURS[kind]}" stroke="#fff" stroke-width="1.5"`
  const shape =
    corners.length === 0
      ? `<circle cx="${number(x)}" cy="${number(y)}" r="${number(size)}" ${fill}/>`
      : `<polygon points="${corners.join(' ')}" ${fill}/>`
  const short = name.length > 40 ? `${name.slice(0, 39)}…` : name
  return `<g><title>${escapeMarkup(name)}</title>${shape}<text x="${number(x + size + 5)}" y="${number(y + 4)}">${escapeMarkup(short)}</text></g>`
}

function lineOf(edge: ViewEdge, ends: ReadonlyMap<string, Placed>): string {
  const [from, to] = [ends.get(edge.from), ends.get(edge.to)]
  if (!from || !to) return ''
  const relation = edge.relation as 'SPOKE_ABOUT'
  const dashes = dashesOf({ relation }).join(' ')
  const colour = COLOURS[relation] ?? STEP
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const short = edge.directed ? Math.min(length, nodeSize(to) + 2) : 0
  const [tx, ty] = [to.x - ux * short, to.y - uy * short]
  const head = edge.directed
    ? `<polygon fill="${colour}" points="${[
        [tx, ty],
        [tx - ux * 9 - uy * 4.5, ty - uy * 9 + ux * 4.5],
        [tx - ux * 9 + uy * 4.5, ty - uy * 9 - ux * 4.5],
      ]
        .map(point => point.map(number).join(','))
        .join(' ')}"/>`
    : ''
  const title = `${from.name} ${edge.label} ${to.name}: ${edge.count}`
  return `<g><title>${escapeMarkup(title)}</title><line x1="${number(from.x)}" y1="${number(from.y)}" x2="${number(tx)}" y2="${number(ty)}" stroke="${colour}" stroke-width="${number(edgeSize(edge))}"${dashes && ` stroke-dasharray="${dashes}"`}/>${head}</g>`
}

/** How far apart nodes are on average, in pixels. */
const ROOM = 130

/** The nodes with as much room between them as their names need. */
function spread(nodes: readonly Placed[]): Placed[] {
  const extentOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
  const extent = Math.max(1, extentOf(nodes.map(({ x }) => x)), extentOf(nodes.map(({ y }) => y)))
  const factor = (ROOM * Math.sqrt(nodes.length)) / extent
  return nodes.map(node => ({ ...node, x: node.x * factor, y: node.y * factor }))
}

/** A drawing of the graph, light; its title is the view's. */
export function viewSvg({ title, nodes: given, edges }: View): string {
  const nodes = spread(
    given.flatMap(node => (node.place ? [{ ...node, x: node.place[0], y: node.place[1] }] : [])),
  )
  const ends = new Map(nodes.map(node => [node.id, node]))
  if (nodes.length === 0)
    return `<svg xmlns="http://www.w3.org/2000/svg"><title>${escapeMarkup(title)}</title></svg>\n`
  const xs = nodes.map(({ x }) => x)
  const ys = nodes.map(({ y }) => y)
  const left = Math.min(...xs) - MARGIN
  const top = Math.min(...ys) - MARGIN
  const width = Math.max(...xs) - left + MARGIN + NAME
  const height = Math.max(...ys) - top + MARGIN
  const box = [left, top, width, height].map(number)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" role="img" font-family="system-ui, sans-serif" font-size="13">
<title>${escapeMarkup(title)}</title>
<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="#fff"/>
${edges.map(edge => lineOf(edge, ends)).join('\n')}
<g stroke-linejoin="round">
${nodes.map(shapeOf).join('\n')}
</g>
</svg>
`
}
