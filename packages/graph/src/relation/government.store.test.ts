import { afterEach, beforeEach, expect, it } from 'vitest'
import { sketchRecord } from '../../../../tests/record.ts'
import { describeStores } from '../../../../tests/stores.ts'
import type { Graph } from '../index.ts'

const OFFER = sketchRecord({
  title: 'Offer',
  outlet: 'Strelsau Courier',
  date: '2031-05-04',
  text: 'Rita Sapt said the alliance should work with Ruritania.',
  people: { 'Rita Sapt': ['Rita Sapt'] },
  organisations: { Ruritania: ['Ruritania'] },
  claims: [
    {
      by: 'Rita Sapt',
      cue: 'said',
      source: 'Rita Sapt',
      content: 'the alliance should work with Ruritania',
      about: ['Ruritania'],
      stances: { Ruritania: { stance: 'POSITIVE', words: ['work with'] } },
    },
  ],
})
const REFUSAL = sketchRecord({
  title: 'Refusal',
  outlet: 'Zenda Post',
  date: '2031-05-20',
  text: 'Anna Flavia said we will not be negotiating with the Hentzau regime.',
  people: { 'Anna Flavia': ['Anna Flavia'], 'Rupert Hentzau': ['Hentzau'] },
  claims: [
    {
      by: 'Anna Flavia',
      cue: 'said',
      source: 'Anna Flavia',
      content: 'we will not be negotiating with the Hentzau regime',
      about: ['Rupert Hentzau'],
      stances: { 'Rupert Hentzau': { stance: 'NEGATIVE', words: ['not be negotiating with'] } },
    },
  ],
})
const portrait = (title: string, date = '2031-05-09') => {
  const record = sketchRecord({
    title: 'Portrait',
    outlet: 'Gazette',
    date,
    text: `Rupert Hentzau is the ${title} of Ruritania.`,
    people: { 'Rupert Hentzau': ['Rupert Hentzau'] },
    organisations: { Ruritania: ['Ruritania'] },
    roles: [{ of: 'Rupert Hentzau', in: 'Ruritania', title }],
  })
  const mentions = record.mentions.map(mention =>
    mention.name === 'Ruritania' ? { ...mention, kind: 'STATE' as const } : mention,
  )
  return { ...record, mentions }
}

describeStores('the regime of somebody', store => {
  let graph: Graph
  beforeEach(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles([OFFER, REFUSAL])
  })
  afterEach(() => graph.close())

  const disputes = async () => {
    await graph.relateClaims()
    const statement = 'MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) RETURN r.method AS method'
    return (await graph.query(statement, { write: true, timeoutMs: 10_000, maxRows: 9 })).rows
  }

  it('is the state that he heads by an article of the month', async () => {
    expect(await disputes()).toEqual([])
    await graph.writeArticles([portrait('president')])
    expect(await disputes()).toEqual([{ method: 'inclusion' }])
    await graph.writeArticles([portrait('painter')])
    expect(await disputes()).toEqual([])
  })

  it('is not told by what is said of him at another time', async () => {
    await graph.writeArticles([portrait('president', '2029-05-09')])
    expect(await disputes()).toEqual([])
  })
})
