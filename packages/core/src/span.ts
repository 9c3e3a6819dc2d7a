import * as z from 'zod'

/** A half-open range of UTF-16 code units in an article's text: `text.slice(start, end)`. Never empty. */
export const Span = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(span => span.start < span.end, 'a span ends after its start')
export type Span = z.infer<typeof Span>

/** A span together with the text it covers. */
export const TextSpan = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().positive(), exact: z.string().min(1) })
  .refine(span => span.end - span.start === span.exact.length, 'a span is as long as its text')
export type TextSpan = z.infer<typeof TextSpan>

export const spanned = (text: string, { start, end }: Span): TextSpan => ({
  start,
  end,
  exact: text.slice(start, end),
})

/** Whether the text really stands where the span says. */
export const holds = (text: string, span: TextSpan): boolean =>
  text.slice(span.start, span.end) === span.exact

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/**
 * Translates UTF-16 offsets, which the program uses, into code points, which the interchange format uses
 * (as the W3C Web Annotation model does). An offset inside a surrogate pair counts as the pair's start.
 */
export function codePointCounter(text: string): (offset: number) => number {
  const astral: number[] = []
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)
    if (point !== undefined && point > 0xffff) astral.push(i++)
  }
  return offset => {
    let low = 0
    let high = astral.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((astral[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
