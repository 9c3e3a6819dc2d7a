import { Chain, type ChainModel } from '../model/chain.ts'
import { Features } from '../model/features.ts'
import { type ModelFile, readModel } from '../model/file.ts'
import { type Lender, Lent } from '../model/lent.ts'
import { Recent } from '../model/recent.ts'
import { type Document, readDocument } from './document.ts'
import { addFeatures } from './feature.ts'
import { type Name, namesOf } from './label.ts'
import { Lexicon, type LexiconTables } from './lexicon.ts'
import { type Line, readLine } from './line.ts'
import { addVotes, countVotes } from './vote.ts'
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

/** A word with what it lends to the words around it, in each reading. */
interface Known extends Lender {
  readonly word: Word
}

/** The labels of a line by its words, and what these sum up to for the one who reads again. */
interface Read {
  readonly labels: Uint8Array
  readonly sums: Float32Array | undefined
}

/** Finds names with a model; what the model makes of a word is worked out once and kept. */
export class Tagger {
  readonly #lexicon: Lexicon
  readonly #first: Chain
  /** Sees what the first found in the whole article; there is none yet where the lists are learned. */
  readonly #second: Chain | null
  readonly #features: Features
  readonly #lent: Lent
  readonly #edge: Known
  readonly #words = new Recent<Known>(MOST_WORDS)

  constructor({ tables, chains }: ModelFile) {
    this.#lexicon = new Lexicon(tables as unknown as LexiconTables)
    const { first, second } = chains as { first: ChainModel; second?: ChainModel }
    this.#lent = new Lent(second ? [first, second] : [first], PLACES)
    const [one, two] = this.#lent.models
    this.#first = new Chain(one as ChainModel)
    this.#second = two ? new Chain(two) : null
    this.#features = new Features(first.bits, this.#lent.used)
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
    const first = lines.map((line, index) => this.#read(line, known[index] as Known[], document))
    const second = this.#second
    const labels = second ? this.#readAgain(second, lines, first) : first.map(read => read.labels)
    return labels.flatMap((given, paragraph) => namesOf(given).map(name => ({ paragraph, ...name })))
  }

  #read(line: Line, known: readonly Known[], document: Document): Read {
    const features = this.#features
    const { length } = known
    features.begin()
    for (let i = 0; i < length; i++) {
      features.next()
      addFeatures(line, i, document, this.#edge.word, features)
    }
    const [own, sums] = this.#lent.read(known, this.#edge, features)
    this.#first.begin(length, own)
    return { labels: finish(this.#first, length), sums }
  }

  #readAgain(chain: Chain, lines: readonly Line[], read: readonly Read[]): Uint8Array[] {
    const features = this.#features
    const votes = countVotes(
      lines,
      read.map(({ labels }) => labels),
    )
    return lines.map((line, index) => {
      const { length } = line.words
      features.begin()
      for (let i = 0; i < length; i++) {
        features.next()
        addVotes(votes, line, index, i, features)
      }
      chain.begin(length, read[index]?.sums)
      chain.add(features)
      return finish(chain, length)
    })
  }

  #know(text: string): Known {
    const known = this.#words.get(text)
    if (known) return known
    const word = readWord(text, this.#lexicon)
    const read = { word, lent: this.#lent.sumsOf(wordFeatures(word)) }
    this.#words.set(text, read)
    return read
  }
}

function finish(chain: Chain, length: number): Uint8Array {
  chain.end(length)
  return chain.decode(length, new Uint8Array(length))
}

let tagger: Tagger | undefined

/** The names in an article's paragraphs, in their order. */
export function tagNames(paragraphs: readonly Tokens[]): FoundName[] {
  tagger ??= new Tagger(readModel('names.bin'))
  return tagger.tag(paragraphs)
}
