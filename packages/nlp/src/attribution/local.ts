import type { FeatureSink } from '../model/features.ts'
import { join } from '../model/hash.ts'
import { EDGE, EDGE_SHAPE, pair } from './lend.ts'
import {
  between,
  CLOSE_MARK,
  CLOSING,
  COMMA,
  distance,
  hasBetween,
  OPEN_MARK,
  OPENING,
  QUOTATION_MARKS,
  THATS,
  type View,
} from './view.ts'

/** What the words around a token tell of its part in an attribution, but for what each lends it: the first tagger's features. */
export function localFeatures(view: View, i: number, into: FeatureSink): void {
  wordFeatures(view, i, into)
  quotationFeatures(view, i, into)
  propensityFeatures(view, i, into)
  positionFeatures(view, i, into)
  verbFeatures(view, i, into)
  nameFeatures(view, i, into)
}

function wordFeatures({ words, tags, stems, shapes, length }: View, i: number, into: FeatureSink): void {
  const word = (k: number): number => (i + k < 0 || i + k >= length ? EDGE : (words[i + k] as number))
  const tag = (k: number): number => (i + k < 0 || i + k >= length ? EDGE : (tags[i + k] as number))
  const shape = (k: number): number => (i + k < 0 || i + k >= length ? EDGE_SHAPE : (shapes[i + k] as number))
  into.add(join(30, pair(word(-1), word(0))))
  into.add(join(31, pair(word(0), word(1))))
  into.add(join(32, pair(word(1), word(2))))
  into.add(join(33, pair(word(-2), word(-1))))
  into.add(join(34, pair(tag(-1), tag(0))))
  into.add(join(35, pair(tag(0), tag(1))))
  into.add(join(36, pair(pair(tag(-1), tag(0)), tag(1))))
  into.add(join(37, pair(pair(tag(0), tag(1)), tag(2))))
  into.add(join(38, pair(pair(tag(-2), tag(-1)), tag(0))))
  into.add(join(39, pair(word(0), tag(1))))
  into.add(join(40, pair(tag(-1), word(0))))
  into.add(join(46, shape(-1) * 100 + shape(0) * 10 + shape(1)))
  if (i > 0) into.add(join(51, pair(stems[i - 1] as number, shape(0))))
}

function quotationFeatures(view: View, i: number, into: FeatureSink): void {
  const { quotes, words, tags, length, markBefore, markAfter, sentenceStarts, sentenceEnds } = view
  const quote = quotes[i] as number
  const before = i > 0 ? (quotes[i - 1] as number) : 9
  const after = i + 1 < length ? (quotes[i + 1] as number) : 9
  into.add(join(60, before))
  into.add(join(61, quote))
  into.add(join(62, after))
  into.add(join(63, before * 100 + quote * 10 + after))
  into.add(join(64, pair(words[i] as number, quote)))
  into.add(join(65, pair(tags[i] as number, quote)))
  const left = markBefore[i] as number
  const right = markAfter[i] as number
  const leftMark = left >= 0 ? (quotes[left] as number) : 0
  const rightMark = right >= 0 ? (quotes[right] as number) : 0
  into.add(join(66, quote * 100 + leftMark * 10 + rightMark))
  into.add(join(67, (quote * 10 + (left < 0 ? 11 : distance(i - left))) * 10 + leftMark))
  into.add(join(68, (quote * 10 + (right < 0 ? 11 : distance(right - i))) * 10 + rightMark))
  if (quote >= 1 && quote <= 3)
    into.add(join(69, quote * 20 + (left < 0 || right < 0 ? 11 : distance(right - left))))
  into.add(join(70, quotes[0] === OPENING ? 1 : 0))
  into.add(join(71, (quotes[0] as number) * 10 + quote))
  const start = sentenceStarts[i] as number
  const end = sentenceEnds[i] as number
  const quoted = hasBetween(view, QUOTATION_MARKS, start, end) ? 1 : 0
  into.add(join(72, quoted * 10 + quote))
  into.add(join(73, (quotes[length - 1] === CLOSING ? 2 : 0) + (quotes[0] === OPENING ? 1 : 0)))
}

function propensityFeatures(view: View, i: number, into: FeatureSink): void {
  const { cueStems, cueSentences, tags, quotes, length } = view
  const tag = (k: number): number => (i + k < 0 || i + k >= length ? EDGE : (tags[i + k] as number))
  const stem = cueStems[i] as number
  into.add(join(100, pair(pair(stem, tag(-1)), tag(0))))
  into.add(join(101, pair(pair(stem, tag(1)), tag(0))))
  into.add(
    join(102, stem * 100 + (quotes[i] as number) * 10 + (i + 1 < length ? (quotes[i + 1] as number) : 9)),
  )
  into.add(join(103, cueSentences[i] as number))
  into.add(join(104, (cueSentences[i] as number) * 100 + stem))
}

