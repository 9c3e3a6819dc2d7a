import { ROLE_MODIFIERS, ROLE_WORDS } from '../data/words.ts'
import type { Token } from '../text/token.ts'
import { matchDemonym } from './gazetteer.ts'

/** What an office is for: 'of state', 'of defense'. */
export const OFFICES =
  /^(state|defense|defence|health|homeland|security|staff|national|intelligence|education|labor|labour|energy|commerce|transportation|treasury|agriculture|veterans|affairs|interior|chiefs|joint|trade|operations|communications|services)$/
const PERSON_NOUN = /^\p{Ll}+(man|woman|ist|person)$/u

const adjacent = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && right.start - left.end <= 2

/** The words of office directly before a name, in lower case, the nearest last: 'foreign', 'minister'. */
export function titleBefore(tokens: readonly Token[], from: number): string[] {
  const title: string[] = []
  for (let i = from - 1; i >= 0 && i >= from - 8; i--) {
    const token = tokens[i]
    const word = token?.lower.replace(/\.$/, '') ?? ''
    if (!token || !adjacent(token, tokens[i + 1])) break
    const role = ROLE_WORDS.has(word) || ROLE_MODIFIERS.has(word) || PERSON_NOUN.test(word)
    const office = title.length > 0 && i > 0 && (word === 'of' || word === 'the')
    const object = title.length === 0 && OFFICES.test(word)
    if (!role && !office && !object) break
    title.unshift(word)
  }
  while (title[0] === 'the' || title[0] === 'of') title.shift()
  const nation = title.length > 0 ? matchDemonym(tokens, from - title.length - 1) : null
  if (nation?.to === from - title.length) title.unshift(tokens[nation.to - 1]?.lower ?? '')
  return title.some(word => ROLE_WORDS.has(word) || PERSON_NOUN.test(word)) ? title : []
}
