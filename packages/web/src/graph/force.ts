/// <reference path="./iterate.d.ts" />
import iterate from 'graphology-layout-forceatlas2/iterate.js'

/** What is laid out: nodes are numbers from 0. */
export interface Wiring {
  /** x and y of each node, to begin with. */
  readonly positions: Float32Array
  /** The two ends of each edge. */
  readonly ends: Uint32Array
  /** How strongly each edge pulls. */
  readonly weights: Float32Array
  /** 1 for each node that stays where it is. */
  readonly fixed: Uint8Array
}

/** Numbers that the algorithm keeps of a node, and of an edge; the places of those that are set here. */
const PER_NODE = 10
const PER_EDGE = 3
const MASS = 6
const CONVERGENCE = 7
const SIZE = 8
const FIXED = 9

/** From so many nodes on, what is far away counts as one. */
const MANY = 400

/** A layout by ForceAtlas2 that begins where the nodes are and is run step by step: the same steps, the same places. */
export class Force {
  readonly #nodes: Float32Array
  readonly #edges: Float32Array
  readonly #settings: Readonly<Record<string, number | boolean>>
  #left: number

  constructor({ positions, ends, weights, fixed }: Wiring) {
    const order = fixed.length
    this.#nodes = new Float32Array(order * PER_NODE)
    for (let node = 0; node < order; node++) {
      const at = node * PER_NODE
      this.#nodes[at] = positions[2 * node] ?? 0
      this.#nodes[at + 1] = positions[2 * node + 1] ?? 0
      this.#nodes[at + MASS] = 1
      this.#nodes[at + CONVERGENCE] = 1
      this.#nodes[at + SIZE] = 1
      this.#nodes[at + FIXED] = fixed[node] ?? 0
    }
    this.#edges = new Float32Array(weights.length * PER_EDGE)
    for (let edge = 0; edge < weights.length; edge++) {
      const [from = 0, to = 0] = [ends[2 * edge], ends[2 * edge + 1]]
      this.#edges.set([from * PER_NODE, to * PER_NODE, weights[edge] ?? 1], edge * PER_EDGE)
      for (const end of [from, to]) {
        const at = end * PER_NODE + MASS
        this.#nodes[at] = (this.#nodes[at] ?? 0) + 1
      }
    }
    this.#settings = {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 1,
      strongGravityMode: false,
      barnesHutTheta: 0.9,
      barnesHutOptimize: order > MANY,
      scalingRatio: 30,
      gravity: order > MANY ? 0.5 : 1,
      slowDown: 1 + Math.log(order + 1),
    }
    this.#left = order > MANY ? 250 : 500
  }

  /** Whether nothing is left to do. */
  get done(): boolean {
    return this.#left <= 0
  }

  step(): void {
    this.#left--
    iterate(this.#settings, this.#nodes, this.#edges)
  }

  /** Moves a node and holds it there, while the others make room. */
  hold(node: number, x: number, y: number): void {
    this.#nodes.set([x, y], node * PER_NODE)
    this.#nodes[node * PER_NODE + FIXED] = 1
    this.#left = Math.max(this.#left, 60)
  }

  /** x and y of each node. */
  positions(): Float32Array<ArrayBuffer> {
    const order = this.#nodes.length / PER_NODE
    const positions = new Float32Array(order * 2)
    for (let node = 0; node < order; node++) {
      positions[2 * node] = this.#nodes[node * PER_NODE] ?? 0
      positions[2 * node + 1] = this.#nodes[node * PER_NODE + 1] ?? 0
    }
    return positions
  }
}
