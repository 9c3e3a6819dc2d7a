import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { Progress, progressLine } from './progress.ts'

it('says how many, how fast, and how long it will take where that is known', () => {
  expect(progressLine(1500, 'articles', { done: 25, all: 100 }, 50)).toBe(
    '[######------------------]  25%  1,500 articles, 30 a second, 3 min left',
  )
  expect(progressLine(12, 'articles', { done: 12, all: null }, 10)).toBe('12 articles, 1.2 a second')
  expect(progressLine(0, 'articles', { done: 0, all: 100 }, 9)).not.toContain('left')
  expect(progressLine(1, 'articles', { done: 1, all: 100 }, 1)).not.toContain('left')
  expect(progressLine(9, 'articles', { done: 1, all: 1000 }, 20)).toContain('5 h 33 min left')
})

it('says nothing where there is no terminal', () => {
  const stream = new PassThrough()
  new Progress(stream as unknown as NodeJS.WriteStream).show(1, 'articles', { done: 1, all: 2 })
  expect(stream.read()).toBeNull()
})
