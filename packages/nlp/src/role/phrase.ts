import { DELEGATES, FORMER, LEADING, NOT_YET } from '../data/posts.ts'
import type { Range } from '../text/range.ts'
import { isTail, type Owner, ownerAt, ownerBefore, owns, type Scene } from './owner.ts'
import { isMinistry, isOffice, type Title, titleEndingAt, titleStartingAt, wordAt } from './title.ts'

/** A title with all that the text puts to it: 'former Norwegian ambassador to the United Nations'. */
export interface Phrase extends Range {
  readonly title: Title
  /** 'acting' of 'acting Mint director'. */
  readonly leading: string | null
  /** Where the owner is not one that the post can be held in, null. */
  readonly owner: Owner | null
  /** 'to the United Nations': belongs to the title of one who is sent. */
  readonly object: Owner | null
  readonly former: boolean
}

/** The phrase that ends before token `end`, and does not begin before `floor`. */
export function phraseEndingAt(scene: Scene, end: number, floor: number): Phrase | null {
  const { tokens, named, entity } = scene
  // 'director of the Mint', 'envoy for Norway'
  const behind = named(end - 1)
  let to = end
  if (behind) {
    if (behind.to !== end || behind.from <= floor || entity(behind.entity)?.type === 'PERSON') return null
    to = behind.from - (wordAt(tokens, behind.from - 1) === 'the' ? 1 : 0) - 1
    if (!LINK.test(wordAt(tokens, to))) return null
  }
  // No title goes on into a name.
  let low = to
  while (low > floor && !isNameAt(scene, low - 1)) low--
  const title = titleEndingAt(tokens, to, low)
  if (!title) return null
  const linked = behind ? { from: behind.from, to: end, mention: behind, state: null, owning: true } : null
  return complete(scene, title, linked, ownerBefore(scene, title.from), end, floor)
}

/** Whether a title may not go on into the name there; 'Education' of 'Education Secretary' is no name of its own. */
function isNameAt(scene: Scene, at: number): boolean {
  const mention = scene.named(at)
  if (!mention) return false
  const office = /^(secretary|minister|undersecretary)$/.test(wordAt(scene.tokens, mention.to))
  return !(isMinistry(scene.tokens, mention) || (office && isOffice(scene.tokens, mention)))
}

const LINK = /^(of|for|at|with|to)$/

/** Puts together what stands on both sides of a title. */
function complete(
  scene: Scene,
  title: Title,
  linked: Owner | null,
  before: Owner | null,
  to: number,
  floor: number,
): Phrase | null {
  const { tokens, named, entity } = scene
  const link = linked ? wordAt(tokens, title.to) : ''
  const sent = linked !== null && DELEGATES.has(title.post) && /^(to|for)$/.test(link)
  if (linked && !sent && link === 'to') return null
  let from = title.from
  let former = title.former
  let leading: string | null = null
  const markers = (): void => {
    for (; from > floor; former = true) {
      const hyphen = tokens[from - 1]?.text === '-' ? 1 : 0
      if (from - hyphen <= floor || !FORMER.has(tokens[from - hyphen - 1]?.lower ?? '')) break
      from -= hyphen + 1
    }
  }
  markers()
  const beside =
    before && from === title.from && before.from >= floor ? before : former ? ownerBefore(scene, from) : null
  if (beside && beside.from >= floor) {
    from = beside.from
    if (from > floor && LEADING.has(tokens[from - 1]?.lower ?? '')) leading = tokens[--from]?.lower ?? null
    // 'former Rupert campaign manager', 'former Rupert White House aide'
    const chief = named(from - 1)
    if (chief && entity(chief.entity)?.type === 'PERSON' && FORMER.has(tokens[chief.from - 1]?.lower ?? ''))
      former = true
    markers()
  }
  if (NOT_YET.has(tokens[from - 1]?.lower ?? '') || NOT_YET.has(tokens[title.from - 1]?.lower ?? ''))
    return null
  const owner = [beside, sent ? null : linked].find(owner => owner && owns(scene, title, owner)) ?? null
  return { from, to, title, leading, owner, object: sent ? linked : null, former }
}

/** The phrase that begins at token `at` and ends before `ceiling`: 'the former director of the Mint'. */
export function phraseStartingAt(scene: Scene, at: number, ceiling: number): Phrase | null {
  const { tokens, named } = scene
  let from = at
  let former = false
  const markers = (): void => {
    for (; FORMER.has(tokens[from]?.lower ?? ''); from++) former = true
  }
  markers()
  if (NOT_YET.has(tokens[from]?.lower ?? '')) return null
  const early = LEADING.has(tokens[from]?.lower ?? '') ? ownerAt(scene, from + 1) : null
  const before = early ?? ownerAt(scene, from)
  if (before) from = before.to
  markers()
  let high = from
  while (high < ceiling && !named(high)) high++
  const title = titleStartingAt(tokens, from, high)
  if (!title) return null
  const linked = linkedAt(scene, title.to, ceiling)
  if (linked && goesOn(scene, linked.to)) return null
  const phrase = complete(scene, title, linked, before, linked?.to ?? title.to, at)
  return (
    phrase && { ...phrase, from: at, former: former || phrase.former || isPast(scene, phrase.to, ceiling) }
  )
}

/** "Parliament's committee", 'the House speaker', 'the Institute for Strategy': the name is but the beginning of one. */
function goesOn({ tokens, named }: Scene, at: number): boolean {
  if (isTail(tokens, at)) return true
  if (named(at)) return false
  if (/^(NOUN|PROPN)$/.test(tokens[at]?.tag ?? '')) return true
  if (!/^(of|for|on|and|against)$/.test(wordAt(tokens, at))) return false
  const next = at + (/^(the|a|an)$/.test(wordAt(tokens, at + 1)) ? 2 : 1)
  return /^\p{Lu}/u.test(tokens[next]?.text ?? '') && !named(next)
}

/** 'from 2005 to 2009', 'until last year', 'under George Rupert' behind a phrase. */
function isPast({ tokens, named }: Scene, at: number, ceiling: number): boolean {
  for (let i = at; i < ceiling && i < at + 6; i++) {
    const word = wordAt(tokens, i)
    const next = wordAt(tokens, i + 1)
    if (/^[,.;:"”]$/.test(word)) return false
    if (word === 'until' || (word === 'from' && /^\d{4}/.test(next))) return true
    if (word === 'under' && (named(i + 1) || /^(president|former|then)$/.test(next))) return true
  }
  return false
}

/** 'of the Mint', 'for the nonprofit Green Front' behind a title: at most three words of description between. */
function linkedAt({ tokens, named }: Scene, at: number, ceiling: number): Owner | null {
  if (!LINK.test(wordAt(tokens, at))) return null
  for (let i = at + 1; i < ceiling && i < at + 6; i++) {
    const mention = named(i)
    if (mention) return { from: i, to: mention.to, mention, state: null, owning: true }
    const described =
      i > at + 1 && /^(ADJ|NOUN)$/.test(tokens[i]?.tag ?? '') && /^\p{Ll}/u.test(tokens[i]?.text ?? '')
    if (!described && !(i === at + 1 && /^(the|a|an)$/.test(wordAt(tokens, i)))) return null
  }
  return null
}
