import { OFFICES } from '../cast/title.ts'
import { FORMER, POST_MODIFIERS, POSTS, RANKS, SPELT_OUT } from '../data/posts.ts'
import { ROLE_MODIFIERS } from '../data/words.ts'
import type { Range } from '../text/range.ts'
import type { Token } from '../text/token.ts'

/** A title where it stands: 'deputy foreign minister'. */
export interface Title extends Range {
  /** The noun of the post, in lower case as the text has it: 'minister'. */
  readonly post: string
  /** Its own words: 'then-Secretary'. */
  readonly former: boolean
}

const PREFIX = /^(then|ex|former)-/
const GENERALS = /^(attorney|secretary|surgeon|director|inspector|consul|auditor|comptroller|solicitor)$/
const MOST_WORDS = 7

/** A word as the lists have it: in lower case, without the stop of an abbreviation and without 'then-'. */
export const wordAt = (tokens: readonly Token[], at: number): string =>
  (tokens[at]?.lower ?? '').replace(/\.$/, '').replace(PREFIX, '')

const prefixed = (tokens: readonly Token[], at: number): boolean => PREFIX.test(tokens[at]?.lower ?? '')

const isModifier = (word: string): boolean =>
  (ROLE_MODIFIERS.has(word) || POST_MODIFIERS.has(word) || OFFICES.test(word)) && !FORMER.has(word)

/** 'under', 'lieutenant' and 'force' belong to few titles, and elsewhere to none. */
function isModifierAt(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  if (word === 'under') return /^secretar/.test(wordAt(tokens, at + 1))
  if (/^(lt|lieutenant)$/.test(word)) return /^gov/.test(wordAt(tokens, at + 1) || wordAt(tokens, at + 2))
  if (word === 'force') return wordAt(tokens, at - 1) === 'air'
  return isModifier(word)
}

function isPost(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  if (word === 'general') return GENERALS.test(wordAt(tokens, at - 1))
  if (word === 'officer') return isModifier(wordAt(tokens, at - 1))
  return POSTS.has(word)
}

/** Where the title ends before a name: in front of 'Mr.', 'Lt. Gen.', 'Rear Adm.'. */
export function beforeRanks(tokens: readonly Token[], from: number, floor: number): number {
  let at = from
  for (;;) {
    const stop = tokens[at - 1]?.text === '.' ? at - 2 : at - 1
    if (stop < floor || !RANKS.has(wordAt(tokens, stop))) return at
    // 'Attorney Gen.'
    if (wordAt(tokens, stop) === 'gen' && GENERALS.test(wordAt(tokens, stop - 1))) return at
    at = stop
  }
}

/** The title that ends before token `end` and begins at `floor` or behind it; null if none does. */
export function titleEndingAt(tokens: readonly Token[], end: number, floor: number): Title | null {
  let head = end - 1
  if (OFFICES.test(wordAt(tokens, head)) && !isPost(tokens, head)) {
    let at = head
    while (at > floor && end - at < MOST_WORDS && isOfficeWord(wordAt(tokens, at))) at--
    if (!/^(of|for)$/.test(wordAt(tokens, at))) return null
    head = at - 1
  }
  if (head < floor || !isPost(tokens, head)) return null
  let from = head
  let former = prefixed(tokens, head)
  while (!former && from > floor && head - from < MOST_WORDS) {
    const next = tokens[from - 1]?.text === '.' ? from - 2 : from - 1
    if (next < floor || !isModifierAt(tokens, next)) break
    from = next
    former = prefixed(tokens, from)
  }
  return { from, to: end, post: wordAt(tokens, head), former }
}

/** The title that begins at token `at` and ends before `ceiling`; null if none does. */
export function titleStartingAt(tokens: readonly Token[], at: number, ceiling: number): Title | null {
  let head = -1
  for (let i = at; i < ceiling && i - at < MOST_WORDS; i++) {
    if (isPost(tokens, i)) head = i
    else if (!isModifierAt(tokens, i)) break
  }
  // 'a member of' says less than a post, but says it of an organisation.
  if (head === -1 && wordAt(tokens, at) === 'member') head = at
  if (head === -1) return null
  const from = at
  return {
    from,
    to: behindOffice(tokens, head + 1, ceiling),
    post: wordAt(tokens, head),
    former: prefixed(tokens, at),
  }
}

/** Whether the words are what an office is for and nothing else: 'Homeland Security'. */
export function isOffice(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (!isOfficeWord(wordAt(tokens, i))) return false
  return true
}

/** 'Foreign Ministry': many states have one that is called so. */
export const isMinistry = (tokens: readonly Token[], words: Range): boolean =>
  wordAt(tokens, words.to - 1) === 'ministry' && isOffice(tokens, words)

const isOfficeWord = (word: string): boolean => isModifier(word) || word === 'and'

/** Behind 'of state', 'for public affairs'; where no such words stand, `at`. */
function behindOffice(tokens: readonly Token[], at: number, ceiling: number): number {
  if (!/^(of|for)$/.test(wordAt(tokens, at))) return at
  let to = at + 1
  while (to < ceiling && to - at < MOST_WORDS && isOfficeWord(wordAt(tokens, to))) to++
  while (to > at + 1 && !OFFICES.test(wordAt(tokens, to - 1))) to--
  return to > at + 1 ? to : at
}

/** The title in lower case, each word spelt in one way: 'Sen.' is 'senator', 'CEO' is 'chief executive'. */
export function normalTitle(tokens: readonly Token[], { from, to }: Range): string {
  const words: string[] = []
  for (let i = from; i < to; i++) {
    const word = wordAt(tokens, i)
    if (word !== '') words.push(SPELT_OUT.get(word) ?? word)
  }
  return words.join(' ').replace(/^chief executive officer$/, 'chief executive')
}
