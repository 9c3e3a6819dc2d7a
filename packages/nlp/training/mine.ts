import { listBit } from '../src/names/lexicon.ts'
import type { Tagger } from '../src/names/tag.ts'
import { tokenLines } from './corpora.ts'

const BITS = {
  PERSON: listBit('newsPerson'),
  ORGANISATION: listBit('newsOrganisation'),
  PLACE: listBit('newsPlace'),
}
const ARTICLES = 2
const SHARE = 0.7

interface Tally {
  readonly types: Map<keyof typeof BITS, number>
  total: number
  articles: number
  last: string
}

/** Names that a tagger finds in raw articles again and again, with the list of the type that it mostly gives them. */
export function mineNames(tagger: Tagger, texts: readonly string[]): Map<string, number> {
  const tallies = new Map<string, Tally>()
  for (const text of texts) {
    const lines = tokenLines(text)
    for (const { paragraph, from, to, type } of tagger.tag(lines.map(tokens => ({ tokens })))) {
      const key = (lines[paragraph] ?? [])
        .slice(from, to)
        .map(token => token.lower)
        .join(' ')
      const tally = tallies.get(key) ?? { types: new Map(), total: 0, articles: 0, last: '' }
      tallies.set(key, tally)
      tally.types.set(type, (tally.types.get(type) ?? 0) + 1)
      tally.total++
      if (tally.last !== text) tally.articles++
      tally.last = text
    }
  }
  const mined = new Map<string, number>()
  for (const [key, { types, total, articles }] of tallies)
    for (const [type, count] of types)
      if (articles >= ARTICLES && count >= SHARE * total && /\p{L}/u.test(key)) mined.set(key, BITS[type])
  return mined
}
