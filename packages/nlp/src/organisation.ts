import type { Candidate } from './candidate.ts'
import { isTimeWord } from './clause.ts'
import { ORGANISATION_NOUNS, ROLE_WORDS } from './data/words.ts'
import { kindOf, matchDemonym, matchKnown } from './gazetteer.ts'
import { isCapital, isFunctionWord, isGivenName, isTitleWord, runEnd } from './nameword.ts'
import type { Paragraph } from './paragraph.ts'
import type { Token } from './token.ts'

/** What makes a committee or a centre one of the state. */
const GOVERNING =
  /^(house|senate|congressional|parliamentary|select|intelligence|judiciary|oversight|appropriations)$/

/** A run that ends in a noun such as 'Committee', with what 'of' or 'for' adds: 'Bank of Ruritania'. */
export function organisationRun(
  paragraph: Paragraph,
  from: number,
  end: number,
): Omit<Candidate, 'paragraph'> | null {
  const { tokens } = paragraph
  let start = from
  while (start < end - 1 && (isFunctionWord(tokens[start]) || isTitleWord(tokens[start]))) start++
  let head = -1
  for (let i = start; i < end; i++) {
    if (ORGANISATION_NOUNS.has(tokens[i]?.lower ?? '')) head = i
    else if (head >= 0 && (ROLE_WORDS.has(tokens[i]?.lower ?? '') || isGivenName(tokens[i]?.text ?? '')))
      break
  }
  if (head === -1) return null
  let to = head + 1
  // 'National School Walkout': the noun only belongs to a longer name of something else.
  if (to < end && to === end - 1 && start < head && isOtherNoun(tokens[to])) return null
  const link = tokens[to]?.lower
  const party = /^(party|senate|congress|court)$/.test(tokens[head]?.lower ?? '')
  if ((link === 'of' || ((link === 'for' || link === 'on') && !party)) && to === end) {
    const name =
      isCapital(tokens[to + 1]) && !isTimeWord(tokens[to + 1])
        ? to + 1
        : tokens[to + 1]?.lower === 'the' && isCapital(tokens[to + 2])
          ? to + 2
          : -1
    if (name !== -1) {
      to = runEnd(tokens, name)
      if (tokens[to]?.lower === 'and' && isCapital(tokens[to + 1]) && !matchKnown(tokens, to + 1, true))
        to = runEnd(tokens, to + 1)
    }
  }
  if (to - start < 2) return null
  const noun = ORGANISATION_NOUNS.get(tokens[head]?.lower ?? '') ?? 'O'
  const governs = tokens.slice(start, to).some(token => GOVERNING.test(token.lower))
  return {
    from: start,
    to,
    known: null,
    shape: 'organisation',
    kind: kindOf(noun === 'O' && governs ? 'G' : noun),
    title: [],
  }
}

const isOtherNoun = (token: Token | undefined): boolean =>
  token !== undefined && !isTimeWord(token) && !ROLE_WORDS.has(token.lower) && !isGivenName(token.text)

/** Where a known name stands at the end of a longer run: 'U.S. State Department'. */
export function knownSuffix(
  tokens: readonly Token[],
  from: number,
  to: number,
  acronyms: boolean,
): number | null {
  for (let i = from + 1; i < to - 1; i++) {
    const match = matchKnown(tokens, i, acronyms)
    if (
      match &&
      match.to >= to &&
      match.known.type === 'ORGANISATION' &&
      coveredBefore(tokens, from, i, acronyms)
    )
      return i
  }
  return null
}

/** Whether the words before a known name are names or offices of their own, and no part of it. */
function coveredBefore(tokens: readonly Token[], from: number, to: number, acronyms: boolean): boolean {
  for (let i = from; i < to; ) {
    const match = matchKnown(tokens, i, acronyms) ?? matchDemonym(tokens, i)
    if (match && match.to <= to) i = match.to
    else if (ROLE_WORDS.has(tokens[i]?.lower ?? '')) i++
    else return false
  }
  return true
}
