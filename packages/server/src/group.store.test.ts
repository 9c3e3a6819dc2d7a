import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'
import { sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'

const PEOPLE = ['Ada Brook', 'Tom Reed', 'Zoe Vale', 'Max Stone', 'Eva Lund']
const STANCES = ['POSITIVE', 'NEGATIVE', 'NEUTRAL'] as const

/** Twenty-four articles in seven months or undated, some of no outlet; claims of somebody or nobody, about none, one or two. */
const articles = Array.from({ length: 24 }, (_, i) => {
  const [speaker = '', target = '', other = ''] = [0, 1, 2].map(
    n => PEOPLE[(i * (n + 1) + n) % PEOPLE.length],
  )
  const about = [...new Set([target, other])].filter(name => name !== speaker).slice(0, i % 3)
  return sketchRecord({
    title: `Article ${i}`,
    ...(i % 8 !== 7 && { outlet: ['The Hill', 'Naharnet', 'RFE/RL'][i % 3] ?? '' }),
    ...(i % 6 !== 5 && { date: `2014-0${1 + (i % 7)}-1${i % 9}` }),
    text: `${PEOPLE.join(' and ')} met. They praised it. Then they left it.`,
    people: Object.fromEntries(PEOPLE.map(name => [name, [name]])),
    claims: [
      {
        ...(i % 4 !== 3 && { by: speaker }),
        // In two pieces, so that it is reported twice in its article.
        content: ['They praised it', 'left it'],
        about,
        stances: Object.fromEntries(
          about.map((name, n) => [name, { stance: STANCES[(i + n) % 3] ?? 'NEUTRAL', words: ['praised'] }]),
        ),
      },
      { by: other, content: 'Then they', about: other === target ? [] : [target] },
    ],
  })
})

interface Group {
  readonly count: number
  readonly entity: { readonly id: string; readonly name: string } | null
  readonly month: string | null
  readonly stance: string | null
}

describeStores('groups of claims', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles(articles)
  })
  afterAll(() => graph.close())

  async function groups(by: string, filter: object = {}, first = 20): Promise<Group[]> {
    const query = `query ($by: ClaimGrouping!, $filter: ClaimFilter, $first: Int!) {
      claimGroups(by: $by, filter: $filter, first: $first) { count entity { id name } month stance } }`
    const { data, errors } = await ask(graph, query, { by, filter, first })
    expect(errors).toBeUndefined()
    return data.claimGroups
  }

  async function total(filter: object): Promise<number> {
    const query = 'query ($filter: ClaimFilter) { claims(filter: $filter) { totalCount } }'
    return (await ask(graph, query, { filter })).data.claims.totalCount
  }

  const sum = (rows: readonly Group[]): number => rows.reduce((all, { count }) => all + count, 0)

  describe.each([
    ['all', {}],
    ['of a speaker', { speaker: 'Tom Reed' }],
    ['about somebody', { about: 'Vale', since: '2014-02-01' }],
    ['of an outlet', { outlet: 'the hill', until: '2014-06-01' }],
    ['that take a stance', { stance: 'NEGATIVE' }],
    ['towards somebody', { about: 'Zoe Vale', stance: 'POSITIVE' }],
  ])('%s', (_, filter) => {
    it.each(['OUTLET', 'MONTH', 'SPEAKER'])('are parted by %s', async by => {
      expect(sum(await groups(by, filter))).toBe(await total(filter))
    })

    it.each([
      ['OUTLET', 'outlet'],
      ['SPEAKER', 'speaker'],
      ['TARGET', 'about'],
      ['STANCE', 'stance'],
    ])('have by %s as many as there are claims of each', async (by, field) => {
      const rows = await groups(by, filter)
      expect(rows.length).toBeGreaterThan(0)
      for (const { count, entity, stance } of rows) {
        const value = entity?.id ?? stance
        // Of no outlet or no speaker cannot be asked; what the filter has itself stays what it is.
        if (value && !(field in filter)) expect(count).toBe(await total({ ...filter, [field]: value }))
      }
    })
  })

  it('come by size, then by name, those of nobody last, and months in their order', async () => {
    const speakers = await groups('SPEAKER')
    const order = speakers.map(({ count, entity }) => [count, entity?.name ?? '~'] as const)
    expect(order).toEqual(order.toSorted(([a, x], [b, y]) => b - a || (x < y ? -1 : 1)))
    expect(await groups('SPEAKER', {}, 2)).toEqual(speakers.slice(0, 2))
    const months = await groups('MONTH')
    expect(months.map(({ month }) => month)).toEqual([
      ...Array.from({ length: 7 }, (_, i) => `2014-0${i + 1}`),
      null,
    ])
    expect(await groups('MONTH', {}, 3)).toEqual(months.slice(0, 3))
  })

  it('by what they are not counted by have nothing', async () => {
    for (const group of await groups('STANCE')) expect(group).toMatchObject({ entity: null, month: null })
    for (const group of await groups('OUTLET')) expect(group).toMatchObject({ stance: null, month: null })
    expect(await groups('TARGET', { speaker: 'Nobody At All' })).toEqual([])
  })
})
