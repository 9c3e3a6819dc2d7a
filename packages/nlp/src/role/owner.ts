import type { Entity, Named } from '../cast/cast.ts'
import { type Known, matchDemonym } from '../cast/gazetteer.ts'
import {
  BYGONE,
  DELEGATES,
  LOCAL_POSTS,
  NEWS_POSTS,
  NO_PARTY_POSTS,
  ONLY_STATE,
  STATE_POSTS,
  UNOFFICIAL,
} from '../data/posts.ts'
import type { Range } from '../text/range.ts'
import type { Token } from '../text/token.ts'
import { isMinistry, type Title, wordAt } from './title.ts'

/** The tokens of a paragraph with what is named at each. */
export interface Scene {
  readonly tokens: readonly Token[]
  /** The mention that covers a token. */
  readonly named: (at: number) => Named | undefined
  readonly entity: (id: string) => Entity | undefined
}

/** What a title belongs to as the text has it: a name, or the state of a demonym. Its range holds the possessive's tail. */
export interface Owner extends Range {
  readonly mention: Named | null
  readonly state: Known | null
  /** "Norway's", 'of Norway': the text says that it owns, and does not only put it beside. */
  readonly owning: boolean
}

/** The tail of a possessive. */
export const isTail = (tokens: readonly Token[], at: number): boolean =>
  /^['’]s?$/.test(tokens[at]?.text ?? '')

/** The owner that ends before token `to`. */
export function ownerBefore(scene: Scene, to: number): Owner | null {
  const { tokens, named } = scene
  const tail = isTail(tokens, to - 1) ? 1 : 0
  const mention = named(to - 1 - tail)
  if (mention)
    return mention.to === to - tail ? { ...span(mention, to), mention, state: null, owning: tail > 0 } : null
  if (tail > 0) return null
  for (const from of [to - 2, to - 1]) {
    const demonym =
      from < 0 || named(from) || BYGONE.has(wordAt(tokens, from)) ? null : matchDemonym(tokens, from)
    if (demonym?.to === to) return { from, to, mention: null, state: demonym.known, owning: false }
  }
  return null
}

/** The owner that begins at token `from`. */
export function ownerAt({ tokens, named }: Scene, from: number): Owner | null {
  const mention = named(from)
  if (mention) {
    const tail = isTail(tokens, mention.to) ? 1 : 0
    return mention.from === from
      ? { ...span(mention, mention.to + tail), mention, state: null, owning: tail > 0 }
      : null
  }
  const demonym = matchDemonym(tokens, from)
  if (!demonym || BYGONE.has(wordAt(tokens, from)) || (demonym.to > from + 1 && named(demonym.to - 1)))
    return null
  return { from, to: demonym.to, mention: null, state: demonym.known, owning: false }
}

const span = ({ from }: Range, to: number): Range => ({ from, to })

/** Whether the owner is the organisation in which the post is held. */
export function owns(scene: Scene, title: Title, owner: Owner): boolean {
  const { tokens, entity } = scene
  const found = owner.mention ? entity(owner.mention.entity) : owner.state
  if (found?.type !== 'ORGANISATION' || LOCAL_POSTS.has(title.post)) return false
  const before = tokens[owner.from - 1]
  // 'Future of Ruritania founder': the name is but the end of one.
  if (!owner.owning && before?.lower === 'of' && /^\p{Lu}/u.test(tokens[owner.from - 2]?.text ?? ''))
    return false
  if (found.kind === 'STATE') {
    // 'Syria envoy': sent there.
    const short =
      owner.mention === null || /^(\p{Lu}\.){2,}|^\p{Lu}{2,3}$/u.test(tokens[owner.from]?.text ?? '')
    if (DELEGATES.has(title.post) && !owner.owning && !short) return false
    // 'in Norway President Rassendyll said'
    if (!owner.owning && !short && !owner.mention?.nominal && before?.tag === 'ADP') return false
    return isOfState(tokens, title)
  }
  if (ONLY_STATE.has(title.post) || isMinistry(tokens, owner.mention ?? owner)) return false
  if (found.kind === 'PARTY' && (NO_PARTY_POSTS.has(title.post) || isBranch(scene, owner))) return false
  if (NEWS_POSTS.has(title.post)) return found.kind === 'MEDIA'
  // 'told the BBC President Rassendyll had left'
  if (found.kind === 'MEDIA' && !owner.owning && STATE_POSTS.has(title.post) && before?.tag === 'VERB')
    return false
  // 'at the Senate President Rassendyll said'; 'U.N. ambassador': sent there.
  if (title.post === 'president') return found.kind !== 'GOVERNMENT_BODY'
  return !/^amb/.test(title.post)
}

/** 'the state Green Party', 'the Zenda Green Party': a part of it only. */
function isBranch({ tokens, named, entity }: Scene, { from }: Owner): boolean {
  const before = named(from - 1)
  if (before) return entity(before.entity)?.type === 'PLACE'
  return /^(state|county|local|city|town|student)$/.test(wordAt(tokens, from - 1))
}

function isOfState(tokens: readonly Token[], { from, to, post }: Title): boolean {
  if (!STATE_POSTS.has(post)) return false
  for (let i = from; i < to; i++) if (UNOFFICIAL.has(wordAt(tokens, i))) return false
  return true
}
