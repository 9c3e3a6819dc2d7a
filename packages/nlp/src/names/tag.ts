import { Chain, type ChainModel } from '../model/chain.ts'
import { type ModelFile, readModel } from '../model/file.ts'
import { bucketOf } from '../model/hash.ts'
import { type Document, readDocument } from './document.ts'
import { addFeatures } from './feature.ts'
import { LABELS, type Name, namesOf } from './label.ts'
import { Lexicon, type LexiconTables } from './lexicon.ts'
import { type Line, readLine } from './line.ts'
import { addVotes, countVotes, type Votes } from './vote.ts'
import { readWord, type Word } from './word.ts'

/** A name in an article: its paragraph, and its tokens as a half-open range. */
export interface FoundName extends Name {
  readonly paragraph: number
}

interface Tokens {
  readonly tokens: readonly { readonly text: string }[]
}

const MOST_WORDS = 15_000
const PLACES = ['own', 'asPrevious', 'asNext', 'asSecondPrevious', 'asSecondNext'] as const
const OFFSETS = [0, -1, 1, -2, 2]
const ROW = PLACES.length * LABELS

/** Finds names with a model; what the model makes of a word is worked out once and kept. */
export class Tagger {
  readonly #lexicon: Lexicon
  /** One for each reading: the second sees what the first found in the whole article. */
  readonly #chains: readonly Chain[]
  readonly #edge: Word
  #words = new Map<string, Word>()

  constructor({ tables, chains }: ModelFile) {
    this.#lexicon = new Lexicon(tables as unknown as LexiconTables)
    this.#chains = ['first', 'second'].flatMap(name =>
      chains[name] ? [new Chain(chains[name] as ChainModel)] : [],
    )
    this.#edge = this.#word('')
  }

  tag(paragraphs: readonly Tokens[]): FoundName[] {
    const lines = paragraphs.map(({ tokens }) =>
      readLine(
        tokens.map(({ text }) => this.#word(text)),
        this.#lexicon,
      ),
    )
    const document = readDocument(lines)
    let labels = lines.map((line, index) => this.#read(0, line, index, document, null))
    if (this.#chains.length > 1) {
      const votes = countVotes(lines, labels)
      labels = lines.map((line, index) => this.#read(1, line, index, document, votes))
    }
    return labels.flatMap((given, paragraph) => namesOf(given).map(name => ({ paragraph, ...name })))
  }

  #read(reading: number, line: Line, index: number, document: Document, votes: Votes | null): Uint8Array {
    const chain = this.#chains[reading] as Chain
    const { words } = line
    const { length } = words
    chain.begin(length)
    const { emissions } = chain
    for (let i = 0; i < length; i++) {
      for (let place = 0; place < PLACES.length; place++) {
        const sums = (words[i + (OFFSETS[place] as number)] ?? this.#edge).sums as Int32Array
        const from = reading * ROW + place * LABELS
        for (let label = 0; label < LABELS; label++)
          (emissions[i * LABELS + label] as number) += sums[from + label] as number
      }
      chain.at(i)
      addFeatures(line, i, document, this.#edge, chain)
      if (votes) addVotes(votes, line, index, i, chain)
    }
    chain.end(length)
    return chain.decode(length, new Uint8Array(length))
  }

  #word(text: string): Word {
    const known = this.#words.get(text)
    if (known) return known
    if (this.#words.size > MOST_WORDS) this.#words = new Map()
    const word = readWord(text, this.#lexicon)
    word.sums = this.#sum(word)
    this.#words.set(text, word)
    return word
  }

  /** For each reading and each place of the word beside a token, what its features add to the score of each label. */
  #sum(word: Word): Int32Array {
    const sums = new Int32Array(this.#chains.length * ROW)
    for (const [reading, { model }] of this.#chains.entries())
      for (const [place, name] of PLACES.entries())
        for (const feature of word[name]) {
          const from = bucketOf(feature, model.bits) * LABELS
          const row = reading * ROW + place * LABELS
          for (let label = 0; label < LABELS; label++)
            (sums[row + label] as number) += model.weights[from + label] as number
        }
    return sums
  }
}

let tagger: Tagger | undefined

/** The names in an article's paragraphs, in their order. */
export function tagNames(paragraphs: readonly Tokens[]): FoundName[] {
  tagger ??= new Tagger(readModel('names.bin'))
  return tagger.tag(paragraphs)
}
