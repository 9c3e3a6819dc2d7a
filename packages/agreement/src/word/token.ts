/** A word or a number of a text, as it stands there and made plain. */
export interface Token {
  readonly start: number
  readonly end: number
  /** In lower case, without the possessive: 'minister' for 'Minister's'. */
  readonly lower: string
  readonly capital: boolean
  /** Of capitals only: 'US', 'U.S.' */
  readonly initials: boolean
  /** A sentence, a piece of the claim or a bracket begins here. */
  readonly opens: boolean
  /** Marks of punctuation between the token before and this one. */
  readonly before: string
  readonly numeric: boolean
}

const TOKEN =
  /[$€£]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|[kmbn]{1,2}(?!\p{L}))?%?|(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu
const IRREGULAR_NOT = new Map([
  ['won', 'will'],
  ['can', 'can'],
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'be'],
])

/** The words and numbers of a text in their order; "won't" is two, 'will' and 'not'. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match
    const { index } = match
    const gap = text.slice(last, index)
    const before = gap === ' ' ? '' : gap.replaceAll(/\s+/g, '')
    last = index + raw.length
    const { lower, capital, initials, numeric, not } = formOf(raw)
    const token = (lower: string, before: string): Token => ({
      start: index,
      end: last,
      lower,
      initials,
      capital,
      opens: tokens.length === 0 || (OPENS.test(before) && !isAbbreviated(tokens, before)),
      before,
      numeric,
    })
    tokens.push(token(lower, before))
    if (not) tokens.push(token('not', ''))
  }
  return tokens
}

const OPENS = /[.!?…:;()[\]"“]/

/** What a word is wherever it stands. */
interface Form extends Pick<Token, 'lower' | 'capital' | 'initials' | 'numeric'> {
  /** It ends in "n't", which is a word of its own. */
  readonly not: boolean
}

const known = new Map<string, Form>()
/** The memory of words holds so many; then it begins anew. */
const MOST = 100_000

function formOf(raw: string): Form {
  const before = known.get(raw)
  if (before !== undefined) return before
  if (known.size >= MOST) known.clear()
  const whole = raw.toLowerCase().replaceAll('’', "'")
  const verb = /^(\p{L}+?)n't$/u.exec(whole)?.[1]
  const form = {
    lower: verb === undefined ? plain(whole) : (IRREGULAR_NOT.get(verb) ?? verb),
    capital: /^\p{Lu}/u.test(raw),
    initials: /^(?:\p{Lu}\.?){2,}$/u.test(raw),
    numeric: /\d/.test(raw),
    not: verb !== undefined,
  }
  known.set(raw, form)
  return form
}

/** Without the possessive, a verb cut short, the last dot of 'u.s.'. */
const plain = (lower: string): string =>
  lower === 'cannot' ? 'not' : lower.replace(/'(s|re|ve|ll|d|m)?$/, '').replace(/\.$/, '')

const TITLES = new Set('mr mrs ms dr sen rep gov gen st lt col sgt jr sr vs no'.split(' '))

/** The dot between belongs to the word before: 'Sen. Hentzau', 'Rudolf K. Hentzau'. */
export function isAbbreviated(tokens: readonly Token[], between: string): boolean {
  const last = tokens.at(-1)
  return (
    between === '.' &&
    last !== undefined &&
    (TITLES.has(last.lower) || (last.capital && last.lower.length === 1))
  )
}
