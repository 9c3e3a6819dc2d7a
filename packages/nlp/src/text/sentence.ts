import type { Token } from './token.ts'

/** A sentence as a half-open range of token indices. */
export interface Sentence {
  readonly from: number
  readonly to: number
}

/** Abbreviations before which a capital letter begins no sentence. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt maj capt cpl cmdr adm pres supt st rev hon jr sr fr
   sec atty dist del amb messrs no vs dept univ assn bros ave blvd mt ft cf al jan feb mar apr jun jul aug sept sep oct
   nov dec`.split(/\s+/),
)
/** Abbreviations that often end a sentence too: what follows decides. */
const OPENERS = new Set(
  `the a an he she it they we i in on at but and this that these those his her their its as if when
   after before while since for so there what who according meanwhile also some many one no not`.split(/\s+/),
)

/** Splits a paragraph's tokens; a full stop before a closing quotation mark or bracket ends the sentence after it. */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let depth = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    if (token.text === '(') depth++
    else if (token.text === ')') depth = Math.max(0, depth - 1)
    // A sentence that stands in brackets as a whole ends with its own stop.
    const bracketed = tokens[from]?.text === '(' && tokens[i + 1]?.text === ')'
    if (depth > 0 && !bracketed && i - from < 200) continue
    if (!endsSentence(tokens, i)) continue
    let to = i + 1
    while (to < tokens.length && /^["”»’')\]]+$/.test(tokens[to]?.text ?? '') && closes(tokens, to)) to++
    if (startsSentence(tokens[to]) && !goesOn(tokens, i, to)) {
      sentences.push({ from, to })
      from = to
      depth = 0
    }
    i = to - 1
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length })
  return sentences
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i]?.text ?? ''
  if (/^([.!?…]+|\.\.\.)$/.test(word)) return true
  return /^(\p{L}\.)+$/u.test(word) && word.length > 2
}

const closes = (tokens: readonly Token[], i: number): boolean => {
  const mark = tokens[i]
  const next = tokens[i + 1]
  return (
    tokens[i - 1]?.end === mark?.start &&
    (next === undefined || next.start > (mark?.end ?? 0) || /^["”»’')\]]/.test(next.text))
  )
}

const startsSentence = (token: Token | undefined): boolean =>
  token === undefined || /^[\p{Lu}\p{Lo}\d"“„«‘'([•—–-]/u.test(token.text)

/** Whether a stop belongs to an abbreviation, so that the sentence goes on. */
function goesOn(tokens: readonly Token[], stop: number, next: number): boolean {
  const mark = tokens[stop]
  const before = tokens[stop - 1]
  const after = tokens[next]
  if (after === undefined || mark === undefined) return false
  if (mark.text === '…' || mark.text === '...') return !/^\p{Lu}/u.test(after.text)
  if (/^[!?]/.test(mark.text)) return false
  if (next > stop + 1) return false
  if (mark.text !== '.') return !OPENERS.has(after.lower) && !/^["“]/.test(after.text)
  if (before === undefined || before.end !== mark.start) return false
  const word = before.lower.replace(/\./g, '')
  if (ABBREVIATIONS.has(word)) return /^\p{Lu}/u.test(before.text) || /^[\p{Lu}\d]/u.test(after.text)
  return /^\p{Lu}$/u.test(before.text) && !OPENERS.has(after.lower)
}
