import { array, assert, asyncProperty, integer, nat } from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

async function* each<T>(items: readonly T[]) {
  yield* items
}

it('gives the results in the order of the items, and works on a bounded number at a time', () =>
  assert(
    asyncProperty(
      array(nat(5)),
      integer({ min: 1, max: 5 }),
      integer({ min: 1, max: 20 }),
      async (pauses, items, most) => {
        let going = 0
        const work = async (pause: number): Promise<number> => {
          going++
          expect(going).toBeLessThanOrEqual(items)
          for (let i = 0; i < pause; i++) await Promise.resolve()
          going--
          return pause
        }
        const results: number[] = []
        for await (const result of inOrder(each(pauses), work, { items, most, weigh: pause => pause }))
          results.push(result)
        expect(results).toEqual(pauses)
      },
    ),
  ))

it('gives a result before the source has another item', async () => {
  async function* source() {
    yield 1
    await new Promise(() => {})
  }
  const results = inOrder(source(), async item => item * 2, { items: 5, most: 5, weigh: () => 1 })
  expect((await results.next()).value).toBe(2)
})

it('gives what came before a failure of the work, and of the source', async () => {
  const options = { items: 3, most: 9, weigh: () => 1 }
  const failing = inOrder(
    each([1, 2, 3]),
    async item => {
      if (item === 2) throw new Error('cannot')
      return item
    },
    options,
  )
  expect((await failing.next()).value).toBe(1)
  await expect(failing.next()).rejects.toThrow('cannot')
  async function* source() {
    yield 1
    throw new Error('gone')
  }
  const broken = inOrder(source(), async item => item, options)
  expect((await broken.next()).value).toBe(1)
  await expect(broken.next()).rejects.toThrow('gone')
})
