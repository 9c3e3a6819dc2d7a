import { AIM, IRREGULAR, NOUNS, OBJECT, PUSH, SPEECH, STATE, TELL } from './data/cues.ts'
import type { Token } from './token.ts'

/** What a cue verb may take. */
interface Frame {
  readonly speech: boolean
  readonly clause: boolean
  readonly tell: boolean
  readonly object: boolean
  readonly aim: boolean
  readonly push: boolean
}

type VerbForm = 'base' | 'present' | 'past' | 'participle'

/** A word that may attribute, as the lexicon knows it. */
export interface CueVerb {
  readonly lemma: string
  readonly form: VerbForm
  readonly frame: Frame
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
const lists = {
  speech: set(SPEECH),
  state: set(STATE),
  tell: set(TELL),
  object: set(OBJECT),
  aim: set(AIM),
  push: set(PUSH),
}
const nouns = set(NOUNS)
/** Verbs that double their last letter: 'admitted'. */
const DOUBLING = new Set(['admit', 'quip', 'plan', 'beg', 'slam', 'blog'])

const verbs = new Map<string, CueVerb>()
for (const lemma of new Set([
  ...lists.speech,
  ...lists.state,
  ...lists.tell,
  ...lists.object,
  ...lists.aim,
  ...lists.push,
])) {
  const frame: Frame = {
    speech: lists.speech.has(lemma),
    clause: lists.speech.has(lemma) || lists.state.has(lemma),
    tell: lists.tell.has(lemma),
    object: lists.object.has(lemma),
    aim: lists.aim.has(lemma),
    push: lists.push.has(lemma),
  }
  const stem = lemma.endsWith('e')
    ? lemma.slice(0, -1)
    : DOUBLING.has(lemma)
      ? lemma + lemma.slice(-1)
      : lemma
  const y = /[^aeiou]y$/.test(lemma) ? lemma.slice(0, -1) : null
  verbs.set(lemma, { lemma, form: 'base', frame })
  verbs.set(y === null ? `${lemma}${/(s|sh|ch)$/.test(lemma) ? 'es' : 's'}` : `${y}ies`, {
    lemma,
    form: 'present',
    frame,
  })
  verbs.set(y === null ? `${stem}ed` : `${y}ied`, { lemma, form: 'past', frame })
  verbs.set(`${stem}ing`, { lemma, form: 'participle', frame })
}
for (const pair of IRREGULAR.trim().split(/\s+/)) {
  const [past = '', lemma = ''] = pair.split(':')
  const base = verbs.get(lemma)
  if (base) verbs.set(past, { ...base, form: 'past' })
}

/** What the lexicon knows of a word; null for a word that attributes nothing. */
export const cueVerb = (token: Token | undefined): CueVerb | null => (token && verbs.get(token.lower)) ?? null

/** Whether the word is a finite verb of speaking ('said', 'warns'). */
export function isSpeechVerb(token: Token | undefined): boolean {
  const verb = cueVerb(token)
  return (
    verb !== null &&
    (verb.frame.speech || verb.frame.tell) &&
    (verb.form === 'past' || verb.form === 'present')
  )
}

/** Whether the word is a noun that can hold a statement ('claim', 'warning'). */
export const isCueNoun = (token: Token | undefined): boolean =>
  token !== undefined &&
  (nouns.has(token.lower) || (token.lower.endsWith('s') && nouns.has(token.lower.slice(0, -1))))
