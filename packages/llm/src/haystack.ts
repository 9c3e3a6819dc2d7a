import type { Span } from '@sayso/core'

/** How closely words must stand in the text: letter for letter, but for marks and spaces, or but for capitals too. */
const STRICTNESS = ['exact', 'marks', 'capitals'] as const
type Strictness = (typeof STRICTNESS)[number]

/** A text with the place of each of its characters in the article. */
interface Folded {
  readonly text: string
  readonly places: readonly number[]
}

const WORD = /[\p{L}\p{N}]/u
const MARKS: Readonly<Record<string, string>> = {
  '…': '...',
  '\u00ad': '',
  '\u200b': '',
  '\ufeff': '',
}

function foldCharacter(character: string, strictness: Strictness): string {
  if (strictness === 'exact') return character
  if (/\s/.test(character)) return ' '
  if (/[‘’‚‛`´′]/.test(character)) return "'"
  if (/[“”„‟«»″]/.test(character)) return '"'
  if (/[‐‑‒–—―−]/.test(character)) return '-'
  const mark = MARKS[character]
  if (mark !== undefined) return mark
  const lower = character.toLowerCase()
  return strictness === 'capitals' && lower.length === 1 ? lower : character
}

/** Some paragraphs of an article, in which words are looked for. Whatever it finds stands in the text. */
export class Haystack {
  readonly #text: string
  readonly #paragraphs: readonly Span[]
  readonly #folded = new Map<Strictness, Folded>()

  constructor(text: string, paragraphs: readonly Span[]) {
    this.#text = text
    this.#paragraphs = paragraphs
  }

  /**
   * Where whole words stand, in reading order: at each place one piece, or several where they go on over paragraphs. Less
   * strict only where nothing is found otherwise.
   */
  find(words: string, leastStrict: Strictness = 'capitals'): Span[][] {
    const bare = words.replace(/^[\s"'“”„‘«»…]+|[\s"'“”„‘’«»…]+$/gu, '')
    // A model likes to put marks around it, and to end with a stop or comma of its own.
    for (const needle of new Set([words.trim(), bare, bare.replace(/[.,;:]+$/, '')])) {
      if (!WORD.test(needle)) continue
      for (const strictness of STRICTNESS.slice(0, STRICTNESS.indexOf(leastStrict) + 1)) {
        const found = this.#matches(needle, strictness)
        if (found.length > 0) return found
      }
    }
    return []
  }

  #matches(words: string, strictness: Strictness): Span[][] {
    const { text, places } = this.#fold(strictness)
    const needle = squeeze(
      [...words].map(character => foldCharacter(character, strictness)).join(''),
      strictness,
    )
    const found: Span[][] = []
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
      const last = at + needle.length - 1
      const start = places[at]
      const end = places[last]
      if (start === undefined || end === undefined || cutsWord(text, at) || cutsWord(text, last + 1)) continue
      found.push(this.#pieces(start, end + 1))
    }
    return found
  }

  #fold(strictness: Strictness): Folded {
    const before = this.#folded.get(strictness)
    if (before) return before
    let text = ''
    const places: number[] = []
    const add = (characters: string, place: number): void => {
      if (strictness !== 'exact' && characters === ' ' && text.endsWith(' ')) return
      text += characters
      for (let i = 0; i < characters.length; i++) places.push(place)
    }
    for (const { start, end } of this.#paragraphs) {
      for (let i = start; i < end; i++) add(foldCharacter(this.#text.charAt(i), strictness), i)
      add(foldCharacter('\n', strictness), end)
    }
    const folded = { text, places }
    this.#folded.set(strictness, folded)
    return folded
  }

  /** What of a range lies in paragraphs. */
  #pieces(start: number, end: number): Span[] {
    return this.#paragraphs.flatMap(paragraph => {
      const from = Math.max(start, paragraph.start)
      const to = Math.min(end, paragraph.end)
      return from < to ? [{ start: from, end: to }] : []
    })
  }
}

const squeeze = (text: string, strictness: Strictness): string =>
  strictness === 'exact' ? text : text.replace(/ {2,}/g, ' ')

/** Whether a word goes on over the place. */
const cutsWord = (text: string, at: number): boolean =>
  WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at))
