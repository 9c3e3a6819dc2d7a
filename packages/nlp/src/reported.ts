import { apposition, hasVerb, isTimeWord, mainSubject, phraseAfter, phraseBefore, phraseBeforeRelative, type Range, sentenceAt, verbGroupStart } from './clause.ts'
import { type CueVerb, cueVerb, isCueNoun } from './cue.ts'
import type { Paragraph } from './paragraph.ts'
import { contentEnd, continuation, isTail, quotationAt, type Statement } from './statement.ts'

/** What the finder of reported speech knows of the paragraph's names. */
export interface Names {
  /** Whether a name begins at the token. */
  readonly starts: (index: number) => boolean
  /** Whether the token is part of a person's name. */
  readonly person: (index: number) => boolean
}

const BE = /^(is|are|was|were|be|been|being|'s|'re|got|gets)$/
const CLAUSE_START = /^(DET|PRON|NOUN|PROPN|ADJ|NUM|X)$/

/** Every statement that a verb of the paragraph attributes, in the order of the verbs. */
export function findReported(paragraph: Paragraph, index: number, names: Names): Statement[] {
  const found: Statement[] = []
  for (let i = 0; i < paragraph.tokens.length; i++) {
    if (paragraph.quotationOf[i] !== -1) continue
    const verb = cueVerb(paragraph.tokens[i])
    const statement = verb ? readVerb(paragraph, index, i, verb, names, found) : readPhrase(paragraph, index, i, names)
    if (statement && isReport(paragraph, statement)) found.push(statement)
  }
  return found
}

/** Neither the writer's own voice ('I think', 'we know') nor a question. */
function isReport(paragraph: Paragraph, { source, content }: Statement): boolean {
  const { tokens } = paragraph
  const first = content[0]
  if (source && (source.to - source.from > 25 || (source.to - source.from === 1 && /^(i|we|you)$/.test(tokens[source.from]?.lower ?? '')))) return false
  if (!first || paragraph.quotationOf[first.from] !== -1) return true
  const end = sentenceAt(paragraph, first.from).to
  return !/^\?+$/.test(tokens[end - 1]?.text ?? '')
}

