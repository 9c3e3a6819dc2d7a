import { poleOf } from '../word/pole.ts'
import { stem } from '../word/stem.ts'
import { isContent } from '../word/stop.ts'
import { tokenize } from '../word/token.ts'
import { MARKER_KINDS, MARKERS, type Marker } from './marker.ts'
import { meaningOf } from './meaning.ts'

/** What the pair model reads out of a statement, once. */
export interface Profile {
  /** All words in lower case, in their order. */
  readonly words: readonly string[]
  /** Stems of the words that say what it is about, each with the word as it first stands there. */
  readonly content: ReadonlyMap<string, string>
  /** Words with a capital inside a sentence, as they are written. */
  readonly names: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** The words of each kind, one for each use. */
  readonly markers: Readonly<Record<Marker, readonly string[]>>
  readonly quotationMarks: number
  /** Of unit length, or zero. */
  readonly meaning: Float64Array
}

export function profileOf(text: string): Profile {
  const content = new Map<string, string>()
  const names = new Set<string>()
  const numbers = new Set<string>()
  const markers = Object.fromEntries(MARKER_KINDS.map(kind => [kind, [] as string[]])) as Record<
    Marker,
    string[]
  >
  const words: string[] = []
  for (const { lower, start, end, capital, opens, numeric } of tokenize(text)) {
    if (numeric) {
      numbers.add(lower.replaceAll(',', ''))
      continue
    }
    words.push(lower)
    const stemmed = stem(lower)
    for (const kind of MARKER_KINDS) if (MARKERS[kind].has(stemmed)) markers[kind].push(lower)
    if (!isContent(lower)) continue
    const written = text.slice(start, end).replace(/['’]s?$/, '')
    if (!content.has(stemmed)) content.set(stemmed, written)
    if (capital && !opens) names.add(written)
  }
  const quotationMarks = text.match(/["“”]/g)?.length ?? 0
  return { words, content, names, numbers, markers, quotationMarks, meaning: meaningOf(words) }
}

/** Stems that both use, each with the word as the first writes it. */
export const sharedContent = (a: Profile, b: Profile): [string, string][] =>
  [...a.content].filter(([key]) => b.content.has(key))

/** Words of two statements that stand for the two ends of one question: 'rise' and 'fall'. */
export function opposedWords(a: Profile, b: Profile): [string, string][] {
  return [...a.content].flatMap(([key, word]) => {
    const { question, sign } = poleOf(key)
    const other = [...b.content].find(([theirs]) => {
      const pole = poleOf(theirs)
      return pole.question === question && pole.sign !== sign
    })
    return other && !b.content.has(key) && !a.content.has(other[0])
      ? [[word, other[1]] as [string, string]]
      : []
  })
}
