import { apposition, mainSubject, phraseBefore, phraseBeforeRelative, type Range } from './clause.ts'
import type { Paragraph } from './paragraph.ts'
import { isNested, type Statement } from './statement.ts'

/** The source before a verb group that begins at `start`: its subject, or that of the verb it is joined to. */
export function leftSource(
  paragraph: Paragraph,
  start: number,
  sentence: Range,
  index: number,
  found: readonly Statement[],
): Range | null {
  const { tokens, quotationOf } = paragraph
  const before = tokens[start - 1]
  if (start <= sentence.from || !before || quotationOf[start - 1] !== -1) return null
  if (/^(who|which|that)$/.test(before.lower)) {
    const comma = tokens[start - 2]?.text === ','
    return phraseBeforeRelative(paragraph, comma ? start - 2 : start - 1, sentence.from)
  }
  if (/^(and|but|or)$/.test(before.lower)) {
    const previous = found.findLast(
      other =>
        other.paragraph === index &&
        other.source &&
        other.source.from >= sentence.from &&
        (other.cue?.from ?? 0) < start &&
        !isNested(other, found),
    )
    return previous?.source ?? mainSubject(paragraph, start, sentence.from)
  }
  if (before.text === ',') {
    const phrase = apposition(paragraph, start - 1, sentence.from)
    return phrase
  }
  return phraseBefore(paragraph, start, sentence.from)
}
