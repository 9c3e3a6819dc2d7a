import { SaysoError } from '@sayso/core'
import { expect, it } from 'vitest'
import { Decider } from './decider.ts'
import { Loader } from './loader.ts'

const newest = (at?: string) =>
  new Loader({ look: async requests => requests.map(() => (at === undefined ? [] : [{ at }])) })

const recording = () => {
  const times: string[] = []
  const decide = async (_: unknown, { at }: { at: string }) => {
    times.push(at)
    return ''
  }
  return { times, writer: { decide, undo: async (_: string, by: { at: string }) => void times.push(by.at) } }
}

const merge = { action: 'MERGE', entities: [] } as const

it('gives every decision a later time, also where the clock stands still or goes back', async () => {
  const { times, writer } = recording()
  let now = 1_000
  const decider = new Decider(writer, () => now)
  await Promise.all([decider.decide(newest(), merge, 'x'), decider.undo(newest(), '', 'x')])
  now = 500
  await decider.decide(newest(), merge, 'x')
  now = 2_000
  await decider.decide(newest(), merge, 'x')
  expect(times.map(at => Date.parse(at))).toEqual([1_000, 1_001, 1_002, 2_000])
})

it('begins after what the store has', async () => {
  const { times, writer } = recording()
  await new Decider(writer, () => 0).decide(newest('2024-06-01T12:00:00.999Z'), merge, 'x')
  expect(times).toEqual(['2024-06-01T12:00:01.000Z'])
})

it('tells clients what the store says against a decision, and nothing of its faults', async () => {
  const failing = (error: Error) => ({
    decide: () => Promise.reject(error),
    undo: () => Promise.reject(error),
  })
  const refused = new Decider(failing(new SaysoError('DECISION_INVALID', 'one is one', 'pass two')))
  await expect(refused.decide(newest(), merge, 'x')).rejects.toMatchObject({
    message: 'one is one: pass two',
    extensions: { code: 'DECISION_INVALID' },
  })
  const fault = new SaysoError('STORE_FAILED', 'secret', 'x')
  await expect(new Decider(failing(fault)).undo(newest(), '', 'x')).rejects.toBe(fault)
})
