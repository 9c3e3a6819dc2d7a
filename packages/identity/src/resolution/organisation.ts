import type { EntityType } from '@sayso/core'
import { LONG_FORMS } from '../data/organisation.ts'
import { skeleton } from '../distance.ts'
import { fold, withoutDots } from '../fold.ts'
import { withDigits } from '../number.ts'
import { words } from '../words.ts'
import { type Institution, institutionOf } from './institution.ts'
import { remembering } from './memory.ts'
import { SURE } from './rule.ts'
import { likeness } from './spelling.ts'
import { APART, UNSURE, type Verdict } from './verdict.ts'

/** The name of an organisation or a place, as far as it counts. */
export interface WordsName {
  readonly words: readonly string[]
  /** Whether a preposition parts its words: 'Department of State'. */
  readonly parted: boolean
  /** Whether other spellings of its words are transliterations: of organisations, and behind an Arabic article. */
  readonly foreign: boolean
  /** Where it is one that many states have. */
  readonly institution: Institution | null
}

const FILLERS = words(
  'the of and for in on at to by a an de la le les el los las del des du der die das von und et',
)
const PREPOSITION = /\s(?:of|on|for)\s/i
/** Legal forms that nobody would tell two organisations by. */
const FORMS = words('inc incorporated corp corporation ltd limited llc llp plc ag gmbh nv spa')
/** They stand before or behind what they are about: 'Department of State', 'State Department'. */
const HEADS = words('department ministry committee subcommittee commission court embassy bureau government')
const SHORT: Readonly<Record<string, readonly string[]>> = {
  us: ['united', 'states'],
  usa: ['united', 'states'],
  uk: ['united', 'kingdom'],
  un: ['united', 'nations'],
  eu: ['european', 'union'],
}

/** Takes the name of an organisation or a place apart; of names without other words everything counts. */
export const parseWords = remembering((name: string, type: EntityType): WordsName => {
  const folded = withDigits(fold(withoutDots(name)))
  const all = folded.map(({ text }) => text)
  const spelled = folded.map(word => ({ ...word, text: spellingOf(word.text) }))
  const used = all.filter(text => !FILLERS.has(text))
  while (used.length > 1 && FORMS.has(used.at(-1) ?? '')) used.pop()
  if (used.length > 1 && used[0] === 'al') used.shift()
  const kept = used.length > 0 ? used : all
  const spelt = kept.flatMap(text => (kept.length > 1 ? SHORT[text] : undefined) ?? [spellingOf(text)])
  return {
    words: spelt.map(text => (spelt.length > 2 ? withoutPlural(text) : text)),
    parted: PREPOSITION.test(name),
    foreign: type !== 'PLACE' || all[0] === 'al' || all[0] === 'el',
    institution: type === 'ORGANISATION' ? institutionOf(spelled) : null,
  }
})

/** As American English has it. */
const spellingOf = (text: string): string =>
  (LONG_FORMS.get(text) ?? text)
    .replace(/(?<=..)is(?=ations?$|ed$|ing$)/, 'iz')
    .replace(/^(def|off)ence$/, '$1ense')
    .replace(/^programme/, 'program')
    .replace(/^(cent|theat)re(?=s?$)/, '$1er')

const withoutPlural = (text: string): string =>
  /[^s]s$/.test(text) && text.length > 4 ? text.slice(0, -1) : text

/**
 * Keys under which names that are taken for one are found: one by the words in any order, one by all of it, and for
 * institutions one by what they are.
 */
export function wordKeys({ words: list, institution }: WordsName): string[] {
  const found = [keyOf(list), `=${skeleton(list.map(withoutPlural).join(''))}`]
  return [...new Set(institution ? [...found, keyOf(institution.base.split(' '))] : found)]
}

const keyOf = (list: readonly string[]): string =>
  list
    .map(text => skeleton(withoutPlural(text)))
    .sort()
    .join(' ')

/** Whether two names are of one organisation or place. */
export function compareWords(a: WordsName, b: WordsName): Verdict {
  const same = (said: string[], sure: number = SURE.same): Verdict => ({
    kind: 'same',
    sure,
    vague: [false, false],
    said,
  })
  const [x, y] = [a.words.join(''), b.words.join('')]
  if (x === '' || y === '') return UNSURE
  if (x === y) return same(['the same words'])
  const [one, other] = [a.institution, b.institution]
  if (one && other && one.base === other.base && one.state !== null && other.state !== null)
    return one.state === other.state ? same(['the same institution of one state'], SURE.spelling) : APART
  if (a.words.length !== b.words.length) return UNSURE
  const likenesses = a.words.map((word, i) => likeness(word, b.words[i] ?? '', false))
  const spelt = a.foreign || b.foreign
  if (likenesses.every(like => like === 'same' || (spelt && like === 'spelling')))
    return same(['the same words in another spelling'], SURE.spelling)
  const isHead = ({ words: [first = ''] }: WordsName): boolean => HEADS.has(first)
  const headed =
    (a.parted || b.parted) &&
    a.words.some(word => HEADS.has(word)) &&
    (isHead(a) || isHead(b) || a.words.length > 2)
  return headed && a.words.toSorted().join(' ') === b.words.toSorted().join(' ')
    ? same(['the same words in another order'], SURE.spelling)
    : UNSURE
}

/** Whether one name goes on where the other ends: 'Centers for Disease Control', '… and Prevention'. */
export function continues(a: WordsName, b: WordsName): boolean {
  const [short, long] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words]
  return short.length > 2 && short.length < long.length && short.every((word, i) => word === long[i])
}

/** An abbreviation without its dots: 'pkk' for 'P.K.K.'; null for other names. */
export function abbreviationOf(name: string): string | null {
  const bare = name.trim().replace(/[.\s]/g, '')
  return !/\s\p{L}{2}/u.test(name.trim()) && /^\p{Lu}[\p{Lu}\p{N}&-]{1,9}$/u.test(bare)
    ? bare.toLowerCase()
    : null
}

/** Whether an abbreviation is the first letters of a name's words, fillers included or not. */
export function isInitials(abbreviation: string, name: string): boolean {
  const all = fold(name).map(({ text }) => text)
  const initials = (list: readonly string[]): string => list.map(text => text.charAt(0)).join('')
  return [all, all.filter(text => !FILLERS.has(text))].some(list => initials(list) === abbreviation)
}
