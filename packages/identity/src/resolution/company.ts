import { hashOf } from '@sayso/core'
import { parseWords } from './organisation.ts'
import { parsePerson } from './person.ts'
import { BUCKETS } from './rule.ts'
import { soundOf } from './spelling.ts'
import type { Variant } from './variant.ts'

/** One of the names of an article. */
export type Companion = Pick<Variant, 'id' | 'type' | 'name' | 'alone'>

/**
 * For each name of an article the numbers of the others in it, ascending: what a person's name is in company with. None for
 * whatever is no person. A name has one of `BUCKETS` numbers, the same in all articles; a person's goes by the surname, so
 * that 'Ada Brook' and 'Brook' have one. Of namesakes only full names count, each by its id.
 */
export function companiesIn(names: readonly Companion[]): number[][] {
  const keys = names.map(keyOf)
  return names.map(({ id, type }, at) => {
    if (type !== 'PERSON') return []
    const others = names.flatMap((other, i) => {
      if (other.id === id) return []
      if (keys[i] !== keys[at]) return bucketOf(keys[i] ?? '')
      return other.alone === null ? bucketOf(other.id) : []
    })
    return [...new Set(others)].sort((a, b) => a - b)
  })
}

function keyOf({ type, name, alone }: Companion): string {
  const key =
    type === 'PERSON'
      ? soundOf(parsePerson(name, alone === null).surname)
      : parseWords(name, type).words.toSorted().join(' ')
  return `${type} ${key}`
}

/** By a hash that is mixed once more. */
export function bucketOf(text: string): number {
  let hash = hashOf(text)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return ((hash ^ (hash >>> 16)) >>> 0) % BUCKETS
}
