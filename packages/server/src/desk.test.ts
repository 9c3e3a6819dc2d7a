import { SaysoError } from '@sayso/core'
import { expect, it } from 'vitest'
import { pretender } from '../../../tests/http.ts'
import { signal } from '../../../tests/signal.ts'
import { type ArticleText, Desk, type Writer } from './desk.ts'
import { Feed } from './feed.ts'
import { LIMITS } from './limits.ts'
import { Loader } from './loader.ts'

const loader = new Loader({ look: async requests => requests.map(() => []) })
const article = (text: string): ArticleText => ({
  text,
  title: null,
  url: null,
  outlet: null,
  publishedAt: null,
  language: null,
})
const deskOf = (more: Partial<Writer>) => new Desk({ ...pretender, ...more }, new Feed())

it('reads one article at a time, in the order in which they come, and goes on after one that failed', async () => {
  const log: string[] = []
  const desk = deskOf({
    ingest: async ({ text }) => {
      log.push(`${text} begins`)
      await new Promise(resolve => setImmediate(resolve))
      log.push(`${text} ends`)
      if (text === 'b') throw new Error('the disk is full')
      return { id: text ?? '', outcome: 'NEW' }
    },
  })
  const [a, b, gone, c] = await Promise.allSettled([
    desk.ingest(loader, article('a')),
    desk.ingest(loader, article('b')),
    desk.remove(loader, 'd'),
    desk.ingest(loader, article('c')),
  ])
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  expect([a, gone, c].map(result => result?.status === 'fulfilled' && result.value)).toEqual([
    { id: 'a', outcome: 'NEW' },
    { id: 'd', outcome: 'DELETED' },
    { id: 'c', outcome: 'NEW' },
  ])
  expect(b).toMatchObject({ status: 'rejected', reason: { message: 'the disk is full' } })
})

it('lets a bounded number wait', async () => {
  const { given: held, give: goOn } = signal()
  const desk = deskOf({ ingest: () => held.then(() => ({ id: 'a', outcome: 'UNCHANGED' as const })) })
  const all = Array.from({ length: LIMITS.waitingArticles }, () => desk.ingest(loader, article('a')))
  const full = {
    message: expect.stringMatching(new RegExp(`^${LIMITS.waitingArticles} .*: send`)),
    extensions: { code: 'TOO_MANY_ARTICLES' },
  }
  await expect(desk.ingest(loader, article('b'))).rejects.toMatchObject(full)
  await expect(desk.remove(loader, 'b')).rejects.toMatchObject(full)
  goOn()
  await Promise.all(all)
  await expect(desk.ingest(loader, article('b'))).resolves.toMatchObject({ outcome: 'UNCHANGED' })
})

it('tells listeners of what changed, and of nothing else', async () => {
  const feed = new Feed()
  const outcomes = ['UNCHANGED', 'CHANGED'] as const
  let n = 0
  const desk = new Desk(
    { ...pretender, ingest: async () => ({ id: 'a', outcome: outcomes[n++] ?? 'NEW' }) },
    feed,
  )
  const next = feed.subscribe()[Symbol.asyncIterator]().next()
  await desk.ingest(loader, article('a'))
  await desk.remove(loader, 'a')
  await desk.ingest(loader, article('a'))
  expect((await next).value).toEqual({ id: 'a', outcome: 'CHANGED' })
})

it('tells clients what is wrong with an article, and nothing of faults', async () => {
  const failing = (error: Error) => deskOf({ ingest: () => Promise.reject(error) })
  const refused = failing(
    new SaysoError('INPUT_FORMAT', "the article: 'url': Invalid URL", 'correct the field'),
  )
  await expect(refused.ingest(loader, article('a'))).rejects.toMatchObject({
    message: "the article: 'url': Invalid URL: correct the field",
    extensions: { code: 'INVALID_ARTICLE' },
  })
  const fault = new SaysoError('STORE_FAILED', 'secret', 'x')
  await expect(failing(fault).ingest(loader, article('a'))).rejects.toBe(fault)
})
