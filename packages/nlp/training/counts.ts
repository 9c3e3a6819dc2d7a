import { CUE, PART_OF } from '../src/attribution/label.ts'
import { type Count, type Lexicon, propensityOf } from '../src/attribution/propensity.ts'
import { stemOf } from '../src/attribution/stem.ts'
import { normalForm } from '../src/attribution/word.ts'
import type { GoldParagraph } from './article.ts'

type Table = Map<string, { cue: number; seen: number }>

/** How often words and stems are cues. */
export class CueCounts {
  readonly words: Table = new Map()
  readonly stems: Table = new Map()

  add(article: readonly GoldParagraph[]): this {
    for (const { paragraph, labels } of article)
      for (const [i, token] of paragraph.tokens.entries()) {
        const cue = PART_OF[labels[i] as number] === CUE ? 1 : 0
        const word = normalForm(token.text)
        bump(this.words, word, cue)
        bump(this.stems, stemOf(word), cue)
      }
    return this
  }

  /** The steps to look words up by; what `without` counted does not count. */
  lexicon(without?: CueCounts): Lexicon {
    return {
      word: word => propensityOf(less(this.words.get(word), without?.words.get(word))),
      stem: stem => propensityOf(less(this.stems.get(stem), without?.stems.get(stem))),
    }
  }
}

/** The keys of a table with their steps, without those that say nothing. */
export function stepsOf(table: ReadonlyMap<string, Count>): { keys: string[]; steps: Uint8Array } {
  const entries = [...table]
    .map(([key, count]) => [key, propensityOf(count)] as const)
    .filter(([, step]) => step > 0)
  return { keys: entries.map(([key]) => key), steps: Uint8Array.from(entries, ([, step]) => step) }
}

function bump(table: Table, key: string, cue: number): void {
  const count = table.get(key)
  if (count) {
    count.seen++
    count.cue += cue
  } else table.set(key, { cue, seen: 1 })
}

const NONE: Count = { cue: 0, seen: 0 }
const less = (a: Count = NONE, b: Count = NONE): Count => ({ cue: a.cue - b.cue, seen: a.seen - b.seen })
