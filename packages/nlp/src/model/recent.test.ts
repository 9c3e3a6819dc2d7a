import { expect, it } from 'vitest'
import { Recent } from './recent.ts'

it('keeps what was asked for lately, and forgets the rest', () => {
  const recent = new Recent<number>(3)
  recent.set('often', 0)
  for (let i = 1; i <= 20; i++) {
    recent.set(`once ${i}`, i)
    expect(recent.get('often')).toBe(0)
    expect(recent.get(`once ${Math.max(1, i - 1)}`)).toBe(Math.max(1, i - 1))
  }
  expect(recent.get('once 1')).toBeUndefined()
})
