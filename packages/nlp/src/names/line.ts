import { type Lexicon, LONGEST_PHRASE, phraseKey } from './lexicon.ts'
import { KIND, type Word } from './word.ts'

/** How the words of a line are written. */
export const WRITING = { plain: 0, shouted: 1, titled: 2 } as const

/** The words of a paragraph and what belongs to all of them; the arrays have an entry for each word. */
export interface Line {
  readonly words: readonly Word[]
  readonly writing: number
  /** Whether it is a table's row rather than a sentence: numbers and few words. */
  readonly tabular: boolean
  /** The run of capitals that a word is in; an empty one for other words. */
  readonly runFrom: Uint16Array
  readonly runTo: Uint16Array
  /** The same, with 'of', 'for', 'and' and the like between the capitals. */
  readonly chainFrom: Uint16Array
  readonly chainTo: Uint16Array
  /** The lists that phrases around a word stand in, and whether it begins (1), continues (2) or ends (3) the longest. */
  readonly phraseLists: Int32Array
  readonly phrasePlace: Uint8Array
}

export function readLine(words: readonly Word[], lexicon: Lexicon): Line {
  const length = words.length
  const line = {
    words,
    writing: writingOf(words),
    tabular: words.filter(word => word.numeric).length > 0.3 * length,
    runFrom: new Uint16Array(length),
    runTo: new Uint16Array(length),
    chainFrom: new Uint16Array(length),
    chainTo: new Uint16Array(length),
    phraseLists: new Int32Array(length),
    phrasePlace: new Uint8Array(length),
  }
  markRuns(line)
  markPhrases(line, lexicon)
  return line
}

function writingOf(words: readonly Word[]): number {
  let letters = 0
  let shouted = 0
  let capitals = 0
  for (const word of words) {
    if (!word.letters) continue
    letters++
    if (word.shouted) shouted++
    if (word.capital) capitals++
  }
  if (letters > 2 && shouted > 0.6 * letters) return WRITING.shouted
  return letters > 3 && capitals > 0.7 * letters ? WRITING.titled : WRITING.plain
}

/** Whether the word may stand inside a name in small letters. */
const links = (word: Word | undefined): boolean =>
  word !== undefined && (word.kind === KIND.of || word.kind === KIND.link || word.kind === KIND.the)

function markRuns({ words, runFrom, runTo, chainFrom, chainTo }: Line): void {
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.capital !== true || (i > 0 && words[i - 1]?.capital === true)) continue
    let to = i + 1
    while (words[to]?.capital === true) to++
    runFrom.fill(i, i, to)
    runTo.fill(to, i, to)
  }
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.capital !== true) continue
    let to = runTo[i] as number
    for (;;) {
      let next = to
      while (next < to + 2 && links(words[next])) next++
      if (next === to || words[next]?.capital !== true) break
      to = runTo[next] as number
    }
    chainFrom.fill(i, i, to)
    chainTo.fill(to, i, to)
    i = to
  }
}

function markPhrases({ words, phraseLists, phrasePlace }: Line, lexicon: Lexicon): void {
  let covered = 0
  for (let i = 0; i < words.length; i++) {
    const first = words[i] as Word
    if (!first.capital && !first.numeric) continue
    let key = phraseKey(0, first.lower)
    let lists = 0
    let to = 0
    for (let next = i + 1; next < Math.min(words.length, i + LONGEST_PHRASE); next++) {
      if (lexicon.phrase(key) === 0) break
      key = phraseKey(key, (words[next] as Word).lower)
      const found = lexicon.phrase(key)
      if (found > 0 && words[next]?.capital === true) {
        lists = found
        to = next + 1
      }
    }
    if (to <= covered) continue
    for (let k = Math.max(i, covered); k < to; k++) {
      phraseLists[k] = lists
      phrasePlace[k] = k === i ? 1 : k === to - 1 ? 3 : 2
    }
    covered = to
  }
}
