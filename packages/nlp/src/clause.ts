import { cueVerb } from './cue.ts'
import { MONTHS, WEEKDAYS } from './data/words.ts'
import type { Paragraph } from './paragraph.ts'
import type { Token } from './token.ts'

/** A half-open range of token indices in a paragraph. */
export interface Range {
  readonly from: number
  readonly to: number
}

const PRONOUN = /^(he|she|it|they|we|i|you|some|others|many|both)$/
const ADVERB =
  /^(also|previously|recently|repeatedly|once|again|still|even|just|only|now|then|so|far|has|have|had|is|are|was|were|be|been|being|did|does|do|not|n't|never|would|will|can|could|should|must|may|might|later|earlier|already|openly|publicly|this|last|ago|week|month|year|weeks|days|months|years|few|a|two|three|long|on|late|early|today|yesterday|morning|afternoon|evening|night)$/
const BREAK =
  /^(after|before|saying|adding|arguing|claiming|insisting|that|but|while|because|if|than|whether|although|though|since|when|where|which|who|whom|whose|as|until|unless|and|or)$/

export const isTimeWord = (token: Token | undefined): boolean =>
  token !== undefined && (WEEKDAYS.has(token.lower) || MONTHS.has(token.lower.replace(/\.$/, '')))

/** The sentence that a token stands in, as a range. */
export function sentenceAt(paragraph: Paragraph, at: number): Range {
  return paragraph.sentences[paragraph.sentenceOf[at] ?? 0] ?? { from: 0, to: paragraph.tokens.length }
}

/** The first token of the verb group that ends in `verb`: 'has previously said', 'on Monday told'. */
export function verbGroupStart({ tokens, quotationOf }: Paragraph, verb: number, floor: number): number {
  let from = verb
  while (from > floor && quotationOf[from - 1] === -1 && verb - from < 8) {
    const token = tokens[from - 1]
    if (!token) break
    const adverb =
      token.tag === 'AUX' ||
      token.tag === 'ADV' ||
      ADVERB.test(token.lower) ||
      isTimeWord(token) ||
      /^(n't|'ve|'s|'d|'re|'m|'ll)$/.test(token.lower)
    // The possessive 's looks like the short 'is'.
    if (!adverb || (token.lower === "'s" && token.tag === 'PART')) break
    from--
  }
  // A determiner or number alone belongs to the noun before the verb, not to a phrase of time.
  while (
    from < verb &&
    /^(a|this|last|two|three|few)$/.test(tokens[from]?.lower ?? '') &&
    !/^(week|month|year|weeks|days|months|years|few|time)$/.test(tokens[from + 1]?.lower ?? '')
  )
    from++
  return from
}

const inPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  !BREAK.test(token.lower) &&
  (/^(NOUN|PROPN|ADJ|DET|NUM|ADP|X|SYM)$/.test(token.tag) ||
    /^['’]s?$/.test(token.text) ||
    token.lower === 'and' ||
    /^(his|her|its|their|our|my)$/.test(token.lower) ||
    (token.tag === 'ADV' && /ly$/.test(token.lower)))

/** The comma before an age or a party that stands in commas: 'Ada Lovelace, 36,' and 'Ada Lovelace, D-Ohio,'. */
function commaBeforeInsertion(tokens: readonly Token[], end: number): number | null {
  if (tokens[end]?.text !== ',') return null
  for (let i = end - 1; i >= end - 3; i--)
    if (tokens[i - 1]?.text === ',')
      return /^(\d{1,3}|[RDI]-\p{Lu}.*)$/u.test(tokens[i]?.text ?? '') ? i - 1 : null
  return null
}

/** The noun phrase that ends before `end`: the subject of what follows. Null where none stands there. */
export function phraseBefore(paragraph: Paragraph, end: number, floor: number): Range | null {
  const { tokens, quotationOf } = paragraph
  const comma = commaBeforeInsertion(tokens, end)
  if (comma !== null) return phraseBefore(paragraph, comma, floor)
  const last = tokens[end - 1]
  if (!last || end <= floor || quotationOf[end - 1] !== -1) return null
  if (PRONOUN.test(last.lower)) return { from: end - 1, to: end }
  let from = end
  while (from > floor && quotationOf[from - 1] === -1 && end - from < 40) {
    const token = tokens[from - 1]
    if (token?.text === ')' || token?.text === ']') {
      let open = from - 2
      while (open > floor && !/^[([]$/.test(tokens[open]?.text ?? '') && from - open < 10) open--
      from = open
    } else if (inPhrase(token) || (token?.lower === 'and' && inPhrase(tokens[from - 2]))) from--
    else if (
      token?.tag === 'VERB' &&
      !cueVerb(token) &&
      /(ed|ing)$/.test(token.lower) &&
      /NOUN|PROPN/.test(tokens[from]?.tag ?? '') &&
      (/DET|ADJ/.test(tokens[from - 2]?.tag ?? '') || tokens[from - 2]?.lower === 'of')
    )
      from--
    else break
  }
  return trimPhrase(paragraph, from, end, floor)
}

function trimPhrase({ tokens }: Paragraph, start: number, end: number, floor: number): Range | null {
  let from = start
  const afterVerb = from > floor && /VERB|AUX|PRON/.test(tokens[from - 1]?.tag ?? '')
  if (afterVerb)
    for (let i = end - 2; i > from; i--)
      if (tokens[i]?.lower === 'and') {
        from = i + 1
        break
      }
  while (
    from < end &&
    (/^(and|but|or)$/.test(tokens[from]?.lower ?? '') ||
      tokens[from]?.tag === 'ADV' ||
      /^['’]/.test(tokens[from]?.text ?? ''))
  )
    from++
  if (tokens[from]?.tag === 'ADP' || isTimeWord(tokens[from])) {
    // An adverbial without its comma ('In Ruritania officials said'): the subject begins after it.
    let cut = -1
    for (let i = from + 1; i < end; i++) {
      const before = tokens[i - 1]
      const starts = tokens[i]?.tag === 'DET' || /^\p{Lu}/u.test(tokens[i]?.text ?? '')
      if (starts && /NOUN|PROPN|NUM/.test(before?.tag ?? '') && !/^\p{Lu}/u.test(before?.text ?? '')) cut = i
    }
    if (cut === -1) return null
    from = cut
  }
  if (
    from >= end ||
    !(/NOUN|PROPN|NUM|ADJ|X/.test(tokens[end - 1]?.tag ?? '') || /^[)\]]$/.test(tokens[end - 1]?.text ?? ''))
  )
    return null
  return isTimeWord(tokens[end - 1]) && end - from < 3 ? null : { from, to: end }
}

/** The noun phrase that a relative 'who' at `end` points back to: no further than its own preposition. */
export function phraseBeforeRelative(paragraph: Paragraph, end: number, floor: number): Range | null {
  for (let i = end - 1; i > floor && end - i < 20; i--)
    if (paragraph.tokens[i]?.tag === 'ADP' && !/^(of|for)$/.test(paragraph.tokens[i]?.lower ?? ''))
      return phraseBefore(paragraph, end, i + 1)
  return phraseBefore(paragraph, end, floor)
}

/** The noun phrase that begins at `from`. `names` tells whether a name begins at an index: two names are two phrases. */
export function phraseAfter(
  paragraph: Paragraph,
  from: number,
  names: (index: number) => boolean,
): Range | null {
  const { tokens, quotationOf } = paragraph
  const stop = sentenceAt(paragraph, from).to
  const first = tokens[from]
  if (!first || quotationOf[from] !== -1) return null
  if (
    /^(he|she|it|they|him|her|them|us|me|you|everyone|others)$/.test(first.lower) &&
    !/NOUN|ADJ|PROPN/.test(tokens[from + 1]?.tag ?? '')
  )
    return { from, to: from + 1 }
  let to = from
  while (to < stop && quotationOf[to] === -1 && to - from < 25) {
    const token = tokens[to]
    const before = tokens[to - 1]
    if (!token || isTimeWord(token)) break
    const noun = to > from && /NOUN|PROPN/.test(before?.tag ?? '')
    if (
      noun &&
      (/DET|PRON/.test(token.tag) ||
        (names(to) && !names(to - 1) && before?.tag === 'NOUN'
          ? false
          : names(to) && /^\p{Lu}/u.test(before?.text ?? '') && names(to - 1)))
    )
      break
    if (/^(NOUN|PROPN|ADJ|NUM|X)$/.test(token.tag) || (token.tag === 'DET' && !/^that$/.test(token.lower)))
      to++
    else if (/^(['’]s?|his|her|its|their|our)$/.test(token.lower)) to++
    else if ((token.lower === 'of' || token.lower === 'for') && noun) to++
    else if (token.lower === 'and' && noun && /NOUN|PROPN|DET|ADJ/.test(tokens[to + 1]?.tag ?? '')) to++
    else break
  }
  while (to > from && /^(and|of|for|the|a|an)$/.test(tokens[to - 1]?.lower ?? '')) to--
  return to > from ? { from, to } : null
}

/** The subject of the sentence's first finite verb before `before`. */
export function mainSubject(paragraph: Paragraph, before: number, floor: number): Range | null {
  const { tokens, quotationOf } = paragraph
  for (let i = floor + 1; i < before; i++) {
    const token = tokens[i]
    if (
      !token ||
      quotationOf[i] !== -1 ||
      !/VERB|AUX/.test(token.tag) ||
      /ing$/.test(token.lower) ||
      tokens[i - 1]?.lower === 'to'
    )
      continue
    const start = verbGroupStart(paragraph, i, floor)
    const subject = phraseBefore(paragraph, start, floor)
    if (subject) return subject
    if (tokens[start - 1]?.text === ',') {
      const apposed = apposition(paragraph, start - 1, floor)
      if (apposed) return apposed
    }
  }
  return null
}

/** The phrase before an insertion that ends with the comma at `comma`: 'Ada Lovelace, a mathematician, …'. */
export function apposition(paragraph: Paragraph, comma: number, floor: number): Range | null {
  const { tokens, quotationOf } = paragraph
  for (let i = comma - 1; i > floor && comma - i < 30; i--) {
    if (quotationOf[i] !== -1) return null
    if (tokens[i]?.text === ',') {
      const phrase = phraseBefore(paragraph, i, floor)
      // 'A neighbour, Ada Lovelace, said': the name in the insertion is part of the source.
      const name =
        comma - i <= 6 &&
        tokens.slice(i + 1, comma).every(token => token.tag === 'PROPN' || /^\p{Lu}/u.test(token.text))
      if (phrase) return name ? { from: phrase.from, to: comma } : phrase
    }
  }
  return null
}

/** Whether a finite verb stands in the range, outside quotations or not. */
export function hasVerb({ tokens }: Paragraph, { from, to }: Range): boolean {
  for (let i = from; i < to; i++)
    if (
      /^(VERB|AUX)$/.test(tokens[i]?.tag ?? '') ||
      /^(n't|'re|'ve|'ll|is|are)$/.test(tokens[i]?.lower ?? '')
    )
      return true
  return false
}
