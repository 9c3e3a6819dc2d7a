import type { Statement, Target } from '../statement.ts'
import { stem } from '../word/stem.ts'
import { isContent, weightOf } from '../word/stop.ts'
import { type Token, tokenize } from '../word/token.ts'

/** 'We' may be anybody with whom the speaker belongs. */
const FIRST_PERSON = new Set(['i', 'me', 'my', 'myself'])
const THIRD_PERSON = new Set(['he', 'she', 'his', 'him', 'himself', 'herself'])
/** A headline writes most words with a capital, which then tells nothing. */
const MOST_CAPITALS = 0.6

/**
 * What name stands at a place: '@' and an entity's id for a target or the speaker, the word itself for another name, null
 * for one that is part of the name before, and undefined for a word.
 */
export function namer(
  { about, speaker, direct }: Statement,
  tokens: readonly Token[],
): (at: number, first: boolean) => string | null | undefined {
  const words = new Map<string, string>()
  for (const { entity, name } of about)
    for (const key of [
      ...tokenize(name)
        .map(({ lower }) => lower)
        .filter(isContent),
      ...initialsOf(name),
    ])
      words.set(key, `@${entity}`)
  const heading =
    tokens.filter(({ capital }) => capital).length > MOST_CAPITALS * tokens.length && tokens.length > 4
  const entityAt = (at: number): string | undefined => {
    const token = tokens[at]
    if (!token?.capital) return undefined
    return (
      words.get(token.initials ? token.lower.replaceAll('.', '').toUpperCase() : token.lower) ??
      words.get(token.lower)
    )
  }
  const meant = meantBy(about, tokens) ?? speaker
  return (at, first) => {
    const token = tokens[at]
    if (!token) return undefined
    const entity = entityAt(at)
    if (entity !== undefined) return entityAt(at - 1) === entity ? null : entity
    if (speaker !== null && direct && FIRST_PERSON.has(token.lower) && !token.initials) return `@${speaker}`
    if (meant !== null && !direct && first && THIRD_PERSON.has(token.lower)) return `@${meant}`
    if (
      token.capital &&
      !token.opens &&
      !heading &&
      isContent(token.lower) &&
      weightOf(stem(token.lower)) === 1
    )
      return token.lower
    return undefined
  }
}

/** The one whom the claim is about without naming him: 'he'. */
function meantBy(about: readonly Target[], tokens: readonly Token[]): string | undefined {
  const words = new Set(tokens.map(({ lower }) => lower))
  const unnamed = about.filter(({ name }) => !tokenize(name).some(({ lower }) => words.has(lower)))
  return unnamed.length === 1 ? unnamed[0]?.entity : undefined
}

/** 'US' for 'United States'. */
function initialsOf(name: string): string[] {
  const letters = name.match(/\p{Lu}(?=\p{Ll})/gu) ?? []
  return letters.length > 1 ? [letters.join('')] : []
}