function nameFeatures(
  { names, tags, words, length, verbBefore, verbAfter }: View,
  i: number,
  into: FeatureSink,
): void {
  const name = (k: number): number =>
    i + k < 0 || i + k >= length
      ? 9
      : (names[i + k] as number) * 2 + (names[i + k] !== names[i + k - 1] ? 1 : 0)
  for (let k = -2; k <= 2; k++) into.add(join(422 + k, name(k)))
  into.add(join(425, name(-1) * 100 + name(0) * 10 + name(1)))
  into.add(join(426, pair(name(0), i + 1 < length ? (words[i + 1] as number) : EDGE)))
  into.add(join(427, pair(name(0), i > 0 ? (words[i - 1] as number) : EDGE)))
  into.add(join(428, pair(name(0), i + 1 < length ? (tags[i + 1] as number) : EDGE)))
  const left = verbBefore[i] as number
  const right = verbAfter[i] as number
  if (left >= 0) into.add(join(429, name(0) * 20 + distance(i - left)))
  if (right >= 0) into.add(join(430, name(0) * 20 + distance(i - right)))
}

function positionFeatures(view: View, i: number, into: FeatureSink): void {
  const { sentenceStarts, sentenceEnds, sentences, words, quotes, length, headline } = view
  const start = sentenceStarts[i] as number
  const end = sentenceEnds[i] as number
  into.add(join(110, Math.min(i - start, 6)))
  into.add(join(111, Math.min(end - 1 - i, 4)))
  into.add(join(112, i === 0 ? 1 : i === length - 1 ? 2 : 0))
  into.add(join(113, Math.min(5, (end - start) >> 3)))
  into.add(join(114, (quotes[end - 1] as number) * 10 + (quotes[start] as number)))
  into.add(join(115, words[start] as number))
  into.add(join(116, pair(words[start] as number, quotes[i] as number)))
  const sentence = sentences[i] as number
  const last = sentences[length - 1] as number
  into.add(join(117, Math.min(3, sentence) * 10 + Math.min(3, last - sentence)))
  into.add(join(118, hasBetween(view, THATS, start, i) ? 1 : 0))
  if (headline) into.add(join(119, quotes[i] as number))
}

function verbFeatures(view: View, i: number, into: FeatureSink): void {
  side(view, i, view.verbBefore[i] as number, 0, into)
  side(view, i, view.verbAfter[i] as number, 1, into)
  const { verbBefore, verbAfter, sentences, quotes } = view
  const here = sentences[i] as number
  const where = (verb: number): number => (verb < 0 ? 2 : sentences[verb] === here ? 0 : 1)
  into.add(
    join(
      120,
      (where(verbBefore[i] as number) * 3 + where(verbAfter[i] as number)) * 10 + (quotes[i] as number),
    ),
  )
}

/** The nearest verb that usually attributes, on one side: how far, and what stands in between. */
function side(view: View, i: number, verb: number, right: 0 | 1, into: FeatureSink): void {
  const base = 122 + right
  if (verb < 0) {
    into.add(join(base, 1))
    return
  }
  const { sentences, quotes, stems, shapes, tags, marks, length } = view
  const bits = right ? between(view, i, verb) : between(view, verb, i)
  const apart = Math.min(3, Math.abs((sentences[verb] as number) - (sentences[i] as number)))
  const quote = quotes[i] as number
  const stem = stems[verb] as number
  const way = bits * 10 + apart
  const behindVerb = verb + 1 < length ? (marks[verb + 1] as number) : 9
  const behind = i + 1 < length ? (marks[i + 1] as number) : 9
  into.add(join(base + 2, distance(i - verb) * 10 + apart))
  into.add(join(base + 4, way))
  into.add(join(base + 6, pair(way, quote)))
  into.add(join(base + 8, pair(stem, apart * 100 + (bits & 15))))
  into.add(join(base + 10, pair(stem, (shapes[i] as number) * 10 + quote)))
  into.add(join(base + 12, pair(pair(bits, tags[i] as number), apart)))
  into.add(join(base + 14, pair(pair(bits, behind), (marks[i] as number) * 10 + apart)))
  into.add(join(base + 16, pair(pair(tags[verb] as number, way), behindVerb)))
  into.add(join(base + 18, pair(quotes[verb] as number, quote * 10 + apart)))
}

/** What decides how likely one label follows another here: the marks at the token and before it. */
export const TRANSITION_CLASSES = 12
export function transitionClass({ marks, sentenceStarts }: View, i: number): number {
  const mark = marks[i] as number
  const before = i > 0 ? (marks[i - 1] as number) : 0
  if (sentenceStarts[i] === i) return mark === OPEN_MARK ? 6 : 7
  if (before === CLOSE_MARK) return mark === 0 ? 8 : 9
  if (before === COMMA) return mark === 0 ? 10 : 11
  return mark
}
