import { AGREEMENT_RULES } from '@sayso/agreement'
import { Article, type ArticleRecord, CLAIM_RELATIONS } from '@sayso/core'
import type { Related } from '../relation/judge.ts'
import { readReadings } from '../resolution/reading.ts'
import { type Read, storedKeys, storedRelationships } from './stored.ts'

/** All articles as they were written, page by page, in the order of their ids. */
export async function* articleRecords(read: Read): AsyncGenerator<ArticleRecord[]> {
  for await (const ids of storedKeys(read, 'Reading')) {
    const records = await readReadings((cypher, params = {}) => read(cypher, params), ids)
    yield records
      // In one order of properties, whatever the store's.
      .map(record => ({ ...record, article: Article.parse(record.article) }))
      .sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
  }
}

const RULES: ReadonlySet<unknown> = new Set(AGREEMENT_RULES)

/** What judges found of pairs of claims, which no rule tells, page by page. */
export async function* judgements(read: Read): AsyncGenerator<Related[]> {
  for await (const keys of storedKeys(read, 'Claim'))
    for (const relation of CLAIM_RELATIONS) {
      const found = await storedRelationships(read, relation, keys)
      yield found.flatMap(({ from, to, properties: { score, method, reason } }) =>
        RULES.has(method)
          ? []
          : [{ from, to, relation, score: score as number, method: String(method), reason: String(reason) }],
      )
    }
}
