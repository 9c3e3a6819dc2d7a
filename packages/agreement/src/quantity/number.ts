/** Numbers as news writes them: '27,000', '3.5bn', 'two dozen', 'a quarter of a million'. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

const SMALL = new Map<string, number>([
  ...ONES.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, index) => [word, 10 * (index + 2)] as const),
])
const SCALE = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const SUFFIX = new Map<string, number>([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
])
const PART = new Map<string, number>([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
])

/** What is rounded is not farther off than this part of it. */
const ROUNDED = 0.05

export interface NumberRead {
  readonly value: number
  /** How many words it takes. */
  readonly length: number
  /** Half of the last place that is written, within reason: 27,000 may be 27,431 in full, but 20,000 is not 24,000. */
  readonly slack: number
  readonly sign: '$' | '€' | '£' | '%' | null
}

/** Reads the number that begins at a word, in lower case; null where none does. A lone 'one' and a lone 'a' are none. */
export function readNumber(words: readonly string[], at: number): NumberRead | null {
  const first = words[at] ?? ''
  const digits = /^([$€£])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|mn?|bn?)?(%)?$/.exec(first)
  if (digits) {
    const [, currency, whole = '', fraction = '', suffix = '', percent] = digits
    const plain = Number(whole.replaceAll(',', '') + fraction)
    const unit = fraction === '' ? placeOf(plain) : 10 ** -(fraction.length - 1)
    const own = SUFFIX.get(suffix) ?? 1
    return scaled(
      words,
      at,
      1,
      plain * own,
      Math.min(unit / 2, plain * ROUNDED) * own,
      (currency ?? percent ?? null) as NumberRead['sign'],
    )
  }
  if ((first === 'a' || first === 'half') && !SCALE.has(words[at + 1] ?? '')) return partOf(words, at)
  return spelled(words, at)
}

/** The value of the last digit that is not a zero. */
function placeOf(value: number): number {
  let place = 1
  while (value !== 0 && value % (place * 10) === 0) place *= 10
  return place
}

/** Words of scale after it: '3.5' in '3.5 million'. */
function scaled(
  words: readonly string[],
  at: number,
  length: number,
  value: number,
  slack: number,
  sign: NumberRead['sign'],
): NumberRead {
  const scale = SCALE.get(words[at + length] ?? '')
  if (scale === undefined) return { value, length, slack, sign }
  return { value: value * scale, length: length + 1, slack: slack * scale, sign }
}

/** 'half a million', 'a quarter of a million', 'a third of a billion'. */
function partOf(words: readonly string[], at: number): NumberRead | null {
  const rest = /^(?:a )?(half|third|quarter) (?:of )?a (\p{L}+)/u.exec(words.slice(at, at + 5).join(' '))
  const [whole = '', part = '', scale = ''] = rest ?? []
  const value = (PART.get(part) ?? 0) * (SCALE.get(scale) ?? 0)
  return value === 0 ? null : { value, length: whole.split(' ').length, slack: value / 10, sign: null }
}

function spelled(words: readonly string[], at: number): NumberRead | null {
  let total = 0
  let group = 0
  let next = at
  for (; next < words.length; next++) {
    const word = words[next] ?? ''
    const small = SMALL.get(word)
    const scale = SCALE.get(word)
    if (small !== undefined) {
      // 'twenty one' goes on, 'five six' does not.
      if (group % 100 !== 0 && !(group % 100 >= 20 && group % 10 === 0 && small > 0 && small < 10)) break
      group += small
    } else if (scale !== undefined && (group > 0 || next === at + 1)) {
      if (scale <= 100) group = (group || 1) * scale
      else {
        total += (group || 1) * scale
        group = 0
      }
    } else if (
      !(word === 'and' && group >= 100 && SMALL.has(words[next + 1] ?? '')) &&
      !(next === at && word === 'a')
    )
      break
  }
  const value = total + group
  const length = next - at
  if (value === 0 || (length === 1 && value < 2)) return null
  return {
    value,
    length,
    slack: value >= 100 ? Math.min(placeOf(value) / 2, value * ROUNDED) : 0,
    sign: null,
  }
}
