import { afterEach, expect, it } from 'vitest'
import { TaggerPool, type TaggerPoolOptions } from './pool.ts'
import { TAGGERS } from './taggers.ts'

const TEXT = 'The dam will hold, Ada Brook said on Monday. "It is old," said Tom Reed, a critic of the plan.'
/** Far more than an article has. */
const LONG = `${TEXT}\n\n`.repeat(4_000)

let pool: TaggerPool | undefined
afterEach(() => pool?.close())
const open = (options: TaggerPoolOptions): TaggerPool => {
  pool = new TaggerPool(options)
  return pool
}

it('reads what the taggers read, several at a time', async () => {
  const { name } = TAGGERS
  const threads = open({ threads: 2 })
  expect(threads.name).toBe(name)
  const options = { title: 'The dam', outlet: 'The Post', language: 'en' }
  const expected = await TAGGERS.annotate(TEXT, options)
  expect(await Promise.all([1, 2, 3].map(() => threads.annotate(TEXT, options)))).toEqual(
    Array.from({ length: 3 }, () => expected),
  )
  expect(await threads.annotate(TEXT, { language: 'de' })).toMatchObject({ claims: [] })
})

it('refuses an article that takes too long, and reads the next', async () => {
  const threads = open({ threads: 1, patienceMs: 3_000 })
  await threads.annotate(TEXT)
  const [late, next] = await Promise.allSettled([threads.annotate(LONG.repeat(3)), threads.annotate(TEXT)])
  expect(late).toMatchObject({
    reason: { code: 'EXTRACTION_FAILED', message: 'reading it took more than 3 s' },
  })
  expect(next).toMatchObject({ value: { claims: [{}] } })
})

it('refuses an article that takes too much memory, and reads the next', async () => {
  const threads = open({ threads: 1, memoryMb: 80 })
  await expect(threads.annotate(LONG.repeat(4))).rejects.toMatchObject({
    code: 'EXTRACTION_FAILED',
    message: 'reading it took more than 80 MB of memory',
  })
  expect(await threads.annotate(TEXT)).toMatchObject({ claims: [{}] })
})
