import { expect, it } from 'vitest'
import { withRowLists } from './row-list.ts'

it('sends of rows what the statement uses, in its order', () => {
  const cypher =
    'UNWIND $rows AS row MATCH (c {id: row.claim}) SET c.text = row.text, c.was = row.claim + $more'
  const rows = [
    { text: 'a', claim: '1', extra: true },
    { claim: '2', other: 5 },
  ]
  const sent = [
    'UNWIND $rows AS row MATCH (c {id: row[0]}) SET c.text = row[1], c.was = row[0] + $more',
    {
      more: 'x',
      rows: [
        ['1', 'a'],
        ['2', null],
      ],
    },
  ]
  expect(withRowLists(cypher, { rows, more: 'x' })).toEqual(sent)
  expect(withRowLists(cypher, { rows, more: 'x' })).toEqual(sent)
})

it('leaves alone what takes no rows', () => {
  const params = { ids: ['1'] }
  expect(withRowLists('UNWIND $ids AS id RETURN id', params)).toEqual(['UNWIND $ids AS id RETURN id', params])
})
