import { hashString } from '../model/hash.ts'
import type { Lender } from '../model/lent.ts'
import { Recent } from '../model/recent.ts'
import type { Token } from '../text/token.ts'
import type { Lexicon } from './propensity.ts'
import { stemOf } from './stem.ts'

/** What is known of a word apart from where it stands. */
interface Word {
  readonly lower: string
  readonly hash: number
  readonly stem: number
  readonly shape: number
  /** Of short words 0, like the prefix and the ending. */
  readonly suffix: number
  readonly prefix: number
  readonly ending: number
  /** Propensity of the word and of its stem to be a cue. */
  readonly cueWord: number
  readonly cueStem: number
}

/** A word as one part of speech. */
export interface Tagged extends Word {
  /** Hash of its part of speech, for verbs with the form. */
  readonly tag: number
}

/** The same with what it lends to the tokens around it, where somebody adds that up. */
export interface Form extends Tagged, Lender {}

interface Known {
  readonly word: Word
  readonly forms: Map<string, Form>
}

const MEMORY = 15_000
const NOTHING = new Int32Array(0)

/** What is known of words, kept for those that come again. */
export class Vocabulary {
  readonly #lexicon: Lexicon
  readonly #lend: (form: Tagged) => Int32Array
  readonly #known = new Recent<Known>(MEMORY)

  constructor(lexicon: Lexicon, lend: (form: Tagged) => Int32Array = () => NOTHING) {
    this.#lexicon = lexicon
    this.#lend = lend
  }

  formOf({ text, tag }: Pick<Token, 'text' | 'tag'>): Form {
    let known = this.#known.get(text)
    if (!known) {
      known = { word: readWord(text, this.#lexicon), forms: new Map() }
      this.#known.set(text, known)
    }
    let form = known.forms.get(tag)
    if (!form) {
      const tagged = { ...known.word, tag: hashString(finerTag(tag, known.word.lower), 6) }
      form = { ...tagged, lent: this.#lend(tagged) }
      known.forms.set(tag, form)
    }
    return form
  }
}

function readWord(text: string, lexicon: Lexicon): Word {
  const lower = normalForm(text)
  const stem = stemOf(lower)
  const long = lower.length > 4
  return {
    lower,
    hash: hashString(lower, 1),
    stem: hashString(stem, 2),
    shape: shapeOf(text),
    suffix: long ? hashString(lower.slice(-3), 3) : 0,
    ending: long ? hashString(lower.slice(-2), 4) : 0,
    prefix: long ? hashString(lower.slice(0, 4), 5) : 0,
    cueWord: lexicon.word(lower),
    cueStem: lexicon.stem(stem),
  }
}

/** A word as the lexicon has it: small letters, plain quotation marks, each digit a 0. */
export const normalForm = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”„«»]|''|``/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\d/g, '0')

/** 0 small letters, 1 capitalised, 2 one capital, 3 capitals, 4 mixed, 5 digits, 6 digits and letters, 7 marks. */
function shapeOf(text: string): number {
  const digit = /\p{N}/u.test(text)
  const upper = /\p{Lu}/u.test(text)
  const lower = /\p{Ll}|\p{Lo}/u.test(text)
  if (digit) return upper || lower ? 6 : 5
  if (upper && !lower) return text.length === 1 ? 2 : 3
  if (upper) return /^\p{Lu}/u.test(text) ? 1 : 4
  return lower ? 0 : 7
}

/** The part of speech, for verbs with the form: 'VERBd', 'VERBg', 'VERBs'. */
function finerTag(tag: string, lower: string): string {
  if (tag !== 'VERB' && tag !== 'AUX') return tag
  return lower.endsWith('ing')
    ? `${tag}g`
    : lower.endsWith('ed')
      ? `${tag}d`
      : lower.endsWith('s')
        ? `${tag}s`
        : tag
}
