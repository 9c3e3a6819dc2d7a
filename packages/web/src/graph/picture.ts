import type { Palette } from './palette.ts'
import { isDirected, type Kind, type Shown, type ShownEdge, type ShownNode } from './shown.ts'

/** What is drawn: nodes and edges as numbers, and where the nodes are. */
export interface Picture {
  readonly shown: Shown
  /** The number of each node. */
  readonly numbers: ReadonlyMap<string, number>
  /** In pixels, from the middle. */
  readonly sizes: Float32Array
  /** Nodes, those first whose names matter most. */
  readonly ranking: readonly number[]
  /** Edges, those that count most first: as many as are drawn while the picture moves. */
  readonly strongest: readonly number[]
  /** The numbers of the two ends of each edge. */
  readonly ends: Uint32Array
  /** x and y of each node. */
  positions: Float32Array
}

/** How wide a node is, in pixels from its middle: by the articles that mention it. */
export const nodeSize = ({ kind, articles }: Pick<ShownNode, 'kind' | 'articles'>): number =>
  kind === 'Claim' ? 6 : 5 + Math.min(11, 2 * Math.log2(1 + (articles ?? 0)))

/** How thick an edge is, in pixels: by its count. */
export const edgeSize = ({ count }: Pick<ShownEdge, 'count'>): number => 1 + Math.min(6, Math.log2(count))

export const edgeColour = ({ relation }: Pick<ShownEdge, 'relation'>, palette: Palette): string =>
  relation === 'MADE' || relation === 'ABOUT' || relation === 'ADDRESSED_TO'
    ? palette.accent
    : palette[relation]

/** Kinds are told apart by shape, so that nobody has to see colours. Gives the corners around 0 0; none for a circle. */
export function cornersOf(kind: Kind, size: number): readonly (readonly [number, number])[] {
  const side = size * 0.86
  const far = size * 1.2
  if (kind === 'Organisation')
    return [
      [-side, -side],
      [side, -side],
      [side, side],
      [-side, side],
    ]
  if (kind === 'Place')
    return [
      [0, -far],
      [far, 0],
      [0, far],
      [-far, 0],
    ]
  if (kind === 'Claim')
    return [
      [0, -far],
      [far, side],
      [-far, side],
    ]
  return []
}

/** The dashes of an edge: contradictions are told by them too. */
export const dashesOf = ({ relation }: Pick<ShownEdge, 'relation'>): readonly number[] =>
  relation === 'CONTRADICTS' ? [6, 4] : relation === 'MENTIONED_WITH' ? [1, 3] : []

export const hasHead = ({ relation }: Pick<ShownEdge, 'relation'>): boolean => isDirected(relation)

/** So many edges are drawn while a picture moves. */
const MOST_MOVING = 1_000

export function pictureOf(shown: Shown, positions: Float32Array): Picture {
  const numbers = new Map(shown.nodes.map(({ id }, index) => [id, index]))
  const sizes = Float32Array.from(shown.nodes, nodeSize)
  return {
    shown,
    numbers,
    sizes,
    ranking: [...numbers.values()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b),
    strongest: [...shown.edges.keys()]
      .sort((a, b) => (shown.edges[b]?.count ?? 0) - (shown.edges[a]?.count ?? 0) || a - b)
      .slice(0, MOST_MOVING),
    ends: Uint32Array.from(
      shown.edges.flatMap(({ from, to }) => [numbers.get(from) ?? 0, numbers.get(to) ?? 0]),
    ),
    positions,
  }
}
