import { phraseAfter } from './clause.ts'
import { cueVerb } from './cue.ts'
import { ROLE_WORDS } from './data/words.ts'
import { isTitleCase, type Paragraph } from './paragraph.ts'
import { findReported } from './reported.ts'
import type { Names, Statement } from './statement.ts'

/** Statements of a headline: 'Minister: Tax Will Rise', 'Ruritania Warns Strelsau …', or a plain sentence. */
export function readHeadline(paragraph: Paragraph, index: number, names: Names): Statement[] {
  const { tokens } = paragraph
  const base = { paragraph: index, hearer: null, rest: null, negated: false }
  const colon = tokens.findIndex(token => token.text === ':')
  const before = tokens.slice(0, colon)
  const speaks =
    before.some((token, i) => names.starts(i) || ROLE_WORDS.has(token.lower)) ||
    /^state$/i.test(before[0]?.text ?? '')
  if (
    colon > 0 &&
    colon <= 6 &&
    speaks &&
    tokens.length - colon > 3 &&
    !before.some(token => /VERB|AUX/.test(token.tag) && cueVerb(token))
  )
    return [
      {
        ...base,
        cue: null,
        source: { from: 0, to: colon },
        content: [{ from: colon + 1, to: tokens.length }],
      },
    ]
  if (!isTitleCase(paragraph)) return findReported(paragraph, index, names)
  // Capitals confuse the tagger: only a name at the beginning and a verb of the lexicon right behind it.
  if (!names.starts(0)) return []
  for (let at = 1; at < Math.min(5, tokens.length - 2); at++) {
    const verb = cueVerb(tokens[at])
    if (verb?.form !== 'present' || !(verb.frame.speech || verb.frame.tell)) continue
    const hearer = verb.frame.tell && names.starts(at + 1) ? phraseUntilName(paragraph, at + 1, names) : null
    let from = hearer?.to ?? at + 1
    if (tokens[from]?.lower === 'that') from++
    return [
      {
        ...base,
        hearer,
        cue: { from: at, to: at + 1 },
        source: { from: 0, to: at },
        content: [{ from, to: tokens.length }],
      },
    ]
  }
  return []
}

function phraseUntilName(
  paragraph: Paragraph,
  from: number,
  names: Names,
): { from: number; to: number } | null {
  const phrase = phraseAfter(paragraph, from, names.starts)
  if (!phrase) return null
  for (let i = from + 1; i < phrase.to; i++) if (names.starts(i)) return { from, to: i }
  return { from, to: Math.min(phrase.to, from + 1) }
}
