import {
  hasVerb,
  isTimeWord,
  mainSubject,
  phraseAfter,
  phraseBefore,
  type Range,
  sentenceAt,
  verbGroupStart,
} from './clause.ts'
import { contentAfter, contentAround, contentBefore } from './content.ts'
import { type CueVerb, cueVerb, isCueNoun } from './cue.ts'
import type { Paragraph } from './paragraph.ts'
import { readPhrase } from './phrase.ts'
import { leftSource } from './source.ts'
import { continuation, isTail, type Names, opensTitle, quotationAt, type Statement } from './statement.ts'

const SUBORDINATOR =
  /^(while|when|whenever|as|after|although|though|if|since|before|whereas|because|once|until|unless)$/
const BE = /^(is|are|was|were|be|been|being|'s|'re|'m|got|gets)$/

/** Every statement that a verb of the paragraph attributes, in the order of the verbs. */
export function findReported(paragraph: Paragraph, index: number, names: Names): Statement[] {
  const found: Statement[] = []
  for (let i = 0; i < paragraph.tokens.length; i++) {
    if (paragraph.quotationOf[i] !== -1) continue
    const verb = cueVerb(paragraph.tokens[i])
    const statement = verb
      ? readVerb(paragraph, index, i, verb, names, found)
      : readPhrase(paragraph, index, i, names)
    if (statement && isReport(paragraph, statement)) found.push(statement)
  }
  return found
}

/** Neither the writer's own voice ('I think', 'we know') nor a question. */
function isReport(paragraph: Paragraph, { source, content }: Statement): boolean {
  const { tokens } = paragraph
  const first = content[0]
  if (
    source &&
    (source.to - source.from > 25 ||
      (source.to - source.from === 1 && /^(i|we|you)$/.test(tokens[source.from]?.lower ?? '')))
  )
    return false
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
  const passive =
    verb.form === 'past' &&
    group.some(word => BE.test(word)) &&
    !group.some(word => /^(has|have|had)$/.test(word) && !group.includes('been'))
  if (passive && group.at(-1) !== "'s") return null
  const negated =
    group.some(word => /^(not|n't|never)$/.test(word)) || /^(deny|dispute|reject|doubt)$/.test(verb.lemma)
  const base = { paragraph: index, cue: { from: at, to: at + 1 }, negated }
  const participle = verb.form === 'participle' && !group.some(word => BE.test(word))
  const left = participle
    ? participleSource(paragraph, at, verb, names, found)
    : leftSource(paragraph, start, sentence, index, found)
  const right = participle ? null : rightSource(paragraph, at, start, verb, names)
  if (right) {
    const before = contentBefore(paragraph, start, sentence)
    if (before)
      return {
        ...base,
        ...before,
        source: right,
        hearer: null,
        content: [...before.content, ...continuation(paragraph, tailEnd(paragraph, right.to))],
        rest: restOf(paragraph, right.to),
      }
  }
  if (!left || (!verb.frame.speech && isObjectRelative(paragraph, left.from))) return null
  const after = contentAfter(paragraph, at, verb, names, participle)
  if (after) {
    // '"The bridge," she said, "is safe."'
    const first = after.content[0]
    const split =
      first &&
      quotationAt(paragraph, first.from)?.open === first.from &&
      quotationAt(paragraph, left.from - 1)
    const before = split ? contentBefore(paragraph, left.from, sentence) : null
    const content = after.content.map(range => withinClause(paragraph, left, start, range))
    return { ...base, ...after, source: left, content: [...(before?.content ?? []), ...content] }
  }
  if (participle || (!verb.frame.speech && !verb.frame.tell)) return null
  const hearer = verb.frame.tell ? phraseAfter(paragraph, at + 1, names.starts) : null
  const tail = { from: hearer?.to ?? at + 1, to: sentence.to }
  if (!isTail(paragraph, tail)) return null
  const around = contentAround(paragraph, left.from, tail.from, sentence)
  if (around) return { ...base, source: left, hearer, content: around, rest: null }
  const before = contentBefore(paragraph, left.from, sentence)
  if (!before) return null
  return {
    ...base,
    ...before,
    source: left,
    hearer,
    content: [...before.content, ...continuation(paragraph, tailEnd(paragraph, tail.from))],
    rest: restOf(paragraph, tail.from),
  }
}

/**
 * Ends the content where the main clause begins: 'While Brown says the bridge is safe, the fish stay away'; 'Brown,
 * who says the bridge is safe, is tired'.
 */
function withinClause(paragraph: Paragraph, source: Range, verb: number, range: Range): Range {
  const { tokens, quotationOf } = paragraph
  const sentence = sentenceAt(paragraph, verb)
  const first = source.from - sentence.from <= 2 && source.from > sentence.from
  const subordinate = first && SUBORDINATOR.test(tokens[source.from - 1]?.lower ?? '')
  const relative = /^(who|which)$/.test(tokens[verb - 1]?.lower ?? '')
  if (!subordinate && !relative) return range
  for (let i = range.from + 1; i < range.to - 1; i++) {
    const next = tokens[i + 1]
    if (!next || tokens[i]?.text !== ',' || quotationOf[i] !== -1 || quotationOf[i + 1] !== -1) continue
    const main = subordinate
      ? /^(DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(next.tag) && hasVerb(paragraph, { from: i + 1, to: range.to })
      : /^(VERB|AUX)$/.test(next.tag) && !next.lower.endsWith('ing')
    if (main && !/^(which|who|whose|where)$/.test(next.lower)) return { from: range.from, to: i }
  }
  return range
}

/** 'the plan that Brown wants': what is wanted stands before. */
const isObjectRelative = ({ tokens }: Paragraph, at: number): boolean =>
  /^(which|whom)$/.test(tokens[at - 1]?.lower ?? '') ||
  (tokens[at - 1]?.lower === 'that' && tokens[at - 2]?.tag === 'NOUN' && !isCueNoun(tokens[at - 2]))

/** Whether the word is a finite verb or a participle here, and no noun or infinitive. */
function isVerbHere(paragraph: Paragraph, at: number, verb: CueVerb): boolean {
  const { tokens, headline } = paragraph
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token) return false
  // A capital inside a sentence belongs to a name: 'Hassan Said Kamil'.
  if (!headline && /^\p{Lu}/u.test(token.text) && at > sentenceAt(paragraph, at).from) return false
  const participle =
    verb.form === 'participle' &&
    /^(saying|adding|arguing|claiming|insisting|warning)$/.test(token.lower) &&
    !/^(the|a|an|of)$/.test(before?.lower ?? '')
  if (
    token.tag !== 'VERB' &&
    !participle &&
    !(verb.form === 'past' && /^(said|told|wrote)$/.test(token.lower)) &&
    !(verb.form === 'present' && /^(says|tells)$/.test(token.lower))
  )
    return false
  if (verb.form !== 'base') return !/^(to|the|a|an)$/.test(before?.lower ?? '')
  // A bare form is finite after a plural subject, a modal or 'did not'; after 'to' it is an infinitive.
  return (
    before !== undefined &&
    !/^(to|the|a|an|let|please)$/.test(before.lower) &&
    !/^(could|should|must|may|might|can)$/.test(before.lower)
  )
}

/** Who stands behind a participle: 'Brown attacked the plan, saying …', 'a statement saying …'. */
function participleSource(
  paragraph: Paragraph,
  at: number,
  verb: CueVerb,
  names: Names,
  found: readonly Statement[],
): Range | null {
  const { tokens } = paragraph
  const sentence = sentenceAt(paragraph, at)
  const before = tokens[at - 1]
  if (!before || at <= sentence.from) return null
  if (names.person(at - 1) && /^(with|by|from)$/.test(tokens[at - 2]?.lower ?? ''))
    return phraseBefore(paragraph, at, at - 1)
  if (
    !/^(,|in|while|by|and)$/.test(before.lower) &&
    !isCueNoun(before) &&
    !isTimeWord(before) &&
    !/^(NOUN|NUM)$/.test(before.tag)
  )
    return null
  if (before.text !== ',' && !isCueNoun(before) && !verb.frame.speech && !verb.frame.push) return null
  const previous = found.findLast(other => (other.cue?.from ?? -1) >= sentence.from)
  return previous?.source ?? mainSubject(paragraph, at, sentence.from)
}

/** The source behind the verb: '"…," said Brown'. */
function rightSource(
  paragraph: Paragraph,
  at: number,
  start: number,
  verb: CueVerb,
  names: Names,
): Range | null {
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

/** The token after the sentence's rest, where a quotation may go on. */
function tailEnd(paragraph: Paragraph, from: number): number {
  const stop = sentenceAt(paragraph, Math.max(0, from - 1)).to
  for (let at = from; at < stop; at++) {
    const quotation = quotationAt(paragraph, at)
    if (!quotation) continue
    if (!opensTitle(paragraph, at)) return at === from || paragraph.tokens[at - 1]?.text === ',' ? at : from
    at = quotation.after - 1
  }
  return stop
}

function restOf(paragraph: Paragraph, from: number): Range {
  return { from, to: Math.max(from, sentenceAt(paragraph, Math.max(0, from - 1)).to) }
}