function readVerb(
  paragraph: Paragraph,
  index: number,
  at: number,
  verb: CueVerb,
  names: Names,
  found: readonly Statement[],
): Statement | null {
  const { tokens } = paragraph
  const sentence = sentenceAt(paragraph, at)
  if (!isVerbHere(paragraph, at, verb)) return null
  const start = verbGroupStart(paragraph, at, sentence.from)
  const group = tokens.slice(start, at).map(token => token.lower)
  const passive = verb.form === 'past' && group.some(word => BE.test(word)) && !group.some(word => /^(has|have|had)$/.test(word) && !group.includes('been'))
  if (passive && group.at(-1) !== "'s") return null
  const negated = group.some(word => /^(not|n't|never)$/.test(word)) || /^(deny|dispute|reject|doubt)$/.test(verb.lemma)
  const base = { paragraph: index, cue: { from: at, to: at + 1 }, negated }
  const participle = verb.form === 'participle' && !group.some(word => BE.test(word))
  const left = participle ? participleSource(paragraph, at, verb, names, found) : leftSource(paragraph, start, sentence, index, found)
  const right = participle ? null : rightSource(paragraph, at, start, verb, names)
  if (right) {
    const before = contentBefore(paragraph, start, sentence)
    if (before) return { ...base, ...before, source: right, hearer: null, content: [...before.content, ...continuation(paragraph, tailEnd(paragraph, right.to))], rest: restOf(paragraph, right.to) }
  }
  if (!left || (!verb.frame.speech && isObjectRelative(paragraph, left.from))) return null
  const after = contentAfter(paragraph, at, verb, names, participle)
  if (after) return { ...base, ...after, source: left }
  if (participle || !verb.frame.speech && !verb.frame.tell) return null
  const hearer = verb.frame.tell ? phraseAfter(paragraph, at + 1, names.starts) : null
  const tail = { from: hearer?.to ?? at + 1, to: sentence.to }
  if (!isTail(paragraph, tail)) return null
  const around = contentAround(paragraph, left.from, tail.from, sentence)
  if (around) return { ...base, source: left, hearer, content: around, rest: null }
  const before = contentBefore(paragraph, left.from, sentence)
  if (!before) return null
  return { ...base, ...before, source: left, hearer, content: [...before.content, ...continuation(paragraph, tailEnd(paragraph, tail.from))], rest: restOf(paragraph, tail.from) }
}

/** 'the plan that Brown wants': what is wanted stands before. */
const isObjectRelative = ({ tokens }: Paragraph, at: number): boolean =>
  /^(which|whom)$/.test(tokens[at - 1]?.lower ?? '') || (tokens[at - 1]?.lower === 'that' && tokens[at - 2]?.tag === 'NOUN' && !isCueNoun(tokens[at - 2]))

/** Whether a statement stands inside what another reports. */
export const isNested = ({ cue }: Statement, found: readonly Statement[]): boolean =>
  cue !== null && found.some(other => other.cue !== cue && other.content.some(({ from, to }) => from <= cue.from && cue.from < to))

/** Whether the word is a finite verb or a participle here, and no noun or infinitive. */
function isVerbHere({ tokens }: Paragraph, at: number, verb: CueVerb): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token) return false
  const participle = verb.form === 'participle' && /^(saying|adding|arguing|claiming|insisting|warning)$/.test(token.lower) && !/^(the|a|an|of)$/.test(before?.lower ?? '')
  if (token.tag !== 'VERB' && !participle && !(verb.form === 'past' && /^(said|told|wrote)$/.test(token.lower)) && !(verb.form === 'present' && /^(says|tells)$/.test(token.lower))) return false
  if (verb.form !== 'base') return !/^(to|the|a|an)$/.test(before?.lower ?? '')
  // A bare form is finite after a plural subject, a modal or 'did not'; after 'to' it is an infinitive.
  return before !== undefined && !/^(to|the|a|an|let|please)$/.test(before.lower) && !/^(could|should|must|may|might|can)$/.test(before.lower)
}

function leftSource(paragraph: Paragraph, start: number, sentence: Range, index: number, found: readonly Statement[]): Range | null {
  const { tokens, quotationOf } = paragraph
  const before = tokens[start - 1]
  if (start <= sentence.from || !before || quotationOf[start - 1] !== -1) return null
  if (/^(who|which|that)$/.test(before.lower)) {
    const comma = tokens[start - 2]?.text === ','
    return phraseBeforeRelative(paragraph, comma ? start - 2 : start - 1, sentence.from)
  }
  if (/^(and|but|or)$/.test(before.lower)) {
    const previous = found.findLast(other => other.paragraph === index && other.source && other.source.from >= sentence.from && (other.cue?.from ?? 0) < start && !isNested(other, found))
    return previous?.source ?? mainSubject(paragraph, start, sentence.from)
  }
  if (before.text === ',') {
    const phrase = apposition(paragraph, start - 1, sentence.from)
    return phrase
  }
  return phraseBefore(paragraph, start, sentence.from)
}

/** Who stands behind a participle: 'Brown attacked the plan, saying …', 'a statement saying …'. */
function participleSource(paragraph: Paragraph, at: number, verb: CueVerb, names: Names, found: readonly Statement[]): Range | null {
  const { tokens } = paragraph
  const sentence = sentenceAt(paragraph, at)
  const before = tokens[at - 1]
  if (!before || at <= sentence.from) return null
  if (names.person(at - 1) && /^(with|by|from)$/.test(tokens[at - 2]?.lower ?? '')) return phraseBefore(paragraph, at, at - 1)
  if (!/^(,|in|while|by|and)$/.test(before.lower) && !isCueNoun(before) && !isTimeWord(before) && before.tag !== 'NOUN') return null
  if (before.text !== ',' && !isCueNoun(before) && !verb.frame.speech && !verb.frame.push) return null
  const previous = found.findLast(other => (other.cue?.from ?? -1) >= sentence.from)
  return previous?.source ?? mainSubject(paragraph, at, sentence.from)
}

