import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Plans } from './plans.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const KEPT = 'CYPHER replan=skip RETURN 1'

it('lets one in a minute look at the plan of a statement', () => {
  const plans = new Plans()
  expect(['RETURN 1', 'RETURN 1', 'RETURN 2', 'RETURN 1'].map(cypher => plans.over(cypher))).toEqual([
    'RETURN 1',
    KEPT,
    'RETURN 2',
    KEPT,
  ])
  vi.advanceTimersByTime(59_999)
  expect(plans.over('RETURN 1')).toBe(KEPT)
  vi.advanceTimersByTime(1)
  expect([plans.over('RETURN 1'), plans.over('RETURN 1')]).toEqual(['RETURN 1', KEPT])
  plans.close()
  expect(vi.getTimerCount()).toBe(0)
})

it('remembers a bounded number of statements', () => {
  const plans = new Plans()
  for (let at = 0; at <= 1_000; at++) plans.over(`RETURN ${at}`)
  expect(plans.over('RETURN 1')).toBe('RETURN 1')
  plans.close()
})
