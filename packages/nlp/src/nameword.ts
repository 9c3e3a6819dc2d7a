import { FEMALE_NAMES, MALE_NAMES } from './data/given-names.ts'
import { NOT_IN_PERSON, PERSON_TITLES, ROLE_MODIFIERS, ROLE_WORDS, SURNAMES_TOO } from './data/words.ts'
import { matchDemonym } from './gazetteer.ts'
import type { Token } from './token.ts'

const PARTICLES = new Set('al el bin ibn von van der den de la du da di dos del le ben abu'.split(' '))
export const OFFICES =
  /^(state|defense|defence|health|homeland|security|staff|national|intelligence|education|labor|labour|energy|commerce|transportation|treasury|agriculture|veterans|affairs|interior|chiefs|joint|trade|operations|communications|services)$/
export const SUFFIXES = /^(jr|sr|ii|iii|iv)\.?$/i

export const isCapital = (token: Token | undefined): token is Token =>
  token !== undefined && /^(\p{Lu}|(al|el|as|ad|ar|at|an|ul)-\p{Lu})/u.test(token.text)

export const adjacent = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && right.start - left.end <= 2

export const isGivenName = (word: string): boolean => {
  const key =
    word
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .split('-')[0] ?? ''
  return MALE_NAMES.has(key) || FEMALE_NAMES.has(key)
}

export const isFunctionWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(the|a|an|and|but|in|on|at|as|for|from|with|by|to|of|if|when|while|after|before|since|meanwhile|however|also|asked|earlier|still|yet|then|so|that|this|these|those|both|former|many|some|most|last|another|his|her|their|its|our|my|is|are|was|were|do|does|did|has|have|had|can|could|would|should|even)$/.test(
    token.lower,
  )
export const isTitleWord = (token: Token | undefined): boolean =>
  token !== undefined && PERSON_TITLES.has(token.lower.replace(/\.$/, ''))

/** Whether a word cannot belong to a person's name where it stands: 'Bill' begins one, 'White' ends one. */
export function isForeign(words: readonly Token[], word: Token, at: number): boolean {
  if (!NOT_IN_PERSON.has(word.lower) || PARTICLES.has(word.lower)) return false
  const next = words[at + 1]
  if (at === 0 && isGivenName(word.text) && next !== undefined && !NOT_IN_PERSON.has(next.lower)) return false
  return !(
    at === words.length - 1 &&
    at > 0 &&
    SURNAMES_TOO.has(word.lower) &&
    isGivenName(words[0]?.text ?? '')
  )
}

/** Link texts that a scraper left glued to the words before: 'SmithMinister'. */
const isGlued = (word: string): boolean =>
  /\p{Ll}{2,}\p{Lu}/u.test(word) && !/^(Mac|Fitz|Van|Del?|Di|La|Le)\p{Lu}\p{Ll}+$/u.test(word)

export const isPersonWord = (token: Token, index: number): boolean =>
  !isGlued(token.text) &&
  (PARTICLES.has(token.text) ||
    /^(\p{Lu}\.)+$/u.test(token.text) ||
    (index > 0 && (/^\p{Lu}$/u.test(token.text) || SUFFIXES.test(token.text) || token.text === ',')) ||
    /^((al|el|as|ad|ar|at|an|ul)-)?\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*$/u.test(token.text))

/** The words of office directly before a name, in lower case, the nearest last. */
export function titleBefore(tokens: readonly Token[], from: number): string[] {
  const title: string[] = []
  for (let i = from - 1; i >= 0 && i >= from - 8; i--) {
    const token = tokens[i]
    const word = token?.lower.replace(/\.$/, '') ?? ''
    if (!token || !adjacent(token, tokens[i + 1])) break
    const role =
      ROLE_WORDS.has(word) || ROLE_MODIFIERS.has(word) || /^\p{Ll}+(man|woman|ist|person)$/u.test(word)
    const office = title.length > 0 && i > 0 && (word === 'of' || word === 'the')
    const object = title.length === 0 && OFFICES.test(word)
    if (!role && !office && !object) break
    title.unshift(word)
  }
  while (title[0] === 'the' || title[0] === 'of') title.shift()
  const nation = title.length > 0 ? matchDemonym(tokens, from - title.length - 1) : null
  if (nation?.to === from - title.length) title.unshift(tokens[nation.to - 1]?.lower ?? '')
  return title.some(word => ROLE_WORDS.has(word) || /(man|woman|ist|person)$/.test(word)) ? title : []
}

/** How many particles stand here before the rest of a name: 'von der' in 'Ursula von der Tarlen'. */
export function particlesAt(tokens: readonly Token[], at: number): number {
  let count = 0
  while (count < 3 && PARTICLES.has(tokens[at + count]?.text ?? '')) count++
  return isCapital(tokens[at + count]) ? count : 0
}

/** The index after the run of capitals (with particles and initials inside) that begins at `from`. */
export function runEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1
  while (to < tokens.length && to < from + 12 && adjacent(tokens[to - 1], tokens[to])) {
    if (isCapital(tokens[to])) to++
    else if (tokens[to]?.text === '&' && isCapital(tokens[to + 1])) to += 2
    else if (particlesAt(tokens, to) > 0) to += particlesAt(tokens, to) + 1
    else break
  }
  return to
}