/** The source behind the verb: '"…," said Brown'. */
function rightSource(paragraph: Paragraph, at: number, start: number, verb: CueVerb, names: Names): Range | null {
  if (!verb.frame.speech || start !== at) return null
  const { tokens, quotationOf } = paragraph
  const comma = tokens[at - 1]?.text === ','
  const quoted = (quotationOf[at - 1] ?? -1) !== -1 || (comma && (quotationOf[at - 2] ?? -1) !== -1)
  if (!quoted && !comma) return null
  const source = phraseAfter(paragraph, at + 1, names.starts)
  if (!source || tokens[source.from]?.tag === 'ADP' || hasVerb(paragraph, source)) return null
  if (!quoted && !names.starts(source.from) && tokens[source.to]?.text !== '.') return null
  const next = tokens[source.to]
  return next && /VERB|AUX/.test(next.tag) ? null : source
}

interface Found {
  readonly content: readonly Range[]
  readonly hearer: Range | null
  readonly rest: Range | null
}

/** The content that stands before its source: a quotation, or the sentence up to the comma. */
function contentBefore(paragraph: Paragraph, end: number, sentence: Range): Found | null {
  const { tokens } = paragraph
  let at = end - 1
  if (tokens[at]?.text === ',' && quotationAt(paragraph, at) === null && quotationAt(paragraph, at - 1)) at--
  const quotation = quotationAt(paragraph, at)
  if (quotation && quotation.after === at + 1) {
    const opening = sentenceAt(paragraph, quotation.open).from
    // 'Her plan "will work," she said': the words before the marks belong to the content.
    const whole = opening < quotation.open && hasVerbOrNoun(paragraph, opening, quotation.open)
    const closed = at < end - 1 || /^[,.!?…—–-]+$/.test(tokens[quotation.to - 1]?.text ?? '')
    if (!closed) return null
    return { content: [whole ? { from: opening, to: quotation.after } : { from: quotation.from, to: quotation.to }], hearer: null, rest: null }
  }
  if (tokens[at]?.text !== ',' || at <= sentence.from) return null
  const content = { from: sentence.from, to: at }
  // 'In May, the council will vote, she said' has its clause behind the first comma; 'In an interview, she said' has none.
  const opener = /^(asked|in|on|at|by|when|if|as|after|before|while|with|speaking|despite|during|for|to|from|under)$/.test(tokens[sentence.from]?.lower ?? '')
  const clause = opener ? tokens.findIndex((token, i) => i > sentence.from && i < at && token.text === ',') : sentence.from
  return clause !== -1 && at - clause >= 4 && hasVerb(paragraph, { from: clause, to: at })
    ? { content: [content], hearer: null, rest: null }
    : null
}

/** The content on both sides of an insertion: 'The bridge, she said, will close'; 'As she noted, the bridge …'. */
function contentAround({ tokens, quotationOf }: Paragraph, source: number, tail: number, sentence: Range): Range[] | null {
  if (tokens[tail]?.text !== ',' || quotationOf[tail] !== -1 || quotationOf[tail + 1] !== -1 || sentence.to - tail < 4) return null
  const after = { from: tail + 1, to: sentence.to }
  if (source - sentence.from === 1 && tokens[sentence.from]?.lower === 'as') return [after]
  if (tokens[source - 1]?.text !== ',' || quotationOf[source - 2] !== -1 || /ing$/.test(tokens[tail + 1]?.lower ?? '')) return null
  const adverb = source - sentence.from <= 2 && tokens[sentence.from]?.tag === 'ADV'
  return adverb ? [after] : [{ from: sentence.from, to: source - 1 }, after]
}

