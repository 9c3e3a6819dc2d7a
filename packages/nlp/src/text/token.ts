import { createRequire } from 'node:module'
import type { Span } from '@sayso/core'
import winkNLP, { type Model, type WinkMethods } from 'wink-nlp'

/** A word or mark of the text with its part of speech (universal tags: NOUN, PROPN, VERB, AUX, …). */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly tag: string
}

let wink: WinkMethods | undefined

/** Loaded with the first text: its dictionary takes longer than many a program that never reads one. */
function tagger(): WinkMethods {
  const require = createRequire(import.meta.url)
  wink ??= winkNLP(require('wink-eng-lite-web-model') as Model, ['pos'])
  return wink
}

const CHUNK = 4000
const PARTICLE = /^(al|el|as|ad|ar|at|an|ul|abu|bin|ibn|ben)$/i
const PREFIX = /^(anti|pro|non|ex|post|pre|mid|trans|un|sub|inter|neo|ultra|self|then|co)-(?=[\p{Lu}\d])/iu
/** What reads as a face where a space was lost: 'More:Sutherland'. */
const FACE = /^[:;]\p{L}$/u
/**
 * The tagger remembers words as it read them first, and would read some otherwise the next time: with their genitive, and
 * abbreviations without their last dot, which it then parts from that dot wherever it stands.
 */
const GENITIVE = /(?<=[\p{L}\p{N}.])'(s)(?![\p{L}\p{N}])/giu
const DOTS = /(?<=\p{L}\.\p{L}\.)(?=\.)/gu
const UNDOTTED = /(?<![\p{L}\p{N}.])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}.])/gu
/** 'U.S.-Mexico' names two. */
const SHORT_STATE = /^(US|U\.S\.?|UK|U\.K\.?|EU|E\.U\.?|UN|U\.N\.?|DPRK)$/
const SUFFIX = /^([\p{Lu}][\p{L}.]*)-(?=\p{Ll})/u

/** The tokens of `text.slice(start, end)`, with offsets into `text`. */
export function tokenize(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = []
  for (let at = start; at < end; ) {
    let stop = Math.min(end, at + CHUNK)
    if (stop < end) {
      const space = text.lastIndexOf(' ', stop)
      if (space > at) stop = space
      else if (/[\udc00-\udfff]/.test(text.charAt(stop))) stop--
    }
    readChunk(text, at, stop, tokens)
    at = stop
  }
  return joinHyphens(text, tokens)
}

function readChunk(text: string, start: number, end: number, into: Token[]): void {
  const plain = fold(text.slice(start, end))
  const { readDoc, its } = tagger()
  for (const [abbreviation] of plain.matchAll(UNDOTTED)) readDoc(`${abbreviation}.`)
  const read = readDoc(plain.replace(GENITIVE, " '$1").replace(DOTS, ' ')).tokens()
  const values = read.out()
  const tags = read.out(its.pos as never) as unknown as string[]
  let cursor = 0
  let glued = 0
  for (const [i, value] of values.entries()) {
    const found = plain.indexOf(value, cursor)
    // The tagger may normalise a stretch that it cannot read; what it lost stays untagged.
    if (found === -1 || found > cursor + 200) continue
    cursor = found + value.length
    const at = found - glued
    glued = 0
    const tag = tags[i] ?? 'X'
    if (tag === 'SPACE' || value.trim() === '') continue
    if (FACE.test(value) && /[a-z]/.test(plain.charAt(cursor))) {
      into.push(makeToken(text, start + at, start + at + 1, 'PUNCT'))
      glued = 1
      continue
    }
    pushSplit(text, start + at, start + cursor, tag, into)
  }
}

/** 'anti-ISIS' is two tokens, so that the name inside can be found; so is 'Russia-backed'. */
function pushSplit(text: string, start: number, end: number, tag: string, into: Token[]): void {
  const word = text.slice(start, end)
  if (/.['’]s$/.test(word)) {
    pushSplit(text, start, end - 2, tag, into)
    into.push(makeToken(text, end - 2, end, 'PART'))
    return
  }
  const cut = word.length < 60 ? (PREFIX.exec(word)?.[0].length ?? SUFFIX.exec(word)?.[0].length ?? 0) : 0
  if (cut > 0 && cut < word.length) {
    into.push(makeToken(text, start, start + cut, 'ADJ'), makeToken(text, start + cut, end, tag))
  } else into.push(makeToken(text, start, end, tag))
}

const makeToken = (text: string, start: number, end: number, tag: string): Token => {
  const word = text.slice(start, end)
  return { start, end, text: word, lower: word.toLowerCase().replace(/’/g, "'"), tag }
}

/** The tagger splits 'al-Assad' and 'long-standing' at the hyphen; names and compounds are one word here. */
function joinHyphens(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    const left = joined.at(-1)
    const right = tokens[i + 1]
    if (
      token?.text === '-' &&
      left?.end === token.start &&
      right?.start === token.end &&
      /^[\p{L}\d]/u.test(right.text) &&
      /[\p{L}\d.]$/u.test(left.text) &&
      joins(left.text, right.text, joined.at(-2))
    ) {
      joined[joined.length - 1] = makeToken(text, left.start, right.end, joinedTag(left, right))
      i++
    } else if (token) joined.push(token)
  }
  return joined
}

const joins = (left: string, right: string, before: Token | undefined): boolean => {
  const capital = /^\p{Lu}/u
  if (PARTICLE.test(left)) return true
  if (SHORT_STATE.test(left) || SHORT_STATE.test(right)) return false
  // 'Sen. Dianne Feinstein, D-Calif.'
  if (/^[DRI]$/.test(left) && /^[,([]$/.test(before?.text ?? '')) return false
  // 'Moon Jae-in': the second half of a Korean given name has no capital.
  if (
    before &&
    /^\p{Lu}\p{Ll}{1,4}$/u.test(left) &&
    /^\p{Ll}{2,4}$/u.test(right) &&
    capital.test(before.text)
  )
    return !/^(led|born|era|made|wide|run|old|like|style|type|held|free|only|area|and|to|in)$/.test(right)
  return capital.test(left) === capital.test(right) || /^\d/.test(left)
}

const joinedTag = (left: Token, right: Token): string =>
  /^\p{Lu}/u.test(right.text) ? 'PROPN' : right.tag === 'VERB' || left.tag === 'ADJ' ? 'ADJ' : right.tag

/** The same length in letters that the tagger knows: 'Çavuşoğlu' would fall into five tokens. */
const fold = (text: string): string => text.replace(/[^\0-\x7f]/g, foldCharacter)

function foldCharacter(character: string): string {
  if (/\s/.test(character)) return ' '
  if ('“”„‟«»'.includes(character)) return '"'
  if ('‘’ʼ‛′'.includes(character)) return "'"
  if ('—–―'.includes(character)) return character === '–' ? '–' : '—'
  if (character === '…') return '…'
  const code = character.charCodeAt(0)
  const base = character.normalize('NFKD').charAt(0)
  if (/[A-Za-z]/.test(base)) return base
  if (/\p{Lu}/u.test(character)) return 'X'
  if (/\p{L}/u.test(character)) return 'x'
  return code >= 0xd800 && code < 0xe000 ? 'x' : character
}
