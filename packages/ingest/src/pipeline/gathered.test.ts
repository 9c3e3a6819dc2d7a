import { setTimeout as wait } from 'node:timers/promises'
import { array, assert, asyncProperty, integer, nat } from 'fast-check'
import { expect, it } from 'vitest'
import { gathered } from './gathered.ts'

async function* numbers(to: number, onTaken: (number: number) => void = () => {}) {
  for (let number = 1; number <= to; number++) {
    onTaken(number)
    yield number
  }
}

const batchesOf = async (source: AsyncIterable<number[]>): Promise<number[][]> => {
  const batches: number[][] = []
  for await (const batch of source) batches.push(batch)
  return batches
}
const weigh = (): number => 1

it('gives everything, in its order, and never more than it may hold', () =>
  assert(
    asyncProperty(
      array(nat(3)),
      integer({ min: 1, max: 9 }),
      integer({ min: 1, max: 9 }),
      async (pauses, most, least) => {
        async function* source() {
          for (const [index, pause] of pauses.entries()) {
            for (let i = 0; i < pause; i++) await Promise.resolve()
            yield index
          }
        }
        const batches = await batchesOf(
          gathered(source(), { most: () => most, least: () => least, patienceMs: 5, weigh }),
        )
        expect(batches.flat()).toEqual(pauses.map((_, index) => index))
        for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(most)
      },
    ),
    { numRuns: 50 },
  ))

it('takes no more than it may hold while nobody asks, and goes on when somebody does', async () => {
  let taken = 0
  const source = gathered(
    numbers(100, number => {
      taken = number
    }),
    { most: () => 10, weigh },
  )
  const first = (await source.next()).value as number[]
  await wait(1)
  expect(taken - first.length).toBeLessThanOrEqual(11)
  let count = first.length
  for await (const batch of source) count += batch.length
  expect(count).toBe(100)
})

it('waits for enough, but not for ever', async () => {
  async function* slow() {
    yield 1
    yield 2
    await wait(200)
    yield 3
  }
  expect(
    await batchesOf(gathered(slow(), { most: () => 10, least: () => 3, patienceMs: 20, weigh })),
  ).toEqual([[1, 2], [3]])
})

it('takes more at once where it may hold more than before', async () => {
  let most = 2
  const sizes: number[] = []
  for await (const batch of gathered(numbers(14), {
    most: () => most,
    least: () => most,
    patienceMs: 60_000,
    weigh,
  })) {
    sizes.push(batch.length)
    // The source is stopped by now, with all that was allowed.
    await wait(1)
    most *= 2
  }
  expect(sizes).toEqual([2, 4, 8])
})

it('gives what came before a failure', async () => {
  async function* failing() {
    yield 1
    throw new Error('gone')
  }
  const source = gathered(failing(), { most: () => 10, least: () => 5, patienceMs: 1000, weigh })
  expect((await source.next()).value).toEqual([1])
  await expect(source.next()).rejects.toThrow('gone')
})

it('ends when it is told to, though the source waits', async () => {
  const stop = new AbortController()
  async function* endless() {
    yield 1
    await new Promise(() => {})
  }
  const source = gathered(endless(), { most: () => 10, weigh, signal: stop.signal })
  expect((await source.next()).value).toEqual([1])
  stop.abort()
  expect(await source.next()).toEqual({ done: true, value: undefined })
})

it('lets the source clean up when nobody wants more', async () => {
  let clean = false
  async function* source() {
    try {
      yield* numbers(1000)
    } finally {
      clean = true
    }
  }
  for await (const _ of gathered(source(), { most: () => 10, weigh })) break
  expect(clean).toBe(true)
})
