import type { EntityType } from '@sayso/core'
import { initialsOf, isAcronym } from './acronym.ts'
import { nicknameGroups } from './data/given-name.ts'
import { GENERIC } from './data/organisation.ts'
import { skeleton } from './distance.ts'
import { type Name, type Part, parseName, sidesOf } from './name.ts'

/** Of longer names the first and the last parts make keys. */
const MOST_PARTS = 5
const WORD_LETTERS = 4
const WHOLE_LETTERS = 7

/**
 * Keys to look up likely matches by: names that `compareNames` matches nearly always share one, and few others do. At
 * most 40, in the order of their code units; none for a name without letters.
 */
export function blockingKeys(name: string, type: EntityType | null): string[] {
  const keys = new Set<string>()
  for (const side of sidesOf(name, type)) {
    const parsed = parseName(side, type)
    if (parsed.whole === '') continue
    for (const key of type === 'PERSON' ? personKeys(parsed) : organisationKeys(parsed, side)) keys.add(key)
  }
  return [...keys].sort()
}

const codeOf = ({ text }: Part): string => skeleton(text).slice(0, WORD_LETTERS)
const firstOf = (part: Part): string => codeOf(part).charAt(0)
const wholeKey = (parts: readonly Part[]): string =>
  `=${skeleton(parts.map(({ text }) => text).join('')).slice(0, WHOLE_LETTERS)}`

/** One part by its consonants with another by its first: a slip in one of the two leaves a key. */
function personKeys({ parts }: Name): string[] {
  const used = parts.length > MOST_PARTS ? [...parts.slice(0, 3), ...parts.slice(-2)] : parts
  const full = used.filter(({ text }) => text.length > 1)
  const pairs = full.flatMap(part =>
    used
      .filter(other => other !== part)
      .flatMap(other => {
        const code = codeOf(part)
        return [
          `${code}:${firstOf(other)}`,
          ...(other === parts[0] ? [...nicknameGroups(other.text)].map(group => `${code}:#${group}`) : []),
        ]
      }),
  )
  return [wholeKey(parts), ...pairs]
}

function organisationKeys(name: Name, written: string): string[] {
  const { parts, marks } = name
  const telling = parts.filter(({ text }) => !GENERIC.has(text))
  const used = telling.length > 0 ? telling : parts
  const [first, last] = [used[0], used.at(-1)]
  const marked = Object.values(marks).flat().toSorted().join(',')
  const keys = [`${wholeKey(used)}|${marked}`]
  if (first && first === last) keys.push(`^${codeOf(first).slice(0, 3)}|${marked}`)
  else if (first && last)
    keys.push(`${codeOf(first)}:${firstOf(last)}|${marked}`, `${firstOf(first)}:${codeOf(last)}|${marked}`)
  if (isAcronym(written)) keys.push(`@${written.replace(/\P{L}/gu, '').toLowerCase()}`)
  const initials = initialsOf(name)
  return initials.length > 2 ? [...keys, `@${initials}`] : keys
}
