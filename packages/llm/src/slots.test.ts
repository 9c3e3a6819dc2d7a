import { expect, it } from 'vitest'
import { Slots } from './slots.ts'

it('lets the next in when one fails', async () => {
  const slots = new Slots(1)
  const order: number[] = []
  const results = await Promise.allSettled(
    [0, 1, 2].map(number =>
      slots.run(async () => {
        order.push(number)
        if (number === 0) throw new Error('no')
        return number
      }),
    ),
  )
  expect(order).toEqual([0, 1, 2])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
})
