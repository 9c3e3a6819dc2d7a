import { contentId } from '@sayso/core'
import { compareClaims } from '../packages/agreement/src/compare.ts'
import type { Statement } from '../packages/agreement/src/statement.ts'

/** An indirect claim of an article of its own, by nobody in particular, about the names that are given. */
export function sketchClaim(
  text: string,
  more: Partial<Statement> & { readonly names?: readonly string[] } = {},
): Statement {
  const { names = [], ...fields } = more
  const id = contentId('claim', text, JSON.stringify(more))
  return {
    id,
    text,
    direct: false,
    negated: false,
    cue: 'said',
    source: 'somebody',
    date: '2031-05-04',
    article: `article of ${id}`,
    at: 0,
    outlet: null,
    speaker: null,
    about: names.map(name => ({
      entity: name.toLowerCase(),
      name,
      stance: 'NEUTRAL',
      score: 0,
      words: [],
      governs: null,
    })),
    named: new Map(names.map(name => [name.toLowerCase(), name])),
    ...fields,
  }
}

export const HENTZAU = { speaker: 'hentzau' }
export const SAPT = { speaker: 'sapt' }
export const ONE_ARTICLE = { article: 'the Strelsau Courier' }

/** How two claims stand to each other: 'RELATION rule', or 'nothing'. */
export function between(a: Statement, b: Statement): string {
  const found = compareClaims(a, b)
  return found ? `${found.relation} ${found.method}` : 'nothing'
}
