import { SaysoError } from '@sayso/core'
import { expect, it } from 'vitest'
import { byHalves } from './halves.ts'

/** Takes so much at a time. */
function store(memory: number) {
  const written: number[][] = []
  const write = async (items: readonly number[]): Promise<void> => {
    if (items.reduce((sum, item) => sum + item, 0) > memory)
      throw new SaysoError('STORE_MEMORY', 'too much', 'write less')
    written.push([...items])
  }
  return { written, write }
}

it('writes at once what there is the memory for, and else by halves, in order', async () => {
  const items = [1, 1, 3, 1, 1, 1, 1]
  for (const [memory, expected] of [
    [9, [items]],
    [
      6,
      [
        [1, 1, 3, 1],
        [1, 1, 1],
      ],
    ],
    [
      4,
      [
        [1, 1],
        [3, 1],
        [1, 1, 1],
      ],
    ],
    [3, [[1, 1], [3], [1], [1, 1, 1]]],
  ] as const) {
    const { written, write } = store(memory)
    expect(await byHalves(items, write)).toBe(expected.length)
    expect(written).toEqual(expected)
  }
})

it('writes nothing where there is nothing', async () => {
  const { written, write } = store(1)
  expect(await byHalves([], write)).toBe(0)
  expect(written).toEqual([])
})

it('ends at one that is too much by itself, and at any other error', async () => {
  const { written, write } = store(2)
  await expect(byHalves([1, 1, 3, 1], write)).rejects.toMatchObject({ code: 'STORE_MEMORY' })
  expect(written).toEqual([[1, 1]])
  const other = new SaysoError('STORE_FAILED', 'broken', 'look')
  const calls: number[] = []
  const failing = async (items: readonly number[]): Promise<void> => {
    calls.push(items.length)
    throw other
  }
  await expect(byHalves([1, 2, 3], failing)).rejects.toBe(other)
  expect(calls).toEqual([3])
})
