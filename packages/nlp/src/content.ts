import { hasVerb, isTimeWord, phraseAfter, type Range, sentenceAt } from './clause.ts'
import { type CueVerb, cueVerb } from './cue.ts'
import type { Paragraph } from './paragraph.ts'
import { contentEnd, continuation, type Names, opensTitle, quotationAt } from './statement.ts'

const CLAUSE_START = /^(DET|PRON|NOUN|PROPN|ADJ|NUM|X)$/

/** Content found beside a verb, with who was told and what else the sentence says. */
interface Found {
  readonly content: readonly Range[]
  readonly hearer: Range | null
  readonly rest: Range | null
}

/** The content that stands before its source: a quotation, or the sentence up to the comma. */
export function contentBefore(paragraph: Paragraph, end: number, sentence: Range): Found | null {
  const { tokens } = paragraph
  let at = end - 1
  if (tokens[at]?.text === ',' && quotationAt(paragraph, at) === null && quotationAt(paragraph, at - 1)) at--
  const quotation = quotationAt(paragraph, at)
  if (quotation && quotation.after === at + 1) {
    const opening = sentenceAt(paragraph, quotation.open).from
    // 'Her plan "will work," she said': the words before the marks belong to the content.
    const whole = opening < quotation.open && isReportedLead(paragraph, opening, quotation.open)
    const closed = at < end - 1 || /^[,.!?…—–-]+$/.test(tokens[quotation.to - 1]?.text ?? '')
    if (!closed) return null
    return {
      content: [whole ? { from: opening, to: quotation.after } : { from: quotation.from, to: quotation.to }],
      hearer: null,
      rest: null,
    }
  }
  if (tokens[at]?.text !== ',' || at <= sentence.from) return null
  const content = { from: sentence.from, to: at }
  // 'In May, the council will vote, she said' has its clause behind the first comma; 'In an interview, she said' has none.
  const opener =
    /^(asked|in|on|at|by|when|if|as|after|before|while|with|speaking|despite|during|for|to|from|under)$/.test(
      tokens[sentence.from]?.lower ?? '',
    )
  const clause = opener
    ? tokens.findIndex((token, i) => i > sentence.from && i < at && token.text === ',')
    : sentence.from
  return clause !== -1 && at - clause >= 4 && hasVerb(paragraph, { from: clause, to: at })
    ? { content: [content], hearer: null, rest: null }
    : null
}

/** What follows an insertion and tells of the saying rather than of what was said: '…, he said, and left'. */
const ASIDE = /^(and|but|as|while|when|after|before|who|which|in|on|at|during|with|according|citing)$/

/** The content on both sides of an insertion: 'The bridge, she said, will close'; 'As she noted, the bridge …'. */
export function contentAround(
  paragraph: Paragraph,
  source: number,
  tail: number,
  sentence: Range,
): Range[] | null {
  const { tokens, quotationOf } = paragraph
  if (
    tokens[tail]?.text !== ',' ||
    quotationOf[tail] !== -1 ||
    quotationOf[tail + 1] !== -1 ||
    sentence.to - tail < 4
  )
    return null
  const next = tokens[tail + 1]?.lower ?? ''
  const after = { from: tail + 1, to: sentence.to }
  if (source - sentence.from === 1 && tokens[sentence.from]?.lower === 'as') return [after]
  if (/ing$/.test(next)) return null
  // 'It is "a small step," she said, that nobody noticed': the marks hold only a piece of the sentence.
  const quotation = quotationAt(paragraph, source - 1)
  if (quotation?.after === source && quotation.open > sentence.from && !ASIDE.test(next))
    return isReportedLead(paragraph, sentence.from, quotation.open)
      ? [{ from: sentence.from, to: source }, after]
      : null
  if (tokens[source - 1]?.text !== ',' || quotationOf[source - 2] !== -1) return null
  const adverb = source - sentence.from <= 2 && tokens[sentence.from]?.tag === 'ADV'
  return adverb ? [after] : [{ from: sentence.from, to: source - 1 }, after]
}

/** Whether the words before a quotation are the source's too, and no other attribution. */
const isReportedLead = ({ tokens, quotationOf }: Paragraph, from: number, to: number): boolean => {
  let words = 0
  for (let i = from; i < to; i++) {
    if (quotationOf[i] !== -1 || cueVerb(tokens[i])?.frame.speech) return false
    if (/[\p{L}]/u.test(tokens[i]?.text ?? '')) words++
  }
  return words > 0 && tokens[to - 1]?.text !== ':' && tokens[to - 1]?.text !== ','
}

