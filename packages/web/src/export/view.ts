/** What is seen, as a plain value: every format is made from it, and the same from the same. */
export interface View {
  readonly title: string
  /** Where the explorer shows it again. */
  readonly address: string
  /** Empty where claims are seen. */
  readonly nodes: readonly ViewNode[]
  readonly edges: readonly ViewEdge[]
  readonly claims: readonly ViewClaim[]
  /** How many more claims there are than stand here; null where those that do are examples. */
  readonly left: number | null
}

export interface ViewNode {
  readonly id: string
  readonly kind: 'Person' | 'Organisation' | 'Place' | 'Claim'
  readonly name: string
  /** How many articles mention them; null where that is not known. */
  readonly articles: number | null
  /** Where it stands, in units of the drawing; null in a list. */
  readonly place: readonly [x: number, y: number] | null
}

export interface ViewEdge {
  readonly id: string
  /** `SPOKE_ABOUT`. */
  readonly relation: string
  /** The same in words: `spoke about`. */
  readonly label: string
  readonly directed: boolean
  /** Ids of nodes. */
  readonly from: string
  readonly to: string
  readonly count: number
}

export interface ViewClaim {
  readonly id: string
  readonly text: string
  /** Null where that is nobody in particular. */
  readonly speaker: string | null
  readonly about: readonly { readonly name: string; readonly stance: 'POSITIVE' | 'NEGATIVE' | 'NEUTRAL' }[]
  /** As in the graph: the words as printed, with what is before and behind. */
  readonly evidence: readonly { readonly prefix: string; readonly exact: string; readonly suffix: string }[]
  /** A day or an instant of ISO 8601; null where it is not known. */
  readonly date: string | null
  readonly article: {
    readonly id: string
    readonly title: string
    readonly url: string | null
    readonly outlet: string | null
  }
}
