import { SaysoError } from '@sayso/core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { patient } from './patient.ts'

const GONE = new SaysoError('STORE_UNREACHABLE', 'nothing answers at bolt://db', 'look for it')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store that is asked and does not answer `silent` times. */
function store(silent: number, { kind = 'neo4j' as 'neo4j' | 'embedded', error = GONE } = {}) {
  const asked: string[] = []
  const said: string[] = []
  const interrupt = new AbortController()
  const answer = async (what: string): Promise<void> => {
    asked.push(what)
    if (asked.length <= silent) throw error
  }
  const graph = {
    kind,
    location: 'bolt://db',
    knownArticles: async () => {
      await answer('known')
      return new Map()
    },
    writeArticles: async () => {
      await answer('write')
      return 1
    },
    relateClaims: () => answer('relate'),
  }
  const waiting = patient(graph, { tell: line => said.push(line), signal: interrupt.signal })
  return { waiting, asked, said, interrupt }
}

it('asks again until the store answers, and tells of it once', async () => {
  const { waiting, asked, said } = store(4)
  const writing = waiting.writeArticles([])
  await vi.advanceTimersByTimeAsync(10_000)
  await writing
  await waiting.relateClaims()
  expect(asked).toEqual([...Array(5).fill('write'), 'relate'])
  expect(said).toEqual([
    'nothing answers at bolt://db: waiting for it for up to 60 s …',
    'bolt://db answers again',
  ])
})

it('gives up after a minute, also the questions that follow, and says how to go on', async () => {
  const { waiting, asked } = store(Number.POSITIVE_INFINITY)
  const given = expect(waiting.writeArticles([])).rejects.toMatchObject({
    code: 'STORE_UNREACHABLE',
    message: 'nothing answers at bolt://db, for 60 s now',
    hint: expect.stringContaining('it goes on where it was'),
  })
  await vi.advanceTimersByTimeAsync(59_000)
  const before = asked.length
  await vi.advanceTimersByTimeAsync(2_000)
  await given
  expect(asked.length).toBeGreaterThan(before)
  await expect(waiting.relateClaims()).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
})

it('waits no more once it is interrupted', async () => {
  const { waiting, interrupt } = store(Number.POSITIVE_INFINITY)
  const given = expect(waiting.knownArticles([])).rejects.toBe(GONE)
  await vi.advanceTimersByTimeAsync(2_000)
  interrupt.abort()
  await vi.advanceTimersByTimeAsync(0)
  await given
})

it('waits for nothing else, and not for a file', async () => {
  const full = new SaysoError('STORE_FULL', 'no room', 'make room')
  await expect(store(1, { error: full }).waiting.writeArticles([])).rejects.toBe(full)
  await expect(store(1, { kind: 'embedded' }).waiting.writeArticles([])).rejects.toBe(GONE)
})
