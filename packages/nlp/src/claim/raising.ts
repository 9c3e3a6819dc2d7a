import type { Reported } from '../attribution/decode.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { Range } from '../text/range.ts'
import type { Token } from '../text/token.ts'

/** 'are widely believed': whom the words before name says nothing; nobody in particular says it of them. */
const RAISING =
  /^(?:(?:has|have|had) )?(?:is|are|am|was|were|be|been|being) (?:(?:being|now|also|\w+ly) )*(?:estimated|believed|thought|said|reported|alleged|rumou?red|expected|projected|understood|presumed|reputed)(?: to)?$/
/** What may stand before a noun and belongs to it: 'nearly 200 miners'. */
const BEFORE_NOUN = /^(?:NUM|DET|ADJ|ADV|NOUN|PROPN)$/

/** Takes the words before 'are estimated to have …' as what is said of somebody, not as who says it. */
export function lowerSubject({ tokens, sentences, sentenceOf }: Paragraph, reported: Reported): Reported {
  const { cue, source, content } = reported
  if (!cue || !source || source.to !== cue.from) return reported
  const verb = lowers(tokens, cue)
  if (!RAISING.test(verb)) return reported
  const infinitive = verb.endsWith(' to') || tokens[cue.to]?.lower === 'to'
  if (!infinitive || !content.some(({ from }) => from >= cue.to)) return reported
  const first = sentences[sentenceOf[source.from] ?? 0]?.from ?? 0
  let { from } = source
  while (from > first && BEFORE_NOUN.test(tokens[from - 1]?.tag ?? '')) from--
  const others = content.filter(range => range.to <= from || range.from >= source.to)
  return { ...reported, source: null, content: [{ from, to: source.to }, ...others] }
}

const lowers = (tokens: readonly Token[], { from, to }: Range): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')
