import { flipped, isNegation, type Judgement, type Said } from './judgement.ts'
import { isWanted, ofBearer } from './lexicon.ts'
import { isFirstOfTwo } from './phrase.ts'

const LONGEST = 9

/** What a predicate says of its subject: 'a great leader', 'not fit to rule', 'no friend of ours', from its first word on. */
export function predicateAt({ tokens, to }: Said, from: number, negated = false): Judgement | null {
  let undone = negated
  let best: Judgement | null = null
  let wanting = false
  for (let i = from; i < Math.min(to, from + LONGEST); i++) {
    const token = tokens[i]
    if (!token) break
    const { lower, tag } = token
    const value = ofBearer.get(lower)
    if (isNegation(tokens, i) || /^(less|least|lacking)$/.test(lower)) undone = !undone
    else if (undone && isWanted.has(lower)) wanting = true
    else if (/^["“”‘’']$/.test(token.text)) continue
    else if (value !== undefined && tag !== 'ADV' && !isFirstOfTwo(tokens, i)) {
      // 'a great danger' is none the better for being great.
      if (best === null || value < 0 || best.value > 0)
        best = { from: i, to: i + 1, value: best && best.value < value ? best.value : value }
    } else if (!/^(DET|ADV|ADJ|NOUN|NUM|PROPN|PART)$/.test(tag) && !passes(tokens[i - 1]?.lower ?? '', lower))
      break
    if (wanting) return { from: i, to: i + 1, value: -0.7 }
  }
  if (best === null) return null
  const { value } = best
  return { from: undone ? from : best.from, to: best.to, value: undone ? flipped(value) : value }
}

/** 'one of the best', 'part of the problem', 'honest and brave'. */
const passes = (before: string, word: string): boolean =>
  word === 'and' ||
  word === 'or' ||
  word === 'as' ||
  /^(my|your|his|her|its|our|their)$/.test(word) ||
  (word === 'of' &&
    /^(one|part|kind|sort|bit|lot|most|type|amount|string|series|pattern|history)$/.test(before))
