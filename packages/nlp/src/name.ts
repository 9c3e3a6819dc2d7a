import type { Candidate } from './candidate.ts'
import {
  NOT_IN_PERSON,
  PERSON_TITLES,
  PLACE_NOUNS,
  ROLE_MODIFIERS,
  ROLE_WORDS,
  STATE_NOUNS,
} from './data/words.ts'
import { matchDemonym, matchKnown } from './gazetteer.ts'
import { capitalActs } from './metonym.ts'
import {
  adjacent,
  isCapital,
  isForeign,
  isFunctionWord,
  isGivenName,
  isPersonWord,
  isTitleWord,
  OFFICES,
  particlesAt,
  runEnd,
  SUFFIXES,
  titleBefore,
} from './nameword.ts'
import { knownSuffix, organisationRun } from './organisation.ts'
import { isTitleCase, type Paragraph } from './paragraph.ts'
import type { Token } from './token.ts'

/** Finds what may be names in one paragraph, from left to right; candidates do not overlap. */
export function findCandidates(paragraph: Paragraph, index: number): Candidate[] {
  const { tokens } = paragraph
  const acronyms = !mostlyUpper(tokens)
  // Where capitals say nothing, only what the gazetteer knows or other paragraphs name can be found.
  const titleCase = isTitleCase(paragraph) || !acronyms
  const states = new Set<number>()
  const candidates: Candidate[] = []
  const push = (candidate: Omit<Candidate, 'paragraph'>): number => {
    if (candidate.known?.kind === 'STATE') states.add(candidate.from).add(candidate.to - 1)
    candidates.push({ paragraph: index, ...candidate })
    return candidate.to
  }
  for (let i = 0; i < tokens.length; ) {
    if (!isCapital(tokens[i])) {
      i++
      continue
    }
    const end = runEnd(tokens, i)
    const organisation = titleCase ? null : organisationRun(paragraph, i, end)
    if (organisation && matchKnown(tokens, organisation.from, acronyms)?.to !== organisation.to) {
      const inner = knownSuffix(tokens, organisation.from, organisation.to, acronyms)
      if (inner === null) {
        i = push(organisation)
        continue
      }
    }
    const match = matchKnown(tokens, i, acronyms)
    if (match && !isPersonPart(tokens, i, match.to) && !isOrdinaryWord(paragraph, i, match.to)) {
      const known =
        match.known.capitalOf && capitalActs(tokens, i, match.to, at => isState(tokens, at, states, acronyms))
          ? match.known.capitalOf
          : match.known
      if (!(known.type === 'PLACE' && !titleCase && isNameOfOther(tokens, match.to)))
        push({ from: i, to: match.to, known, shape: null, title: [] })
      i = match.to
      continue
    }
    const demonym = matchDemonym(tokens, i)
    if (demonym) {
      const noun = tokens[demonym.to]
      if (noun && STATE_NOUNS.has(noun.lower))
        i = push({ from: i, to: demonym.to + 1, known: demonym.known, shape: null, title: [] })
      else i = demonym.to
      continue
    }
    if (titleCase) {
      i = push({ from: i, to: i + 1, known: null, shape: 'lone', title: titleBefore(tokens, i) })
      continue
    }
    i = readRun(paragraph, i, push, acronyms)
  }
  return candidates
}

const mostlyUpper = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(token => /^\p{L}{2,}/u.test(token.text))
  return (
    words.length > 3 &&
    words.filter(token => token.text === token.text.toUpperCase()).length > words.length / 2
  )
}

/** 'Michael Jordan', 'Virginia Smith': a place's name that is somebody's. */
function isPersonPart(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 1) return false
  const word = tokens[from]?.text ?? ''
  const before = tokens[from - 1]
  const after = tokens[to]
  if (
    before &&
    adjacent(before, tokens[from]) &&
    isCapital(before) &&
    /^\p{Lu}\p{Ll}+$/u.test(word) &&
    isGivenName(before.text)
  )
    return true
  return (
    isGivenName(word) &&
    adjacent(tokens[from], after) &&
    isCapital(after) &&
    !NOT_IN_PERSON.has(after.lower) &&
    !ROLE_WORDS.has(after.lower)
  )
}

