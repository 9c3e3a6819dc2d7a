import { Chain, type ChainModel } from '../model/chain.ts'
import { Features } from '../model/features.ts'
import { type ModelFile, readModel } from '../model/file.ts'
import { type Lender, Lent } from '../model/lent.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { decode, type Link, type Reported } from './decode.ts'
import { type Draft, draftOf, PARTS } from './draft.ts'
import { CONTENT, CUE, LINKS } from './label.ts'
import { lentBy, lentByEdge, lentFeatures, PLACES } from './lend.ts'
import { type CueCandidate, type CueView, cueView, linkFeatures, linkView, reachOf } from './linker.ts'
import { localFeatures, transitionClass } from './local.ts'
import type { Lexicon } from './propensity.ts'
import { addSources, stackedFeatures, stackOf } from './stacked.ts'
import { type View, viewOf } from './view.ts'
import { Vocabulary } from './word.ts'

/** The trained parts of the reader. */
interface ReaderModels {
  readonly lexicon: Lexicon
  /** Labels from the words alone. */
  readonly local: ChainModel
  /** Labels from the words and the first labels. */
  readonly stacked: ChainModel
  /** For one cue: what it attributes, and to whom. */
  readonly linker: ChainModel
}

/** Finds who says what in an article, by token ranges; it does not know who the words of a source mean. */
class Reader {
  readonly #vocabulary: Vocabulary
  readonly #local: Chain
  readonly #stacked: Chain
  readonly #shared: Shared
  readonly #linker: Chain
  readonly #linkerFeatures: Features

  constructor({ lexicon, local, stacked, linker }: ReaderModels) {
    const lent = new Lent([local, stacked], PLACES)
    this.#vocabulary = new Vocabulary(lexicon, form => lent.sumsOf(lentBy(form)))
    const [first, second] = lent.models as [ChainModel, ChainModel]
    this.#local = new Chain(first)
    this.#stacked = new Chain(second)
    this.#shared = { lent, edge: { lent: lent.sumsOf(lentByEdge()) } }
    this.#linker = new Chain(linker)
    this.#linkerFeatures = new Features(linker.bits)
  }

  /** The statements of each paragraph. */
  read(paragraphs: readonly Paragraph[]): Reported[][] {
    const views = paragraphs.map(paragraph => viewOf(paragraph, this.#vocabulary))
    const second = redraftAll(views, draftAll(views, this.#local, this.#shared), this.#stacked)
    return views.map((view, index) => this.#link(view, second[index] as Draft))
  }

  #link(view: View, draft: Draft): Reported[] {
    const paragraph = linkView(view, draft)
    const { cues, pieces } = paragraph
    if (cues.length === 0 || !pieces.some(({ part }) => part === CONTENT)) return []
    const classes = classesOf(view)
    return decode(
      pieces,
      cues.map(cue => linkCue(cueView(paragraph, cue), cue, classes, this.#linker, this.#linkerFeatures)),
    )
  }
}

let reader: Reader | undefined

/** The statements of each paragraph of an article, by the model that the package ships. */
export function readAttributions(paragraphs: readonly Paragraph[]): Reported[][] {
  reader ??= new Reader(modelsIn(readModel('attribution.bin')))
  return reader.read(paragraphs)
}

function modelsIn({ chains, ...lists }: ModelFile): ReaderModels {
  const { local, stacked, linker } = chains as Record<'local' | 'stacked' | 'linker', ChainModel>
  return { lexicon: lexiconOf(lists), local, stacked, linker }
}

function lexiconOf({ strings, tables }: Pick<ModelFile, 'strings' | 'tables'>): Lexicon {
  const steps = (name: string): ReadonlyMap<string, number> =>
    new Map(strings[name]?.map((key, i) => [key, tables[name]?.[i] ?? 0]))
  const words = steps('words')
  const stems = steps('stems')
  return { word: word => words.get(word) ?? 0, stem: stem => stems.get(stem) ?? 0 }
}

/** First labels, and what the words' own features sum up to for the tagger that reads again, where that is known. */
export interface Drafts {
  readonly drafts: readonly Draft[]
  readonly sums: readonly (Float32Array | undefined)[]
}

/** What the taggers share where none is learned: they read the words together. */
interface Shared {
  readonly lent: Lent
  readonly edge: Lender
}

/** The first labels of every paragraph; the words are read once for this tagger and for the next. */
export function draftAll(views: readonly View[], chain: Chain, shared?: Shared): Drafts {
  const features = new Features(chain.model.bits)
  const read = views.map(view => {
    features.begin()
    for (let i = 0; i < view.length; i++) {
      features.next()
      if (!shared) lentFeatures(view, i, features)
      localFeatures(view, i, features)
    }
    const [own, sums] = shared?.lent.read(view.forms, shared.edge, features) ?? []
    chain.begin(view.length, own)
    if (!shared) chain.add(features)
    return { draft: finish(view, chain), sums }
  })
  return { drafts: read.map(({ draft }) => draft), sums: read.map(({ sums }) => sums) }
}

/** The labels of every paragraph, given the first ones of the whole article. */
export function redraftAll(views: readonly View[], { drafts, sums }: Drafts, chain: Chain): Draft[] {
  const features = new Features(chain.model.bits)
  const sources = new Map<number, number>()
  for (const [index, view] of views.entries()) addSources(view, drafts[index] as Draft, sources, 1)
  return views.map((view, index) => {
    const draft = drafts[index] as Draft
    if (!mayAttribute(draft)) return draft
    addSources(view, draft, sources, -1)
    const stack = stackOf(draft, sources)
    const known = sums[index]
    features.begin()
    for (let i = 0; i < view.length; i++) {
      features.next()
      if (!known) {
        lentFeatures(view, i, features)
        localFeatures(view, i, features)
      }
      stackedFeatures(view, stack, i, features)
    }
    addSources(view, draft, sources, 1)
    chain.begin(view.length, known)
    chain.add(features)
    return finish(view, chain)
  })
}

/** A paragraph in which no word is at all likely to be a cue needs no second reading. */
const LEAST = 0.02
function mayAttribute({ parts }: Draft): boolean {
  for (let at = CUE; at < parts.length; at += PARTS) if ((parts[at] as number) > LEAST) return true
  return false
}

function finish(view: View, chain: Chain): Draft {
  const classes = classesOf(view)
  chain.end(view.length)
  const labels = chain.decode(view.length, classes)
  return draftOf(labels, chain.marginals(view.length, classes))
}

export function classesOf(view: View): Uint8Array {
  const classes = new Uint8Array(view.length)
  for (let i = 0; i < view.length; i++) classes[i] = transitionClass(view, i)
  return classes
}

function linkCue(
  seen: CueView,
  cue: CueCandidate,
  classes: Uint8Array,
  chain: Chain,
  features: Features,
): Link {
  const { from, to } = reachOf(seen.view, cue)
  features.begin()
  for (let i = from; i < to; i++) {
    features.next()
    linkFeatures(seen, i, features)
  }
  chain.begin(to - from)
  chain.add(features)
  chain.end(to - from)
  const marginals = chain.marginals(to - from, classes.subarray(from, to))
  return { from, to, cue, marginals: marginals.slice(0, (to - from) * LINKS) }
}