const hasVerbOrNoun = ({ tokens, quotationOf }: Paragraph, from: number, to: number): boolean => {
  let words = 0
  for (let i = from; i < to; i++) {
    if (quotationOf[i] !== -1 || cueVerb(tokens[i])?.frame.speech) return false
    if (/[\p{L}]/u.test(tokens[i]?.text ?? '')) words++
  }
  return words > 0 && tokens[to - 1]?.text !== ':' && tokens[to - 1]?.text !== ','
}

/** The content that stands behind its verb, after a hearer and adjuncts. */
function contentAfter(paragraph: Paragraph, at: number, verb: CueVerb, names: Names, participle: boolean): Found | null {
  const { tokens } = paragraph
  const stop = sentenceAt(paragraph, at).to
  let hearer: Range | null = null
  let k = at + 1
  const take = (from: number): Found | null => {
    const to = contentEnd(paragraph, from)
    const quotation = quotationAt(paragraph, from)
    const direct = quotation !== null && quotation.open === from
    const more = direct && quotation.after >= to - 1 ? continuation(paragraph, quotation.after) : []
    const end = direct && /^[.,]?$/.test(tokens[quotation.after]?.text ?? '') ? quotation.after : to
    return { content: [{ from, to: Math.max(end, from + 1) }, ...more.filter(piece => piece.from >= end)], hearer, rest: { from: at + 1, to: from } }
  }
  if (/^(call|appeal)$/.test(verb.lemma)) {
    const link = tokens[k]?.lower
    if (link === 'for' && verb.lemma === 'call') return take(k + 1)
    const named = verb.lemma === 'call' && !passesTo(link) ? phraseAfter(paragraph, k, names.starts) : null
    if (named && (quotationAt(paragraph, named.to)?.open === named.to || /^(a|an)$/.test(tokens[named.to]?.lower ?? ''))) return take(k)
    if (!passesTo(link)) return null
    hearer = phraseAfter(paragraph, k + 1, names.starts)
    return hearer && tokens[hearer.to]?.lower === 'to' ? take(hearer.to) : null
  }
  if (verb.lemma === 'rule') return tokens[k]?.lower === 'out' ? take(k + 1) : null
  if (/^(point|make)$/.test(verb.lemma) && tokens[k]?.lower === 'out') k++
  if (verb.frame.tell || verb.frame.push) {
    const phrase = phraseAfter(paragraph, k, names.starts)
    const next = tokens[phrase?.to ?? k]
    const behind = phrase && (/^(that|to|,|:|in|on|how|what|why|whether|not)$/.test(next?.lower ?? '') || quotationAt(paragraph, phrase.to) || isTimeWord(next) || verb.frame.tell)
    if (phrase && behind) {
      hearer = phrase
      k = phrase.to
    }
  }
  if (hearer && verb.frame.push && tokens[k]?.lower === 'to' && k < stop) return take(k)
  if (verb.frame.aim && tokens[k]?.lower === 'to' && isInfinitive(paragraph, k) && stop - k > 3) return take(k)
  const adjunct = skipAdjuncts(paragraph, k, stop, names)
  if (hearer === null && tokens[k]?.lower === 'to' && adjunct > k) hearer = phraseAfter(paragraph, k + 1, names.starts)
  const next = tokens[adjunct]
  if (!next || adjunct >= stop) return null
  if (next.lower === 'that' && (verb.frame.clause || verb.frame.tell || verb.frame.object)) return adjunct + 1 < stop ? take(adjunct + 1) : null
  const mark = /^[,:]$/.test(next.text) ? adjunct + 1 : adjunct
  if ((verb.frame.speech || verb.frame.tell) && quotationAt(paragraph, mark)?.open === mark) return take(mark)
  if (next.text === ':' && mark < stop) return verb.frame.speech || verb.frame.tell ? take(mark) : null
  if (/^(whether|if|how|why|what|where)$/.test(next.lower) && verb.frame.clause && !/^(see|hear|judge)$/.test(verb.lemma)) return take(adjunct)
  const rest = { from: adjunct + 1, to: Math.min(stop, adjunct + 30) }
  const clause = verb.frame.speech || verb.frame.tell || /^(believe|think|hope|fear|know|feel|insist)$/.test(verb.lemma)
  if (clause && !(participle && !verb.frame.speech) && (CLAUSE_START.test(next.tag) || next.lower === 'there' || next.lower.endsWith('ing')) && hasVerb(paragraph, rest) && isClause(paragraph, adjunct, stop)) return take(adjunct)
  const object = verb.frame.object || (verb.lemma === 'see' && hasWord(paragraph, k, stop, 'as')) || (verb.lemma === 'want' && hasWord(paragraph, k, stop, 'to')) || (verb.lemma === 'hold' && hasWord(paragraph, k, stop, 'responsible'))
  return object && CLAUSE_START.test(next.tag) && !isTimeWord(next) && stop - adjunct > 2 ? take(hearer && !verb.frame.tell ? at + 1 : adjunct) : null
}

