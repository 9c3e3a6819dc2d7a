import type { EntityType } from '@sayso/core'
import { PLAIN_FORMS } from './data/legal-form.ts'
import { FILLERS, LONG_FORMS } from './data/organisation.ts'
import { FILIAL, GENERATIONS, HONORIFICS, PARTICLES } from './data/title.ts'
import { fold, type Word, withoutDots } from './fold.ts'
import { withoutLegalForms } from './legal-form.ts'
import { romanValue, withDigits, withoutDigits } from './number.ts'
import { countryAt } from './region.ts'

/** A part of a name that is compared. */
export interface Part extends Word {
  /** Whether a word for 'son of' or 'daughter of' stands before it. */
  readonly filial: boolean
}

/** A name taken apart. */
export interface Name {
  readonly parts: readonly Part[]
  /** What must be the same in both names: numbers, 'junior', countries, 'charity'. */
  readonly marks: Readonly<Record<Mark, readonly string[]>>
  /** All of it in one word. */
  readonly whole: string
}

export type Mark = 'number' | 'generation' | 'country' | 'charity'
const NO_MARKS: Name['marks'] = { number: [], generation: [], country: [], charity: [] }

/** Takes a name apart. */
export const parseName = (name: string, type: EntityType | null): Name =>
  type === 'PERSON' ? parsePerson(name) : parseOrganisation(name, type)

/** A name and what it consists of: 'Northern Front/Army of the North' are two names of one organisation. */
export function sidesOf(name: string, type: EntityType | null): string[] {
  const sides = type === 'ORGANISATION' ? name.split('/').map(side => side.trim()) : []
  return sides.length > 1 && sides.length < 4 && sides.every(side => side.length > 3)
    ? [name, ...sides]
    : [name]
}

const AT_END = new Set(['dr', 'phd', 'md', 'esq', 'prof', 'mr', 'mrs', 'sir', 'sheikh', 'hajji', 'bey'])

function parsePerson(name: string): Name {
  const words = fold(inOrder(name)).map(word => ({ ...word, text: withoutDigits(word.text) }))
  const whole = words.map(({ text }) => text).join('')
  const generation: string[] = []
  let rest = words
  while (rest.length > 1) {
    const last = rest.at(-1)
    const text = last?.text ?? ''
    const mark = GENERATIONS.get(text)
    const counted = last?.capitals || (rest.length > 2 && /^[IV]$/.test(last?.shown ?? ''))
    const numeral = counted ? romanValue(text) : null
    if (mark !== undefined) generation.push(mark)
    else if (numeral !== null) generation.push(String(numeral))
    else if (!(AT_END.has(text) && rest.length > 2) && !(PLAIN_FORMS.has(text) && rest.length > 2)) break
    rest = rest.slice(0, -1)
  }
  while (rest.length > 1 && HONORIFICS.has(rest[0]?.text ?? '')) rest = rest.slice(1)
  const parts = rest.flatMap((word, index): Part[] => {
    if (isParticle(rest, index)) return []
    const filial = rest
      .slice(Math.max(0, index - 2), index)
      .some(({ text }, i, before) => FILIAL.has(text) && before.slice(i + 1).every(isArticle))
    return [{ ...word, filial: filial && index > 0 }]
  })
  const kept = parts.length > 0 ? parts : rest.map(word => ({ ...word, filial: false }))
  return { parts: kept, marks: { ...NO_MARKS, generation }, whole }
}

const isArticle = ({ text }: Word): boolean => text === 'al' || text === 'el'

/** 'Ben' and 'Al' before a surname are given names. */
function isParticle(words: readonly Word[], index: number): boolean {
  const text = words[index]?.text ?? ''
  if (index === 0 && words.length === 2 && text === 'ben') return false
  return PARTICLES.has(text) && words.length > 1
}

/** 'Brook, Ada' is 'Ada Brook'; what stands behind the comma may also be a title or 'Jr.'. */
function inOrder(name: string): string {
  const [surname = '', given = '', ...more] = name.split(/[,،，]/)
  const word = given
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  if (word === '' || GENERATIONS.has(word) || AT_END.has(word) || romanValue(word) !== null) return name
  return [given, surname, ...more].join(' ')
}

function parseOrganisation(name: string, type: EntityType | null): Name {
  const folded = fold(withoutDots(name).replace(/(?<!\p{L})(\p{L})\/(\p{L})(?!\p{L})/gu, '$1$2'))
  const whole = folded.map(({ text }) => text).join('')
  const { words, classes } =
    type === 'PLACE' ? { words: folded, classes: new Set<string>() } : withoutLegalForms(folded)
  const number: string[] = []
  const country: string[] = []
  const parts: Part[] = []
  const counted = withDigits(words)
  for (let i = 0; i < counted.length; i++) {
    const word = counted[i]
    if (!word) break
    const found = type === 'PLACE' ? null : countryAt(counted, i)
    if (found) {
      country.push(found.code)
      i += found.length - 1
    } else if (/\d/.test(word.text)) number.push(word.text)
    else if (!FILLERS.has(word.text))
      parts.push({ ...word, text: LONG_FORMS.get(word.text) ?? word.text, filial: false })
  }
  const charity = classes.has('charity') && classes.size === 1 ? ['charity'] : []
  const bare = parts.length > 0 || number.length + country.length > 0
  return {
    parts: bare ? parts : folded.map(word => ({ ...word, filial: false })),
    marks: { ...NO_MARKS, number, country, charity },
    whole,
  }
}
