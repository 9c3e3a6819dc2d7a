import { mainSubject, phraseAfter, phraseBefore, type Range, sentenceAt, verbGroupStart } from './clause.ts'
import { isCueNoun } from './cue.ts'
import type { Paragraph } from './paragraph.ts'
import { leftSource } from './source.ts'
import { contentEnd, type Names, type Statement } from './statement.ts'

const BE = /^(is|are|was|were|be|been|being)$/

/** 'according to X', 'X was quoted by Y as saying', "X's claim that", 'made an appeal to X to'. */
export function readPhrase(paragraph: Paragraph, index: number, at: number, names: Names): Statement | null {
  const { tokens } = paragraph
  const token = tokens[at]
  const sentence = sentenceAt(paragraph, at)
  const none = { paragraph: index, hearer: null, rest: null, negated: false }
  if (token?.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    const source = phraseAfter(paragraph, at + 2, names.starts)
    if (!source) return null
    const cue = { from: at, to: at + 2 }
    if (at - sentence.from < 2) {
      const comma = tokens.findIndex((other, i) => i >= source.to && i < sentence.to && other.text === ',')
      return comma === -1
        ? null
        : { ...none, cue, source, content: [{ from: comma + 1, to: contentEnd(paragraph, comma + 1) }] }
    }
    const content = heldBy(paragraph, sentence.from, at) ?? { from: sentence.from, to: at }
    return { ...none, cue, source, content: [content] }
  }
  if (token?.lower === 'quoted' && BE.test(tokens[at - 1]?.lower ?? '')) {
    const saying = tokens.findIndex(
      (other, i) => i > at && i < Math.min(sentence.to, at + 14) && other.lower === 'saying',
    )
    const start = verbGroupStart(paragraph, at, sentence.from)
    const source = leftSource(paragraph, start, sentence, index, [])
    if (saying === -1 || !source) return null
    const from = tokens[saying + 1]?.lower === 'that' ? saying + 2 : saying + 1
    return from < sentence.to
      ? {
          ...none,
          cue: { from: saying, to: saying + 1 },
          source,
          content: [{ from, to: contentEnd(paragraph, from) }],
          rest: { from: at + 1, to: saying },
        }
      : null
  }
  if (
    /^(appeal|call|plea)$/.test(token?.lower ?? '') &&
    token?.tag === 'NOUN' &&
    /^(to|on)$/.test(tokens[at + 1]?.lower ?? '')
  ) {
    const to = tokens.findIndex(
      (other, i) =>
        i > at + 2 && i < sentence.to && other.lower === 'to' && /VERB/.test(tokens[i + 1]?.tag ?? ''),
    )
    const source = mainSubject(paragraph, at, sentence.from)
    return to === -1 || !source
      ? null
      : {
          ...none,
          cue: { from: at, to: at + 1 },
          source,
          hearer: phraseAfter(paragraph, at + 2, names.starts),
          content: [{ from: to, to: contentEnd(paragraph, to) }],
        }
  }
  if (
    isCueNoun(token) &&
    tokens[at + 1]?.lower === 'that' &&
    /^(['’]s|his|her|their|its)$/.test(tokens[at - 1]?.lower ?? '')
  ) {
    const own = /^['’]/.test(tokens[at - 1]?.text ?? '')
    const source = own ? phraseBefore(paragraph, at - 1, sentence.from) : { from: at - 1, to: at }
    return source && at + 2 < sentence.to
      ? {
          ...none,
          cue: { from: at, to: at + 1 },
          source,
          content: [{ from: at + 2, to: contentEnd(paragraph, at + 2) }],
        }
      : null
  }
  return null
}

/** The clause that a noun such as 'speculation' holds, where the sentence's source is named at its end. */
function heldBy({ tokens }: Paragraph, from: number, to: number): Range | null {
  for (let i = to - 1; i > from; i--)
    if (tokens[i]?.lower === 'that' && isCueNoun(tokens[i - 1])) return { from: i + 1, to }
  return null
}
