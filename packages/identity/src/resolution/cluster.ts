import { compareItems, type Item } from './item.ts'
import type { Decision, Resolution } from './variant.ts'

/** Why two variants were put together. */
export type Evidence = Pick<Resolution, 'rule' | 'score' | 'reason' | 'features'>

/** Groups of variants that are one, by their items' ranks. */
export class Clusters {
  readonly items: readonly Item[]
  readonly #parents: number[]
  readonly #members: number[][]
  /** Roots of groups that were decided to be others. */
  readonly #others: Set<number>[]
  readonly #edges: { readonly to: number; readonly evidence: Evidence }[][]

  constructor(items: readonly Item[]) {
    this.items = items
    this.#parents = items.map((_, index) => index)
    this.#members = items.map((_, index) => [index])
    this.#others = items.map(() => new Set())
    this.#edges = items.map(() => [])
  }

  /** The first of its group, which is the leading one. */
  rootOf(index: number): number {
    let root = index
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root
    this.#parents[index] = root
    return root
  }

  membersOf(index: number): Item[] {
    return (this.#members[this.rootOf(index)] ?? []).flatMap(member => this.items[member] ?? [])
  }

  edgesOf(index: number): readonly { readonly to: number; readonly evidence: Evidence }[] {
    return this.#edges[index] ?? []
  }

  isDecided(index: number): boolean {
    return (this.#others[this.rootOf(index)]?.size ?? 0) > 0
  }

  areDifferent(a: number, b: number): boolean {
    return this.#others[this.rootOf(a)]?.has(this.rootOf(b)) ?? false
  }

  /** Whether any two members of the two groups contradict each other. */
  contradict(a: number, b: number): boolean {
    if (this.areDifferent(a, b)) return true
    const others = this.membersOf(b)
    return this.membersOf(a).some(one => others.some(other => compareItems(one, other).kind === 'apart'))
  }

  join(a: number, b: number, evidence: Evidence): void {
    const [root, child] = [this.rootOf(a), this.rootOf(b)].sort((x, y) => x - y) as [number, number]
    this.#edges[a]?.push({ to: b, evidence })
    this.#edges[b]?.push({ to: a, evidence })
    if (root === child) return
    this.#parents[child] = root
    this.#members[root]?.push(...(this.#members[child] ?? []))
    for (const other of this.#others[child] ?? []) {
      this.#others[other]?.delete(child)
      this.#separate(root, other)
    }
  }

  /** Takes decisions from the last to the first, so that what contradicts a later one is left out. */
  decide(decisions: readonly Decision[]): void {
    const indices = new Map(this.items.map(({ index, variant }) => [variant.id, index]))
    for (const { kind, a, b } of decisions.toReversed()) {
      const [x, y] = [indices.get(a), indices.get(b)]
      if (x === undefined || y === undefined || this.rootOf(x) === this.rootOf(y)) continue
      if (kind === 'DIFFERENT') this.#separate(this.rootOf(x), this.rootOf(y))
      else if (!this.areDifferent(x, y) && this.items[x]?.variant.type === this.items[y]?.variant.type)
        this.join(x, y, { rule: 'decision', score: 1, reason: 'a person decided so', features: {} })
    }
  }

  #separate(root: number, other: number): void {
    this.#others[root]?.add(other)
    this.#others[other]?.add(root)
  }
}