const isInfinitive = (paragraph: Paragraph, to: number): boolean =>
  /^(VERB|AUX|ADV)$/.test(paragraph.tokens[to + 1]?.tag ?? '') || quotationAt(paragraph, to + 1) !== null

const passesTo = (word: string | undefined): boolean => word === 'on' || word === 'upon' || word === 'to'

const hasWord = ({ tokens }: Paragraph, from: number, to: number, word: string): boolean =>
  tokens.slice(from, Math.min(to, from + 14)).some(token => token.lower === word)

/** Whether a clause begins here: its verb comes before any relative or further clause. */
function isClause({ tokens }: Paragraph, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 30); i++) {
    const token = tokens[i]
    if (!token) break
    if (token.tag === 'AUX' || /^(n't|'s|'re|'ve|'d|'ll)$/.test(token.lower) && token.tag !== 'PART') return true
    if (token.tag === 'VERB' && !/ing$/.test(token.lower) && i > from && tokens[i - 1]?.lower !== 'to') return true
    if (i > from && /^(that|which|who|whom|when|because|as|to)$/.test(token.lower) && i < from + 8 && token.lower !== 'to') return false
  }
  return tokens[from]?.lower.endsWith('ing') === true
}

/** Skips 'on Monday', 'late May 3', 'in an interview with the daily', 'to reporters'. */
function skipAdjuncts(paragraph: Paragraph, from: number, stop: number, names: Names): number {
  const { tokens } = paragraph
  let k = from
  for (let turn = 0; turn < 5 && k < stop; turn++) {
    const token = tokens[k]
    if (!token || paragraph.quotationOf[k] !== -1) break
    if (isTimeWord(token)) k += /^\d{1,4}$/.test(tokens[k + 1]?.text ?? '') ? 2 : 1
    else if (/^(late|early|earlier|today|yesterday|again|recently|later|flatly|publicly|repeatedly|bluntly)$/.test(token.lower)) k++
    else if (/^(this|last|next)$/.test(token.lower) && /^(week|month|year|spring|summer|fall|autumn|winter|morning|afternoon|evening|night)$/.test(tokens[k + 1]?.lower ?? '')) k += 2
    else if (/^(in|on|at|during|to|after|before|via|through|from|of)$/.test(token.lower) && tokens[k + 1]?.tag !== 'VERB') {
      let end = phraseAfter(paragraph, k + 1, names.starts)?.to ?? k
      for (let more = 0; more < 3 && /^(with|of|on|in|at|to|for|about)$/.test(tokens[end]?.lower ?? ''); more++) {
        const inner = phraseAfter(paragraph, end + 1, names.starts)
        if (!inner) break
        end = inner.to
      }
      if (end === k) break
      k = end
    } else break
  }
  return k
}

