import type { OrganisationKind } from '@sayso/core'
import { ORGANISATION_NOUNS } from '../data/words.ts'
import type { Token } from '../text/token.ts'
import { kindOf } from './gazetteer.ts'

/** What makes a committee or a centre one of the state. */
const GOVERNING =
  /^(house|senate|congressional|parliamentary|select|intelligence|judiciary|oversight|appropriations)$/

/** What kind of organisation a name says it is: by its first noun that tells, 'Bank of Ruritania' by 'bank'. */
export function kindOfName(words: readonly Token[]): OrganisationKind {
  let noun = 'O'
  for (const [i, { lower }] of words.entries()) {
    if (i > 0 && /^(of|for|on|and)$/.test(lower)) break
    noun = ORGANISATION_NOUNS.get(lower.replace(/\.$/, '')) ?? noun
  }
  return kindOf(noun === 'O' && words.some(({ lower }) => GOVERNING.test(lower)) ? 'G' : noun)
}

/** An acronym in brackets behind a name, and its token: 'Ruritanian Workers’ Front (RWF)'. */
export function acronymBehind(tokens: readonly Token[], to: number): { acronym: string; at: number } | null {
  const acronym = tokens[to + 1]?.text ?? ''
  if (!/^[([]$/.test(tokens[to]?.text ?? '') || !/^\p{Lu}[\p{Lu}\d&-]{1,9}$/u.test(acronym)) return null
  return /^[)\]/,;]$/.test(tokens[to + 2]?.text ?? '') ? { acronym, at: to + 1 } : null
}
