import {
  ADMITTING,
  APPROVING,
  ASKING,
  BRINGING,
  CALLING,
  CREDITABLE,
  DISAPPROVING,
  DISCREDITABLE,
  GIVING_UP,
  GOING,
  LEADING,
  PARTNERING,
  RELUCTANT,
  TAKING,
  TO_BE_STOPPED,
  UNDOING,
  type Weighted,
} from '../data/stance-verbs.ts'
import { BAD, GOOD, OPINION, OTHERS, TOWARDS_BAD, TOWARDS_GOOD, WANTED } from '../data/stance-words.ts'

const words = (list: string): string[] => list.trim().split(/\s+/)

/** The forms of a regular verb; for a verb that doubles its last letter also forms that nobody writes. */
function verbForms(verb: string): string[] {
  const stem = verb.replace(/e$/, '')
  if (/[^aeiou]y$/.test(verb)) {
    const root = verb.slice(0, -1)
    return [verb, `${root}ies`, `${root}ied`, `${verb}ing`]
  }
  const last = /[^aeiou][aeiou][^aeiouwxy]$/.test(verb) ? verb.slice(-1) : ''
  return [
    verb,
    /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`,
    ...['ed', 'ing'].flatMap(ending => [stem + ending, verb + last + ending]),
  ]
}

const nounForms = (noun: string): string[] => [noun, `${noun}s`]

/** Words with what they are worth, from -1 to 1; of a word that stands on both sides, the last. */
function values(good: Weighted, bad: Weighted, forms: (word: string) => string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const [sign, lists] of [
    [1, good],
    [-1, bad],
  ] as const)
    for (const [strength, list] of lists)
      for (const word of words(list)) for (const form of forms(word)) found.set(form, sign * strength)
  return found
}

const verbSet = (list: string): ReadonlySet<string> => new Set(words(list).flatMap(verbForms))

/** What a verb says of its object, and of its subject. */
export const ofObject: ReadonlyMap<string, number> = values(APPROVING, DISAPPROVING, verbForms)
export const ofSubject: ReadonlyMap<string, number> = values(CREDITABLE, DISCREDITABLE, verbForms)
/** What a noun or adjective says of whom it is used. */
export const ofBearer: ReadonlyMap<string, number> = values(GOOD, BAD, nounForms)
/** By 'word:preposition'. */
export const towards: ReadonlyMap<string, number> = values(TOWARDS_GOOD, TOWARDS_BAD, word => [word])

export const isBringing = verbSet(BRINGING)
export const isTaking = verbSet(TAKING)
export const isLeading = verbSet(LEADING)
export const isCalling = verbSet(CALLING)
export const isGivingUp = verbSet(GIVING_UP)
export const isAdmitting = verbSet(ADMITTING)
export const isPartnering = verbSet(PARTNERING)
export const isGoing = verbSet(GOING)
export const isReluctant: ReadonlySet<string> = new Set(words(RELUCTANT))
export const isAsking = verbSet(ASKING)
export const isUndoing = verbSet(UNDOING)
export const toBeStopped = verbSet(TO_BE_STOPPED)
export const isWanted: ReadonlySet<string> = new Set(words(WANTED))
export const isOther: ReadonlySet<string> = new Set(words(OTHERS))
export const isOpinion: ReadonlySet<string> = new Set(words(OPINION))

export const NEGATION =
  /^(not|n't|never|no|nobody|none|nothing|neither|nor|cannot|hardly|without|little|few|non-)$/
