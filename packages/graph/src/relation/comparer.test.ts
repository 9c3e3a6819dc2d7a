import type { Statement } from '@sayso/agreement'
import { afterEach, describe, expect, it } from 'vitest'
import { sketchClaim } from '../../../../tests/claim.ts'
import { type ClaimComparer, Comparer } from './comparer.ts'
import { ComparerThread } from './comparer-thread.ts'

const claim = (text: string, speaker: string, date: string): Statement =>
  sketchClaim(text, { speaker, date, names: ['Hentzau', 'Strelsau'] })
const MAY = [
  claim('Hentzau sold the grenades to the Zenda rebels', 'sapt', '2031-05-04'),
  claim('12 people were killed in the Strelsau bombing', 'flavia', '2031-05-05'),
]
const JUNE = [
  claim('Hentzau never sold the grenades to the Zenda rebels', 'hentzau', '2031-06-01'),
  claim('two rivers near the flooded coal mines ran dry', 'flavia', '2031-06-02'),
]
const WINDOW = { own: '2031-06', before: ['2031-05'], after: [] }

const opened: ClaimComparer[] = []
afterEach(async () => {
  for (const comparer of opened.splice(0)) await comparer.close()
})

describe.each([
  ['in this thread', () => new Comparer()],
  ['in a thread of its own', () => new ComparerThread()],
])('comparing %s', (_, make) => {
  const open = (): ClaimComparer => {
    const comparer = make()
    opened.push(comparer)
    return comparer
  }

  it('finds how claims of several periods stand to each other', async () => {
    const comparer = open()
    await comparer.put('2031-05', MAY)
    await comparer.put('2031-06', JUNE)
    const found = await comparer.agreements(WINDOW)
    expect(found).toMatchObject([
      { from: JUNE[0]?.id, to: MAY[0]?.id, relation: 'CONTRADICTS', method: expect.any(String) },
    ])
    expect(await comparer.agreements({ own: '2031-05', before: [], after: ['2031-06'] })).toEqual(found)
    expect(await comparer.agreements({ ...WINDOW, before: [] })).toEqual([])
    await comparer.put('2031-05', [])
    expect(await comparer.agreements(WINDOW)).toEqual([])
  })

  it('shows what no rule is sure of', async () => {
    const comparer = open()
    const [near] = [claim('the flooded coal mines poisoned two rivers', 'ada', '2031-05-20')]
    await comparer.put('2031-05', [near])
    await comparer.put('2031-06', JUNE)
    expect(await comparer.candidates(WINDOW)).toMatchObject([{ a: { id: near.id }, b: { id: JUNE[1]?.id } }])
  })

  it('refuses a period that it does not have', async () => {
    const comparer = open()
    await expect(comparer.agreements(WINDOW)).rejects.toThrow('nobody put the claims of 2031-06')
    await comparer.put('2031-05', MAY)
    await comparer.put('2031-06', JUNE)
    await comparer.keep(['2031-06'])
    await expect(comparer.agreements(WINDOW)).rejects.toThrow('nobody put the claims of 2031-05')
  })

  it('ends when it is told to', async () => {
    const comparer = open()
    await comparer.put('2031-05', MAY)
    await comparer.put('2031-06', JUNE)
    await expect(comparer.agreements(WINDOW, AbortSignal.abort())).rejects.toThrow(/abort/i)
  })
})