/** A gazetteer word that only has its capital from the start of the sentence. */
const isOrdinaryWord = (paragraph: Paragraph, from: number, to: number): boolean =>
  to - from === 1 &&
  paragraph.sentences[paragraph.sentenceOf[from] ?? 0]?.from === from &&
  !/PROPN|NOUN|X/.test(paragraph.tokens[from]?.tag ?? '')

const isState = (
  tokens: readonly Token[],
  at: number,
  states: ReadonlySet<number>,
  acronyms: boolean,
): boolean =>
  states.has(at) ||
  (at >= 0 &&
    (matchKnown(tokens, at, acronyms)?.known.kind === 'STATE' ||
      matchKnown(tokens, at, acronyms)?.known.capitalOf !== undefined))

/** 'Boston Globe': a place inside a longer name that is something else. */
const isNameOfOther = (tokens: readonly Token[], to: number): boolean => {
  const next = tokens[to]
  return (
    adjacent(tokens[to - 1], next) &&
    isCapital(next) &&
    /\p{Ll}/u.test(next.text) &&
    !ROLE_WORDS.has(next.lower.replace(/\.$/, '')) &&
    !ROLE_MODIFIERS.has(next.lower) &&
    !isGivenName(next.text) &&
    !NOT_IN_PERSON.has(next.lower)
  )
}

/** Reads a run of capitals that begins with no known name: offices, then a name. */
function readRun(
  paragraph: Paragraph,
  from: number,
  push: (candidate: Omit<Candidate, 'paragraph'>) => number,
  acronyms: boolean,
): number {
  const { tokens } = paragraph
  const first = tokens[from]
  if (first && isFunctionWord(first)) return from + 1
  const role = first?.lower.replace(/\.$/, '') ?? ''
  if (
    first &&
    (ROLE_WORDS.has(role) ||
      ROLE_MODIFIERS.has(role) ||
      (OFFICES.test(role) && tokens[from - 1]?.lower === 'of'))
  ) {
    // A given name that is also an office's word ('Dean', 'King') counts as the name before another name.
    if (!isGivenName(first.text) || !isCapital(tokens[from + 1]) || PERSON_TITLES.has(role)) {
      // A lone 'King' or 'Judge' may be the surname of somebody named in full elsewhere.
      const alone = !isCapital(tokens[from + 1]) && !isCapital(tokens[from - 1])
      return alone ? push({ from, to: from + 1, known: null, shape: 'lone', title: [] }) : from + 1
    }
  }
  let to = from + 1
  while (to < from + 5 && adjacent(tokens[to - 1], tokens[to])) {
    const token = tokens[to]
    if (particlesAt(tokens, to) > 0) to += particlesAt(tokens, to) + 1
    else if (
      !isCapital(token) ||
      (isTitleWord(token) && isCapital(tokens[to + 1])) ||
      matchKnown(tokens, to, acronyms)?.known.type === 'ORGANISATION'
    )
      break
    else to++
  }
  if (to < tokens.length && /^,$/.test(tokens[to]?.text ?? '') && SUFFIXES.test(tokens[to + 1]?.text ?? ''))
    to += 2
  const words = tokens.slice(from, to)
  const last = words.at(-1)
  const title = titleBefore(tokens, from)
  if (words.length > 1 && last && PLACE_NOUNS.has(last.lower))
    return push({ from, to, known: null, shape: 'place', title: [] })
  const foreign = words.findIndex((word, at) => isForeign(words, word, at))
  if (foreign !== -1) {
    if (foreign < 1) return from + 1
    return (
      push({ from, to: from + foreign, known: null, shape: foreign === 1 ? 'lone' : 'person', title }) + 1
    )
  }
  const lone = words.length === 1
  const starts =
    paragraph.sentences[paragraph.sentenceOf[from] ?? 0]?.from === from ||
    /^["“(]$/.test(tokens[from - 1]?.text ?? '')
  // An ordinary word with the sentence's capital: 'Yesterday', 'Attacking Hentzau'.
  const ordinary = starts && title.length === 0 && !/PROPN|X|NOUN/.test(first?.tag ?? '')
  if (ordinary && (lone || !isGivenName(first?.text ?? ''))) return from + 1
  if (words.length > 4 || !words.every(isPersonWord))
    return lone && /^\p{Lu}{2,8}$/u.test(first?.text ?? '')
      ? push({ from, to, known: null, shape: 'lone', title })
      : to
  return push({ from, to, known: null, shape: lone ? 'lone' : 'person', title })
}
