import { expect, it } from 'vitest'
import { furnitureKind, outletNamed } from './furniture.ts'

it('tells furniture by the line', () => {
  expect(furnitureKind('Load more')).toBe('line')
  expect(furnitureKind('12 Comments')).toBe('comments')
  expect(furnitureKind('(Reporting by Rupert Hentzau)')).toBe('end')
  expect(furnitureKind('More was said in the evening, and nobody minded.')).toBeNull()
  expect(furnitureKind('Comments by the mayor angered the council.')).toBeNull()
})

it('names an outlet only where the line speaks for it', () => {
  expect(outletNamed('Gazette journalists report from nine towns')).toBe('Gazette')
  expect(outletNamed('With reporting by Gazette')).toBeNull()
})
