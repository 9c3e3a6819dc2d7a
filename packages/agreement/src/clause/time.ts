import type { Token } from '../word/token.ts'

export type Time = 'past' | 'future' | 'present'

const words = (list: string): Set<string> => new Set(list.split(/\s+/))
const FUTURE = words('will would should must shall going')
const PAST = words(
  `was were did had been has said told made took gave got won lost led left met kept held sent spent paid built bought
   sold knew thought brought stood rose fell grew fought began broke chose wrote ran saw lied shot stole spoke hid threw
   drew withdrew went came became`,
)

/** When a clause is about, as its first verb that tells says; regular verbs by their ending. */
export function timeOf(tokens: readonly Token[]): Time {
  for (const { lower, capital } of tokens) {
    if (FUTURE.has(lower)) return 'future'
    if (PAST.has(lower) || (!capital && lower.length > 4 && lower.endsWith('ed'))) return 'past'
  }
  return 'present'
}
