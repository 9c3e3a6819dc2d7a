import { Features } from '../src/model/features.ts'
import { type Document, readDocument } from '../src/names/document.ts'
import { addFeatures } from '../src/names/feature.ts'
import { labelsOf, NAME_TYPES, type Name, type NameType } from '../src/names/label.ts'
import type { Lexicon } from '../src/names/lexicon.ts'
import { type Line, readLine } from '../src/names/line.ts'
import { addVotes, countVotes, type Votes } from '../src/names/vote.ts'
import { readWord, type Word } from '../src/names/word.ts'
import { PLACES, wordFeatures } from '../src/names/word-feature.ts'
import type { Token } from '../src/text/token.ts'
import { type MarkedText, tokenLines } from './corpora.ts'
import { type Sequence, sequenceOf } from './sequence.ts'

/** How a line is written again, as headlines are. */
const REWRITINGS: readonly ((word: string) => string)[] = [
  word => word.toUpperCase(),
  word => (SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)),
]
const SMALL = /^(of|in|on|at|to|the|a|an|and|or|for|by|['’]s)$/
const REWRITTEN = 10

/** Labels a sequence as a first reading does. */
export type FirstReading = (sequence: Sequence) => Uint8Array

type Written = readonly (readonly { readonly text: string }[])[]

interface Known {
  readonly word: Word
  readonly features: readonly Int32Array[]
}

/** Makes sequences to learn from out of marked texts. */
export class Examples {
  readonly #lexicon: Lexicon
  readonly #features: Features
  readonly #words = new Map<string, Known>()

  constructor(lexicon: Lexicon, bits: number) {
    this.#lexicon = lexicon
    this.#features = new Features(bits)
  }

  /** A sequence for each line of the text; with a first reading, those that the second learns from. */
  of(text: MarkedText, first?: FirstReading): Sequence[] {
    const { lines, names } = markedLines(text)
    return this.#record(lines, names, first)
  }

  /** Some lines once more in capitals, and some as titles. */
  rewritten(text: MarkedText, first?: FirstReading): Sequence[] {
    const { lines, names } = markedLines(text)
    return REWRITINGS.flatMap((rewrite, kind) => {
      const chosen = (index: number): boolean => (index + kind * 5) % REWRITTEN === 0
      const written = lines.map((line, index) =>
        chosen(index) ? line.map(token => ({ text: rewrite(token.text) })) : line,
      )
      return this.#record(written, names, first).filter((_, index) => chosen(index))
    })
  }

  #record(written: Written, names: readonly (readonly Name[])[], first?: FirstReading): Sequence[] {
    const lines = written.map(line =>
      readLine(
        line.map(({ text }) => this.#known(text).word),
        this.#lexicon,
      ),
    )
    const document = readDocument(lines)
    const sequences = lines.map((line, index) => this.#recordLine(line, document, names[index] ?? []))
    if (!first) return sequences
    const votes = countVotes(lines, sequences.map(first))
    return lines.map((line, index) => this.#recordLine(line, document, names[index] ?? [], { votes, index }))
  }

  #recordLine(
    line: Line,
    document: Document,
    names: readonly Name[],
    second?: { readonly votes: Votes; readonly index: number },
  ): Sequence {
    const taken = this.#features
    taken.begin()
    const { words } = line
    const edge = this.#known('')
    const known = words.map(({ text }) => this.#known(text))
    for (let i = 0; i < words.length; i++) {
      taken.next()
      for (const [index, place] of PLACES.entries())
        for (const feature of (known[i + place] ?? edge).features[index] ?? []) taken.add(feature)
      addFeatures(line, i, document, edge.word, taken)
      if (second) addVotes(second.votes, line, second.index, i, taken)
    }
    return sequenceOf(taken, labelsOf(words.length, names), new Uint8Array(words.length))
  }

  #known(text: string): Known {
    let known = this.#words.get(text)
    if (!known) {
      const word = readWord(text, this.#lexicon)
      known = { word, features: wordFeatures(word) }
      this.#words.set(text, known)
    }
    return known
  }
}

/** The lines of a text with the names that their tokens cover; a name that a token only touches is all of it. */
function markedLines({ text, entities }: MarkedText): { lines: Token[][]; names: Name[][] } {
  const lines = tokenLines(text)
  const marks = entities
    .filter(({ type }) => NAME_TYPES.includes(type as NameType))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  let next = 0
  const names = lines.map(tokens => {
    const found: Name[] = []
    let from = 0
    for (; next < marks.length; next++) {
      const mark = marks[next] as (typeof marks)[number]
      while (from < tokens.length && (tokens[from] as Token).end <= mark.start) from++
      if (from === tokens.length) break
      let to = from
      while (to < tokens.length && (tokens[to] as Token).start < mark.end) to++
      if (to > from) found.push({ from, to, type: mark.type as NameType })
      from = to
    }
    return found
  })
  return { lines, names }
}
