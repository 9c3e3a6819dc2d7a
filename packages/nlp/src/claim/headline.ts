import type { Paragraph } from '../text/paragraph.ts'
import type { Statement } from './statement.ts'

const LONGEST_NAME = 6
const SHORTEST_CONTENT = 3

/** A headline that puts what is said behind the name of who says it: 'Hentzau: Bridge Is Safe'. */
export function colonStatement({ tokens, nameOf, quotationOf }: Paragraph): Statement | null {
  const colon = tokens.findIndex(({ text }) => text === ':')
  const before = tokens.slice(0, colon)
  if (colon < 1 || colon > LONGEST_NAME || tokens.length - colon <= SHORTEST_CONTENT) return null
  if (!before.some((_, i) => nameOf[i] !== 0 && quotationOf[i] === -1)) return null
  if (before.some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return null
  return {
    content: [{ from: colon + 1, to: tokens.length }],
    cue: null,
    source: { from: 0, to: colon },
    hearer: null,
    negated: false,
  }
}