/** The content that stands behind its verb, after a hearer and adjuncts. */
export function contentAfter(
  paragraph: Paragraph,
  at: number,
  verb: CueVerb,
  names: Names,
  participle: boolean,
): Found | null {
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
    return {
      content: [{ from, to: Math.max(end, from + 1) }, ...more.filter(piece => piece.from >= end)],
      hearer,
      rest: { from: at + 1, to: from },
    }
  }
  if (/^(call|appeal)$/.test(verb.lemma)) {
    const link = tokens[k]?.lower
    if (link === 'for' && verb.lemma === 'call') return take(k + 1)
    const named = verb.lemma === 'call' && !passesTo(link) ? phraseAfter(paragraph, k, names.starts) : null
    if (
      named &&
      (quotationAt(paragraph, named.to)?.open === named.to || /^(a|an)$/.test(tokens[named.to]?.lower ?? ''))
    )
      return take(k)
    if (!passesTo(link)) return null
    hearer = phraseAfter(paragraph, k + 1, names.starts)
    return hearer && tokens[hearer.to]?.lower === 'to' ? take(hearer.to) : null
  }
  if (verb.lemma === 'rule') return tokens[k]?.lower === 'out' ? take(k + 1) : null
  if (/^(point|make)$/.test(verb.lemma) && tokens[k]?.lower === 'out') k++
  if (verb.frame.tell || verb.frame.push) {
    const phrase = phraseAfter(paragraph, k, names.starts)
    const next = tokens[phrase?.to ?? k]
    const behind =
      phrase &&
      (/^(that|to|,|:|in|on|how|what|why|whether|not)$/.test(next?.lower ?? '') ||
        quotationAt(paragraph, phrase.to) ||
        isTimeWord(next) ||
        verb.frame.tell)
    if (phrase && behind) {
      hearer = phrase
      k = phrase.to
    }
  }
  if (hearer && verb.frame.push && tokens[k]?.lower === 'to' && k < stop) return take(k)
  if (verb.frame.aim && tokens[k]?.lower === 'to' && isInfinitive(paragraph, k) && stop - k > 2)
    return take(k)
  const adjunct = skipAdjuncts(paragraph, k, stop, names)
  if (hearer === null && tokens[k]?.lower === 'to' && adjunct > k)
    hearer = phraseAfter(paragraph, k + 1, names.starts)
  const next = tokens[adjunct]
  if (!next || adjunct >= stop) return null
  if (next.lower === 'that' && (verb.frame.clause || verb.frame.tell || verb.frame.object))
    return adjunct + 1 < stop ? take(adjunct + 1) : null
  const mark = /^[,:]$/.test(next.text) ? adjunct + 1 : adjunct
  if ((verb.frame.speech || verb.frame.tell) && quotationAt(paragraph, mark)?.open === mark) return take(mark)
  if (next.text === ':' && mark < stop) return verb.frame.speech || verb.frame.tell ? take(mark) : null
  if (
    /^(whether|if|how|why|what|where)$/.test(next.lower) &&
    verb.frame.clause &&
    !/^(see|hear|judge)$/.test(verb.lemma)
  )
    return take(adjunct)
  const rest = { from: adjunct + 1, to: Math.min(stop, adjunct + 30) }
  // Nobody 'writes the bill will pass' without 'that' as often as somebody writes a letter.
  const bare = !/^(write|post|ask|answer|recount|shout|joke|reveal)$/.test(verb.lemma)
  const clause =
    (bare && verb.frame.speech) ||
    verb.frame.tell ||
    /^(believe|think|hope|fear|know|feel|insist)$/.test(verb.lemma)
  if (
    clause &&
    !(participle && !verb.frame.speech) &&
    (CLAUSE_START.test(next.tag) || next.lower === 'there' || next.lower.endsWith('ing')) &&
    hasVerb(paragraph, rest) &&
    isClause(paragraph, adjunct, stop)
  )
    return take(adjunct)
  const object =
    verb.frame.object ||
    (verb.lemma === 'see' && hasWord(paragraph, k, stop, 'as')) ||
    (verb.lemma === 'want' && hasWord(paragraph, k, stop, 'to')) ||
    (verb.lemma === 'hold' && hasWord(paragraph, k, stop, 'responsible'))
  return object && CLAUSE_START.test(next.tag) && !isTimeWord(next) && stop - adjunct > 2
    ? take(hearer && !verb.frame.tell ? at + 1 : adjunct)
    : null
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
    if (token.tag === 'AUX' || (/^(n't|'s|'re|'ve|'d|'ll)$/.test(token.lower) && token.tag !== 'PART'))
      return true
    if (token.tag === 'VERB' && !/ing$/.test(token.lower) && i > from && tokens[i - 1]?.lower !== 'to')
      return true
    if (
      i > from &&
      /^(that|which|who|whom|when|because|as|to)$/.test(token.lower) &&
      i < from + 8 &&
      token.lower !== 'to'
    )
      return false
  }
  return tokens[from]?.lower.endsWith('ing') === true
}

/** Skips 'on Monday', 'late May 3', 'in an interview with the daily', 'to reporters', 'on “The Morning Lamp”'. */
function skipAdjuncts(paragraph: Paragraph, from: number, stop: number, names: Names): number {
  const { tokens } = paragraph
  let k = from
  for (let turn = 0; turn < 5 && k < stop; turn++) {
    const token = tokens[k]
    const quotation = quotationAt(paragraph, k)
    if (quotation?.open === k && opensTitle(paragraph, k)) {
      k = quotation.after
      continue
    }
    if (!token || quotation) break
    if (isTimeWord(token)) k += /^\d{1,4}$/.test(tokens[k + 1]?.text ?? '') ? 2 : 1
    else if (token.lower === 'on' && isTimeWord(tokens[k + 1])) k++
    else if (
      /^(late|early|earlier|today|yesterday|again|recently|later|flatly|publicly|repeatedly|bluntly)$/.test(
        token.lower,
      )
    )
      k++
    else if (
      /^(this|last|next)$/.test(token.lower) &&
      /^(week|month|year|spring|summer|fall|autumn|winter|morning|afternoon|evening|night)$/.test(
        tokens[k + 1]?.lower ?? '',
      )
    )
      k += 2
    else if (
      /^(in|on|at|during|to|after|before|via|through|from|of)$/.test(token.lower) &&
      tokens[k + 1]?.tag !== 'VERB'
    ) {
      let end = phraseAfter(paragraph, k + 1, names.starts)?.to ?? k
      for (
        let more = 0;
        more < 3 && /^(with|of|on|in|at|to|for|about)$/.test(tokens[end]?.lower ?? '');
        more++
      ) {
        const inner = phraseAfter(paragraph, end + 1, names.starts)
        if (!inner) break
        end = inner.to
      }
      if (end === k && quotationAt(paragraph, k + 1)?.open !== k + 1) break
      k = Math.max(end, k + 1)
    } else break
  }
  return k
}
