import { Chain, type ChainModel } from '../model/chain.ts'
import { Features } from '../model/features.ts'
import { type ModelFile, readModel } from '../model/file.ts'
import { bucketOf } from '../model/hash.ts'
import { readDocument } from './document.ts'
import { addFeatures } from './feature.ts'
import { LABELS, type Name, namesOf } from './label.ts'
import { Lexicon, type LexiconTables } from './lexicon.ts'
import { readLine } from './line.ts'
import { addVotes, countVotes, type Votes } from './vote.ts'
import { readWord, type Word } from './word.ts'
import { PLACES, wordFeatures } from './word-feature.ts'

/** A name in an article: its paragraph, and its tokens as a half-open range. */
export interface FoundName extends Name {
  readonly paragraph: number
}

interface Tokens {
  readonly tokens: readonly { readonly text: string }[]
}

const MOST_WORDS = 15_000
const ROW = PLACES.length * LABELS

/** A word, and for each reading and each place of the word beside a token what it adds to the score of each label. */
interface Known {
  readonly word: Word
  readonly sums: Int16Array
}

/** Finds names with a model; what the model makes of a word is worked out once and kept. */
export class Tagger {
  readonly #lexicon: Lexicon
  /** One for each reading: the second sees what the first found in the whole article. */
  readonly #chains: readonly Chain[]
  readonly #features: readonly Features[]
  readonly #edge: Known
  #words = new Map<string, Known>()

  constructor({ tables, chains }: ModelFile) {
    this.#lexicon = new Lexicon(tables as unknown as LexiconTables)
    this.#chains = ['first', 'second'].flatMap(name =>
      chains[name] ? [new Chain(chains[name] as ChainModel)] : [],
    )
    this.#features = this.#chains.map(({ model }) => new Features(model.bits))
    this.#edge = this.#know('')
  }

  tag(paragraphs: readonly Tokens[]): FoundName[] {
    const known = paragraphs.map(({ tokens }) => tokens.map(({ text }) => this.#know(text)))
    const lines = known.map(words =>
      readLine(
        words.map(({ word }) => word),
        this.#lexicon,
      ),
    )
    const document = readDocument(lines)
    const read = (reading: number, votes: Votes | null): Uint8Array[] =>
      lines.map((line, index) => {
        const chain = this.#begin(reading, known[index] ?? [])
        const features = this.#features[reading] as Features
        features.begin()
        for (let i = 0; i < line.words.length; i++) {
          features.next()
          addFeatures(line, i, document, this.#edge.word, features)
          if (votes) addVotes(votes, line, index, i, features)
        }
        chain.add(features)
        chain.end(line.words.length)
        return chain.decode(line.words.length, new Uint8Array(line.words.length))
      })
    let labels = read(0, null)
    if (this.#chains.length > 1) labels = read(1, countVotes(lines, labels))
    return labels.flatMap((given, paragraph) => namesOf(given).map(name => ({ paragraph, ...name })))
  }

  /** The reading's chain with what the words by themselves say. */
  #begin(reading: number, known: readonly Known[]): Chain {
    const chain = this.#chains[reading] as Chain
    chain.begin(known.length)
    const { emissions } = chain
    for (let i = 0; i < known.length; i++)
      for (let place = 0; place < PLACES.length; place++) {
        const { sums } = known[i + (PLACES[place] as number)] ?? this.#edge
        const from = reading * ROW + place * LABELS
        for (let label = 0; label < LABELS; label++)
          (emissions[i * LABELS + label] as number) += sums[from + label] as number
      }
    return chain
  }

  #know(text: string): Known {
    const known = this.#words.get(text)
    if (known) return known
    if (this.#words.size > MOST_WORDS) this.#words = new Map()
    const word = readWord(text, this.#lexicon)
    const sums = new Int16Array(this.#chains.length * ROW)
    for (const [place, features] of wordFeatures(word).entries())
      for (const [reading, { model }] of this.#chains.entries())
        for (const feature of features) {
          const from = bucketOf(feature, model.bits) * LABELS
          const row = reading * ROW + place * LABELS
          for (let label = 0; label < LABELS; label++)
            (sums[row + label] as number) += model.weights[from + label] as number
        }
    this.#words.set(text, { word, sums })
    return { word, sums }
  }
}

let tagger: Tagger | undefined

/** The names in an article's paragraphs, in their order. */
export function tagNames(paragraphs: readonly Tokens[]): FoundName[] {
  tagger ??= new Tagger(readModel('names.bin'))
  return tagger.tag(paragraphs)
}
