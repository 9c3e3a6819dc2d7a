import type { Span } from '@sayso/core'

/** Cuts a paragraph of unusual length after a sentence, so that no text takes more than linear time. */
export function manageable(text: string, { start, end }: Span, longest = 6000): Span[] {
  const parts: Span[] = []
  let from = start
  while (end - from > longest) {
    const stop = text.lastIndexOf('. ', from + longest)
    const space = text.lastIndexOf(' ', from + longest)
    let to = stop > from + longest / 2 ? stop + 1 : space > from + longest / 2 ? space : from + longest
    if (/[\udc00-\udfff]/.test(text.charAt(to))) to--
    parts.push({ start: from, end: to })
    from = to
  }
  return [...parts, { start: from, end }]
}
