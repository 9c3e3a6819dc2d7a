import { createRequire } from 'node:module'
import { type EntityType, nameKey, type OrganisationKind } from '@sayso/core'
import { ACTORS } from '../data/actors.ts'
import { CAPITALS, DEMONYMS, PLACES, STATES } from '../data/places.ts'
import type { Token } from '../text/token.ts'

/** Something that a reader of news knows by its name. */
export interface Known {
  readonly name: string
  readonly type: EntityType
  readonly kind?: OrganisationKind
  /** For a capital: the state that acts under its name. */
  readonly capitalOf?: Known
}

/** A gazetteer entry found at a token, with the index after its last token. */
interface Match {
  readonly known: Known
  readonly to: number
}

const KINDS: Readonly<Record<string, OrganisationKind>> = {
  S: 'STATE',
  G: 'GOVERNMENT_BODY',
  I: 'INTERGOVERNMENTAL',
  A: 'ARMED_GROUP',
  P: 'PARTY',
  M: 'MEDIA',
  C: 'COMPANY',
  O: 'OTHER',
}

/** The organisation kind that a letter of the data files stands for. */
export const kindOf = (letter: string): OrganisationKind => KINDS[letter] ?? 'OTHER'

const byKey = new Map<string, Known>()
const byAcronym = new Map<string, Known>()
const stateByDemonym = new Map<string, Known>()
let longest = 1

function add(alias: string, known: Known): void {
  const bare = alias.replace(/\./g, '')
  if (/^\p{Lu}{1,3}$/u.test(bare)) byAcronym.set(bare, known)
  else {
    const key = nameKey(alias)
    if (!byKey.has(key)) byKey.set(key, known)
    longest = Math.max(longest, key.split(' ').length)
  }
}

const list = (data: string): string[] =>
  data
    .split(/[|\n]/)
    .map(entry => entry.trim())
    .filter(Boolean)
const lines = (data: string): string[] =>
  data
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

function load(): void {
  const require = createRequire(import.meta.url)
  const { countries } = require('i18n-iso-countries/langs/en.json') as {
    countries: Record<string, string | string[]>
  }
  const { nationalities } = require('i18n-nationality/langs/en.json') as {
    nationalities: Record<string, string>
  }
  const states = new Map<string, Known>()
  const state = (code: string, names: readonly string[]): void => {
    const name = names[0]
    if (name === undefined) return
    const known = states.get(code) ?? { name, type: 'ORGANISATION', kind: 'STATE' }
    states.set(code, known)
    for (const alias of names) if (!/[(,]/.test(alias)) add(alias, known)
  }
  for (const line of lines(ACTORS)) {
    const [name = '', letter = '', ...aliases] = line.split('|')
    const known: Known = { name, type: 'ORGANISATION', kind: kindOf(letter) }
    for (const alias of [name, ...aliases]) add(alias, known)
  }
  for (const line of lines(STATES)) state(line.slice(0, 2), line.slice(3).split('|'))
  // Before the ISO list: 'Georgia' in English news is mostly the American one.
  for (const name of list(PLACES)) add(name, { name, type: 'PLACE' })
  for (const entry of list(CAPITALS)) {
    const name = entry.slice(3)
    const capitalOf =
      states.get(entry.slice(0, 2)) ??
      stateNamed(countries[entry.slice(0, 2)], entry.slice(0, 2), state, states)
    add(name, { name, type: 'PLACE', ...(capitalOf && { capitalOf }) })
  }
  for (const code of Object.keys(countries)) stateNamed(countries[code], code, state, states)
  const demonym = (code: string, name: string): void => {
    const known = states.get(code)
    if (known && !/[(,]/.test(name) && nameKey(name) !== nameKey(known.name))
      stateByDemonym.set(nameKey(name), known)
  }
  for (const [code, name] of Object.entries(nationalities)) demonym(code, name)
  for (const entry of list(DEMONYMS)) demonym(entry.slice(0, 2), entry.slice(3))
}

function stateNamed(
  names: string | string[] | undefined,
  code: string,
  state: (code: string, names: readonly string[]) => void,
  states: ReadonlyMap<string, Known>,
): Known | undefined {
  if (names !== undefined) state(code, [names].flat())
  return states.get(code)
}

load()

/** The key of a token inside a multi-word name: an apostrophe's tail joins the word before it. */
const tokenKey = (token: Token): string => nameKey(token.text)

/**
 * The longest known name that begins at token `at`. Short acronyms count only where capitals mean something
 * (`acronyms`): in a line all in capitals 'US' and 'IS' may be words.
 */
export function matchKnown(tokens: readonly Token[], at: number, acronyms: boolean): Match | null {
  const first = tokens[at]
  if (!first || !/^(\p{Lu}|al[- ]?|\d)/u.test(first.text)) return null
  let best: Match | null = null
  if (acronyms) {
    const known = byAcronym.get(first.text.replace(/\./g, ''))
    if (known) best = { known, to: at + 1 }
  }
  let key = ''
  let end = first.start
  for (let i = at; i < tokens.length && i < at + longest + 3; i++) {
    const token = tokens[i]
    if (!token || token.start > end + 2) break
    const part = tokenKey(token)
    const tail = /^['’]/.test(token.text)
    if (part === '' && !tail && token.text !== ',') break
    // A possessive ends a name, unless the name itself has one.
    key = key === '' || tail ? key + part : part === '' ? key : `${key} ${part}`
    end = token.end
    if (/^\p{Ll}/u.test(token.text) && !/^(al|el)-/.test(token.text) && !/^(group|state)$/.test(token.text))
      continue
    if (token.text === ',') continue
    const known = byKey.get(key)
    if (known && !(tail && /^['’]s?$/.test(token.text))) best = { known, to: i + 1 }
  }
  return best
}

/** The state that a demonym belongs to, and the index after it: 'Syrian', 'Saudi Arabian', 'U.S.'. */
export function matchDemonym(tokens: readonly Token[], at: number): Match | null {
  const first = tokens[at]
  if (!first || !/^\p{Lu}/u.test(first.text)) return null
  const second = tokens[at + 1]
  if (second && /^\p{Lu}/u.test(second.text)) {
    const known = stateByDemonym.get(`${tokenKey(first)} ${tokenKey(second)}`)
    if (known) return { known, to: at + 2 }
  }
  const known = stateByDemonym.get(tokenKey(first))
  return known ? { known, to: at + 1 } : null
}
