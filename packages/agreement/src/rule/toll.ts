import { differ, type Quantity } from '../quantity/quantity.ts'
import type { Reading } from '../reading.ts'
import type { Statement } from '../statement.ts'
import { stem } from '../word/stem.ts'
import { contradicts, daysBetween, type Finding } from './rule.ts'

const SCORE = 0.6
/** Days after which a higher toll is news. */
const FRESH = 3
/** What people die of together, as stems. */
const EVENTS = new Set(
  `war conflict battle fighting clashes uprising siege crackdown massacre attack bombing shooting strike raid blast explosion
  crash collapse fire earthquake tsunami flood hurricane storm typhoon landslide outbreak epidemic famine disaster`
    .split(/\s+/)
    .map(stem),
)

/**
 * They give different tolls of one event. Days apart it has to have fallen, as the dead only become more. The estimate
 * need not be of anybody in particular.
 */
export function tollsOf(a: Reading, b: Reading): Finding | null {
  if (a.standing !== 'asserts' || b.standing !== 'asserts') return null
  const [x, y] = [a.statement, b.statement]
  if (x.article === y.article) return null
  const [ones, twos] = [tolls(a), tolls(b)]
  if (ones.length === 0 || twos.length === 0 || !isOneEvent(a, b)) return null
  for (const one of ones)
    for (const two of twos) {
      if (!areFarApart(one, two) || !isOneTime(x, y, one, two)) continue
      const dated = ({ text }: Quantity, { date }: Statement): string =>
        date === null ? text : `${text} (${date})`
      const reason = `gives ${dated(one, x)} dead where the other gives ${dated(two, y)}`
      return contradicts('quantity', SCORE, reason, null)
    }
  return null
}

const tolls = ({ quantities }: Reading): Quantity[] =>
  quantities.filter(({ kind, counted }) => kind === 'count' && counted.includes('die'))

/** Both name it alike, at least one says where, and the article of the other speaks of that too. */
function isOneEvent(a: Reading, b: Reading): boolean {
  if (![...a.terms.keys()].some(key => EVENTS.has(key) && b.terms.has(key))) return false
  const [names, others] = [namesOf(a), namesOf(b)]
  if (names.size + others.size === 0) return false
  if (![...names].every(isNamed(b.statement)) || ![...others].every(isNamed(a.statement))) return false
  // Where both name somebody or something it is the same.
  if (names.size === 0 || others.size === 0) return true
  return names.size === others.size && [...names].every(name => others.has(name))
}

/** 'Nearly 200' is no lie beside 'more than 150', but another toll. */
const TOLERATED = 0.18

const areFarApart = (one: Quantity, two: Quantity): boolean =>
  differ(one, two) ||
  ([one, two].every(({ low, high }) => Number.isFinite(low) && Number.isFinite(high)) &&
    Math.abs(one.value - two.value) > TOLERATED * Math.max(one.value, two.value))

/** As terms have them: '@' and an id, or a word. */
const namesOf = ({ terms, statement }: Reading): Set<string> =>
  new Set([
    ...[...terms.values()].filter(({ name }) => name).map(({ key }) => key),
    ...statement.about.map(({ entity }) => `@${entity}`),
  ])

const isNamed =
  ({ named }: Statement) =>
  (name: string): boolean =>
    name.startsWith('@') ? named.has(name.slice(1)) : [...named.values()].some(other => areFrom(name, other))

const LEAST = 4
const ENDING = 2

/** 'ruritanians' of 'Ruritania'. */
function areFrom(people: string, place: string): boolean {
  const name = place.toLowerCase()
  let same = 0
  while (same < name.length && people[same] === name[same]) same++
  return same >= LEAST && same >= name.length - ENDING
}

function isOneTime(x: Statement, y: Statement, one: Quantity, two: Quantity): boolean {
  if (x.date === null && y.date === null) return true
  if (x.date === null || y.date === null) return false
  if (daysBetween(x, y) <= FRESH) return true
  const [earlier, later] = x.date < y.date ? [one, two] : [two, one]
  return later.value < earlier.value
}