/** The token after the sentence's rest, where a quotation may go on. */
function tailEnd(paragraph: Paragraph, from: number): number {
  const { tokens, quotationOf } = paragraph
  const stop = sentenceAt(paragraph, Math.max(0, from - 1)).to
  let at = from
  while (at < stop && quotationOf[at] === -1) at++
  return at > from && tokens[at - 1]?.text !== ',' && at < stop ? from : at
}

function restOf(paragraph: Paragraph, from: number): Range {
  return { from, to: Math.max(from, sentenceAt(paragraph, Math.max(0, from - 1)).to) }
}

/** 'according to X', 'X was quoted by Y as saying', "X's claim that", 'made an appeal to X to'. */
function readPhrase(paragraph: Paragraph, index: number, at: number, names: Names): Statement | null {
  const { tokens } = paragraph
  const token = tokens[at]
  const sentence = sentenceAt(paragraph, at)
  const none = { paragraph: index, hearer: null, rest: null, negated: false }
  if (token?.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    const source = phraseAfter(paragraph, at + 2, names.starts)
    if (!source) return null
    const cue = { from: at, to: at + 2 }
    if (at - sentence.from < 2) {
      const comma = tokens.findIndex((other, i) => i >= source.to && i < sentence.to && other.text === ',')
      return comma === -1 ? null : { ...none, cue, source, content: [{ from: comma + 1, to: contentEnd(paragraph, comma + 1) }] }
    }
    const content = heldBy(paragraph, sentence.from, at) ?? { from: sentence.from, to: at }
    return { ...none, cue, source, content: [content] }
  }
  if (token?.lower === 'quoted' && BE.test(tokens[at - 1]?.lower ?? '')) {
    const saying = tokens.findIndex((other, i) => i > at && i < Math.min(sentence.to, at + 14) && other.lower === 'saying')
    const start = verbGroupStart(paragraph, at, sentence.from)
    const source = leftSource(paragraph, start, sentence, index, [])
    if (saying === -1 || !source) return null
    const from = tokens[saying + 1]?.lower === 'that' ? saying + 2 : saying + 1
    return from < sentence.to ? { ...none, cue: { from: saying, to: saying + 1 }, source, content: [{ from, to: contentEnd(paragraph, from) }], rest: { from: at + 1, to: saying } } : null
  }
  if (/^(appeal|call|plea)$/.test(token?.lower ?? '') && token?.tag === 'NOUN' && /^(to|on)$/.test(tokens[at + 1]?.lower ?? '')) {
    const to = tokens.findIndex((other, i) => i > at + 2 && i < sentence.to && other.lower === 'to' && /VERB/.test(tokens[i + 1]?.tag ?? ''))
    const source = mainSubject(paragraph, at, sentence.from)
    return to === -1 || !source ? null : { ...none, cue: { from: at, to: at + 1 }, source, hearer: phraseAfter(paragraph, at + 2, names.starts), content: [{ from: to, to: contentEnd(paragraph, to) }] }
  }
  if (isCueNoun(token) && tokens[at + 1]?.lower === 'that' && /^(['’]s|his|her|their|its)$/.test(tokens[at - 1]?.lower ?? '')) {
    const own = /^['’]/.test(tokens[at - 1]?.text ?? '')
    const source = own ? phraseBefore(paragraph, at - 1, sentence.from) : { from: at - 1, to: at }
    return source && at + 2 < sentence.to ? { ...none, cue: { from: at, to: at + 1 }, source, content: [{ from: at + 2, to: contentEnd(paragraph, at + 2) }] } : null
  }
  return null
}

/** The clause that a noun such as 'speculation' holds, where the sentence's source is named at its end. */
function heldBy({ tokens }: Paragraph, from: number, to: number): Range | null {
  for (let i = to - 1; i > from; i--) if (tokens[i]?.lower === 'that' && isCueNoun(tokens[i - 1])) return { from: i + 1, to }
  return null
}
