import { isShortFor, nicknameGroups } from '../data/given-name.ts'
import type { PersonName } from './person.ts'
import { FEWEST_ARTICLES, FREQUENT, RARE, SURE } from './rule.ts'
import { likeness } from './spelling.ts'
import type { Variant } from './variant.ts'
import { APART, UNSURE, type Verdict } from './verdict.ts'

/** A person's full name taken apart, and what articles say of its bearer. */
export interface Named {
  readonly name: PersonName
  readonly variant: Pick<Variant, 'gender' | 'articles'>
}

/** What one part of two names says: how sure, which side is vaguer, and in words where there is something to say. */
interface Step {
  readonly sure: number
  readonly vague: readonly [boolean, boolean]
  readonly said: string | null
  /** Neither a match nor a contradiction. */
  readonly open?: boolean
}
const NEITHER = [false, false] as const
const BOTH = [true, true] as const
const SAME: Step = { sure: SURE.same, vague: NEITHER, said: null }
const OPEN: Step = { sure: 0, vague: NEITHER, said: null, open: true }

/** Whether two full names mean one person. */
export function comparePeople(a: Named, b: Named): Verdict {
  const [x, y] = [a.name, b.name]
  if (x.generation !== y.generation) return APART
  if (a.variant.gender !== null && b.variant.gender !== null && a.variant.gender !== b.variant.gender)
    return APART
  if (x.surname === '' || y.surname === '') return UNSURE
  if (x.all === y.all) return { kind: 'same', sure: SURE.same, vague: NEITHER, said: ['the same letters'] }
  const surname = stepOf(x.surname, y.surname, a, b)
  if (surname === null) return APART
  const given = x.given === null || y.given === null ? null : givenStep(x.given, y.given, a, b)
  if (given === null) return x.given === null || y.given === null ? UNSURE : joinedStep(a, b)
  const middle = middleStep(a, b)
  if (middle === null) return joinedStep(a, b)
  const steps = [surname, given, middle]
  // A sound alike with a short form or an initial is one doubt too many: 'Mike Coffman', 'Michael Kofman'.
  const doubtful = surname.sure < SURE.same && given.sure < SURE.same
  if (steps.some(({ open }) => open) || (doubtful && Math.min(surname.sure, given.sure) < SURE.spelling))
    return UNSURE
  return {
    kind: 'same',
    sure: steps.reduce((product, { sure }) => product * sure, 1),
    vague: [steps.some(({ vague }) => vague[0]), steps.some(({ vague }) => vague[1])],
    said: steps.flatMap(({ said }) => said ?? []),
  }
}

const shown = ({ name }: Named, text: string): string => `'${name.shown.get(text) ?? text}'`

function stepOf(one: string, other: string, a: Named, b: Named): Step | null {
  const like = likeness(one, other, a.name.foreign || b.name.foreign)
  if (like === 'same') return SAME
  if (like === null) return null
  const said = `${shown(a, one)} and ${shown(b, other)} are one word`
  if (like === 'spelling') return { sure: SURE.spelling, vague: NEITHER, said }
  const [m, n] = [a.variant.articles, b.variant.articles]
  if (Math.min(m, n) > RARE || Math.max(m, n) < FREQUENT) return OPEN
  const rare = m < n ? `${shown(a, one)} for ${shown(b, other)}` : `${shown(b, other)} for ${shown(a, one)}`
  return { sure: SURE.slip, vague: [m < n, n < m], said: `a slip: ${rare}` }
}

function givenStep(one: string, other: string, a: Named, b: Named): Step | null {
  if (one.length === 1 || other.length === 1) {
    const step = initialStep(one, other, SURE.initial, a, b)
    return step === null || step === SAME || areKnown(a, b) ? step : OPEN
  }
  const step = stepOf(one, other, a, b)
  if (step !== null && !step.open) return step
  const short = isShortFor(one, other)
  if (short || isShortFor(other, one)) {
    if (!areKnown(a, b)) return OPEN
    const [from, to] = short ? [shown(a, one), shown(b, other)] : [shown(b, other), shown(a, one)]
    return { sure: SURE.shortForm, vague: BOTH, said: `${from} is short for ${to}` }
  }
  // Two short forms of one name, 'Bill' and 'Will', may be two people or one.
  return step ?? ([...nicknameGroups(one)].some(group => nicknameGroups(other).has(group)) ? OPEN : null)
}

/** Whether articles name somebody so often, or so fully, that another form of the name is likely theirs. */
const areKnown = (a: Named, b: Named): boolean =>
  Math.max(a.variant.articles, b.variant.articles) >= FEWEST_ARTICLES ||
  Math.min(a.name.middle.length, b.name.middle.length) > 0

function initialStep(one: string, other: string, sure: number, a: Named, b: Named): Step | null {
  if (one === other) return SAME
  if (one.charAt(0) !== other.charAt(0)) return null
  const first = one.length < other.length
  const said = first ? `${shown(a, one)} is ${shown(b, other)}` : `${shown(b, other)} is ${shown(a, one)}`
  return { sure, vague: [first, !first], said }
}

function middleStep(a: Named, b: Named): Step | null {
  const [m, n] = [a.name.middle, b.name.middle]
  if (m.length === 0 && n.length === 0) return SAME
  if (m.length === 0 || n.length === 0) {
    const [from, list] = m.length > 0 ? [a, m] : [b, n]
    const initials = list.every(({ length }) => length === 1)
    if (!initials && !areKnown(a, b)) return OPEN
    const sure = initials ? SURE.middleInitial : SURE.middleName
    const said = `only one name has ${list.map(text => shown(from, text)).join(' ')}`
    return { sure, vague: [m.length === 0, n.length === 0], said }
  }
  if (m.length !== n.length) return null
  const steps = m.map((one, i) => {
    const other = n[i] ?? ''
    if (one.length === 1 || other.length === 1) return initialStep(one, other, SURE.middleInitial, a, b)
    const step = stepOf(one, other, a, b)
    return step?.open ? null : step
  })
  if (steps.some(step => step === null)) return null
  const found = steps.filter(step => step !== null)
  return {
    sure: Math.min(...found.map(({ sure }) => sure)),
    vague: [found.some(({ vague }) => vague[0]), found.some(({ vague }) => vague[1])],
    said: found.flatMap(({ said }) => said ?? []).join(', ') || null,
  }
}

/** 'Abdul Rahman Talven' and 'Abdulrahman Talven' are the same in one word. */
function joinedStep(a: Named, b: Named): Verdict {
  const [x, y] = [a.name.all.replaceAll(' ', ''), b.name.all.replaceAll(' ', '')]
  return x === y ? { kind: 'same', sure: SURE.spelling, vague: NEITHER, said: ['the same letters'] } : APART
}
