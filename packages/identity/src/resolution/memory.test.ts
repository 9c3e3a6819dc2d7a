import { expect, it } from 'vitest'
import { remembering } from './memory.ts'

it('works once for each name and what it is taken as, and forgets in the end', () => {
  const worked: string[] = []
  const ask = remembering((name: string, as: boolean) => {
    worked.push(`${name} ${as}`)
    return { name, as }
  })
  const first = ask('Ada', true)
  expect(ask('Ada', true)).toBe(first)
  expect(ask('Ada', false)).toEqual({ name: 'Ada', as: false })
  expect(worked).toEqual(['Ada true', 'Ada false'])
  for (let n = 0; n < 20_000; n++) ask(String(n), true)
  expect(ask('Ada', true)).toEqual(first)
  expect(worked.filter(one => one === 'Ada true')).toHaveLength(2)
})
