import { expect, it } from 'vitest'
import { type Clock, Turns } from './turn.ts'

/** A clock that waits by moving on, and keeps how long. */
function clock(): Clock & { waits: number[] } {
  let now = 0
  const waits: number[] = []
  return {
    waits,
    now: () => now,
    async wait(ms) {
      waits.push(ms)
      now += ms
    },
  }
}

it('leaves a second between two requests to a host, and none between hosts', async () => {
  const own = clock()
  const turns = new Turns(own)
  for (const host of ['a', 'b', 'a', 'a']) await turns.take(host, 0)
  expect(own.waits).toEqual([1000, 1000])
})

it('leaves as long as a host asks for, up to half a minute', async () => {
  const own = clock()
  const turns = new Turns(own)
  for (const pause of [5000, 3_600_000, 0]) await turns.take('a', pause)
  expect(own.waits).toEqual([5000, 30_000])
})
