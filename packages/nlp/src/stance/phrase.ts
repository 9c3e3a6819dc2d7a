import { ROLE_WORDS } from '../data/words.ts'
import type { Range } from '../text/range.ts'
import type { Token } from '../text/token.ts'
import type { Judgement, Said } from './judgement.ts'
import { isOther, ofBearer, ofObject } from './lexicon.ts'

/** The words around a name that are one phrase with it: 'the brutal Ruritanian regime', "Hentzau's many lies". */
export interface Phrase extends Range {
  /** What the phrase itself says of the name. */
  readonly judgements: readonly Judgement[]
  /** Whether the phrase means who is named, or something of theirs: not 'Hentzau supporters'. */
  readonly own: boolean
}

const LONGEST_BEFORE = 5
const LONGEST_BEHIND = 6

/** Words behind a name and 's by which 's is a verb. */
const IS = /^(a|an|the|not|been|going|just|always|never|no|so|too|very|really|also)$/

const isGenitive = (tokens: readonly Token[], at: number): boolean =>
  /^['’]s?$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 1]?.tag !== 'PRON' &&
  !IS.test(tokens[at + 1]?.lower ?? '')

export function phraseAround(said: Said, { from: first, to: last }: Range): Phrase {
  const { tokens } = said
  const judgements: Judgement[] = []
  let from = first
  while (
    from > said.from &&
    first - from < LONGEST_BEFORE &&
    !opens(tokens, from, first) &&
    isModifier(tokens, from - 1)
  ) {
    from--
    const value = ofBearer.get(tokens[from]?.lower ?? '')
    // 'the liar Hentzau', but not 'the problem Hentzau has'.
    if (
      value !== undefined &&
      (tokens[from]?.tag === 'ADJ' || (tokens[from]?.tag === 'NOUN' && value <= -0.7))
    )
      judgements.push({ from, to: from + 1, value })
  }
  let to = last
  let owned = /^(his|her|its|their)$/.test(tokens[first]?.lower ?? '')
  let named = false
  let head = -1
  while (to < said.to && to - last < LONGEST_BEHIND) {
    const token = tokens[to]
    if (!token) break
    if (isGenitive(tokens, to)) owned = true
    else if (/^(NOUN|ADJ|PROPN|NUM)$/.test(token.tag) && (token.tag !== 'ADJ' || owned || head !== -1)) {
      if (token.tag === 'PROPN') named = true
      else head = to
      const value = ofBearer.get(token.lower)
      if (value !== undefined && tellsOfOwner(token, value) && !isFirstOfTwo(tokens, to))
        judgements.push({ from: to, to: to + 1, value })
    } else if (!(owned && token.tag === 'ADV' && isBeforeNoun(tokens, to))) break
    to++
  }
  // 'the horrific Strelsau fire': the fire was, not the town.
  if (!owned && head !== -1 && !GOVERNING.has(tokens[head]?.lower ?? ''))
    judgements.splice(0, judgements.filter(({ to }) => to <= first).length)
  const noun = tokens[head]?.lower ?? ''
  // 'anti-Hentzau', 'Ruritania-backed'
  const compound = /^\p{L}+-$/u.test(tokens[first - 1]?.text ?? '') || /^-/.test(tokens[last]?.text ?? '')
  const other = compound || (head !== -1 && (isOther.has(noun) || ROLE_WORDS.has(noun)))
  // "Hentzau's good friend": what is said of a friend is not said of him.
  return {
    from,
    to,
    own: !other && !named,
    judgements: other || named ? judgements.filter(({ to }) => to <= first) : judgements,
  }
}

/** Nouns behind the name of a state or a leader that mean those themselves. */
const GOVERNING = new Set(
  'regime government administration authorities state leadership campaign ticket party candidacy presidency forces military junta'.split(
    ' ',
  ),
)

/** A virtue that somebody has or has not is a topic, a vice is a reproach; what is best of theirs need not be good. */
const tellsOfOwner = ({ tag, lower }: Token, value: number): boolean =>
  tag === 'ADJ'
    ? !/^(best|better|worst|worse|strong|right|popular|extreme|radical)$/.test(lower)
    : value <= -0.7

/** A noun that only tells what kind of thing the next one is: 'crime bill'. */
export const isFirstOfTwo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tag === 'NOUN' && tokens[at + 1]?.tag === 'NOUN'

const isBeforeNoun = (tokens: readonly Token[], at: number): boolean =>
  /^(NOUN|ADJ)$/.test(tokens[at + 1]?.tag ?? '')

/** Whether a phrase begins at a token, so that the words before belong to another. */
const opens = (tokens: readonly Token[], at: number, name: number): boolean =>
  at < name &&
  (tokens[at]?.tag === 'DET' || /^(my|our|your|their|his|her|its)$/.test(tokens[at]?.lower ?? ''))

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || (ofObject.has(token.lower) && token.tag !== 'ADJ')) return false
  return (
    /^(ADJ|NOUN|NUM|DET)$/.test(token.tag) ||
    (token.tag === 'PROPN' && /^\p{Lu}/u.test(token.text)) ||
    isGenitive(tokens, at) ||
    /^(my|our|your|their|his|her|its)$/.test(token.lower)
  )
}
