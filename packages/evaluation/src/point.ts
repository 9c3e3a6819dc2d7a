import type { Interchange, Span } from '@sayso/core'

/** A half-open range of code points, as the interchange format has it. */
export type PointRange = Interchange['claims'][number]['content'][number]

/**
 * Translates code points, which files of annotations count, into UTF-16 offsets of `text`: the inverse of core's
 * codePointCounter. Behind the end of the text every code point counts as one unit.
 */
export function unitCounter(text: string): (point: number) => number {
  /** The code points at which a character of two units stands. */
  const astral: number[] = []
  for (let i = 0; i < text.length; i++)
    if ((text.codePointAt(i) ?? 0) > 0xffff) {
      astral.push(i - astral.length)
      i++
    }
  return point => {
    let low = 0
    let high = astral.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((astral[middle] ?? 0) < point) low = middle + 1
      else high = middle
    }
    return point + low
  }
}

/** Translates ranges of code points into spans of `text`. */
export function spanReader(text: string): (range: PointRange) => Span {
  const unit = unitCounter(text)
  return ([start, end]) => ({ start: unit(start), end: unit(end) })
}
