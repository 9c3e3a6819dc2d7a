import { claimById, claimSpeaker, type LookupRequest, nodeCount } from '@sayso/graph'
import { expect, it } from 'vitest'
import { Loader } from './loader.ts'

const counting = (answer: (request: LookupRequest) => unknown[]) => {
  const batches: number[] = []
  const look = async (requests: readonly LookupRequest[]) => {
    batches.push(requests.length)
    return requests.map(answer)
  }
  return { batches, loader: new Loader({ look }) }
}

it('sends what is asked some promises apart together, and equal requests once', async () => {
  const { batches, loader } = counting(({ key }) => [{ id: key }])
  const late = async () => {
    for (let i = 0; i < 100; i++) await null
    return loader.row(claimSpeaker, null, 'b')
  }
  await Promise.all([loader.row(claimById, null, 'a'), loader.row(claimById, null, 'a'), late()])
  await loader.row(claimById, null, 'a')
  expect(batches).toEqual([2])
})

it('asks again for what it was told to forget', async () => {
  const { batches, loader } = counting(({ key }) => [{ id: key }])
  await loader.row(claimById, null, 'a')
  loader.forget()
  await loader.row(claimById, null, 'a')
  expect(batches).toEqual([1, 1])
})

it('finds nothing where there is nothing', async () => {
  const { loader } = counting(() => [])
  expect(await loader.row(claimById, null, 'a')).toBeNull()
  expect(await loader.rows(claimById, null, 'a')).toEqual([])
  expect(await loader.count(nodeCount, { of: 'claims' })).toBe(0)
})

it('fails every request of a statement that fails', async () => {
  const loader = new Loader({ look: () => Promise.reject(new Error('down')) })
  const asked = ['a', 'b'].map(key => loader.row(claimById, null, key))
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
