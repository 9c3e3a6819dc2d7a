import type { Term } from './clause/term.ts'
import type { Reading } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** By what a claim is found, as numbers of a vocabulary. */
export interface Marks {
  /** The words that tell something, in the alphabetical order of the questions that they stand for. */
  readonly words: Int32Array
  /** Their questions, in the same order. */
  readonly questions: Int32Array
  readonly names: Int32Array
  /** Whom it backs or not, what it is for or against if that has a name, its article. */
  readonly others: Int32Array
}

type Read = Pick<Reading, 'terms' | 'statement' | 'sides' | 'inclusions' | 'positions'>

export function marksOf(
  { terms, statement, sides, inclusions, positions }: Read,
  vocabulary: Vocabulary,
): Marks {
  const numberOf = (word: string): number => vocabulary.numberOf(word)
  const words: Term[] = []
  const names: number[] = []
  for (const term of terms.values())
    if (term.name) names.push(numberOf(term.key))
    else words.push(term)
  words.sort((a, b) => (a.question < b.question ? -1 : a.question > b.question ? 1 : 0))
  const others = [
    ...[...sides, ...inclusions].map(({ entity }) => `backs ${entity}`),
    ...positions.flatMap(({ core }) => (core.named ? [`stands ${core.head}`] : [])),
    `#${statement.article}`,
  ]
  return {
    words: Int32Array.from(words, ({ key }) => numberOf(key)),
    questions: Int32Array.from(words, ({ question }) => numberOf(question)),
    names: Int32Array.from(names),
    others: Int32Array.from(others, numberOf),
  }
}
