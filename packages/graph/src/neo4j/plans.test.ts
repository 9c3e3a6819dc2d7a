import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Plans } from './plans.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const KEPT = 'CYPHER replan=skip RETURN 1'

it('lets the first who asks look at the plan of a statement', () => {
  const plans = new Plans()
  expect(['RETURN 1', 'RETURN 1', 'RETURN 2', 'RETURN 1'].map(cypher => plans.over(cypher))).toEqual([
    'RETURN 1',
    KEPT,
    'RETURN 2',
    KEPT,
  ])
  plans.close()
  expect(vi.getTimerCount()).toBe(0)
})

it('lets everyone look again once a minute, and few at a time', () => {
  const plans = new Plans()
  const statements = Array.from({ length: 75 }, (_, at) => `RETURN ${at}`)
  /** Those that look. */
  const ask = () => statements.filter(cypher => plans.over(cypher) === cypher)
  expect(ask()).toEqual(statements)
  const looked: string[] = []
  for (let second = 0; second < 60; second++) {
    vi.advanceTimersByTime(1_000)
    const now = ask()
    expect(now.length).toBeLessThanOrEqual(3)
    looked.push(...now)
  }
  expect(new Set(looked)).toEqual(new Set(statements))
  expect(looked.length).toBeLessThanOrEqual(90)
  plans.close()
})

it('remembers a bounded number of statements', () => {
  const plans = new Plans()
  for (let at = 0; at <= 1_000; at++) plans.over(`RETURN ${at}`)
  expect(plans.over('RETURN 1')).toBe('RETURN 1')
  plans.close()
})
