import { getHeapStatistics } from 'node:v8'
import { expect, it } from 'vitest'
import { tidyUp } from './memory.ts'

const used = (): number => getHeapStatistics().used_heap_size

it('gives back what is needed no more', () => {
  tidyUp()
  let rows: object[] | null = Array.from({ length: 1_500_000 }, (_, at) => ({ at, next: { at } }))
  const full = used()
  expect(rows).toHaveLength(1_500_000)
  rows = null
  tidyUp()
  expect(full - used()).toBeGreaterThan(50e6)
})
