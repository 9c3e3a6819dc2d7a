/** A half-open range of token indices in a paragraph. */
export interface Range {
  readonly from: number
  readonly to: number
}
