import type { ClaimPair, JudgedClaim } from '@sayso/core'
import { expect, it } from 'vitest'
import { type ChatReply, type ChatRequest, setUpChats } from '../../../tests/chat.ts'
import { createJudge } from './judge.ts'
import { openModel } from './model.ts'

const { cache, serve } = setUpChats()

async function open(reply: (request: ChatRequest) => ChatReply) {
  const server = await serve(reply)
  const model = openModel({ endpoint: server.address, model: 'tiny', cache: cache(), backOffMs: 1 })
  return { server, model, judge: createJudge(model).judge }
}

const claim = (text: string): JudgedClaim => ({
  text,
  speaker: 'Ada Brook',
  outlet: null,
  date: '2024-05-01',
  negated: false,
})
const pair = (n: number): ClaimPair => ({
  a: claim(`The dam holds ${n} years`),
  b: claim(`It breaks in ${n} years`),
})

/** Contradicts each pair but the third of a request, of which it says nothing. */
const contradicting = ({ user }: ChatRequest): ChatReply => {
  const pairs = user.split('\n').map(line => JSON.parse(line))
  const verdicts = pairs
    .filter((_, index) => index !== 2)
    .map(({ pair, first }) => ({ pair, relation: 'CONTRADICTS', score: 0.9, reason: `not ${first.text}` }))
  return { content: { verdicts } }
}

it('gives a verdict for each pair in its place, and null where there is none', async () => {
  const { server, judge } = await open(contradicting)
  const verdicts = await judge([pair(0), pair(1), pair(0), pair(2), pair(3)])
  const verdict = (n: number) => ({
    relation: 'CONTRADICTS',
    score: 0.9,
    reason: `not The dam holds ${n} years`,
  })
  expect(verdicts).toEqual([verdict(0), verdict(1), verdict(0), null, verdict(3)])
  expect(server.requests).toHaveLength(1)
  expect(JSON.parse(server.requests[0]?.user.split('\n')[0] ?? '')).toEqual({
    pair: 1,
    first: {
      text: 'The dam holds 0 years',
      speaker: 'Ada Brook',
      outlet: null,
      date: '2024-05-01',
      denied: false,
    },
    second: expect.objectContaining({ text: 'It breaks in 0 years' }),
  })
  expect(await judge([])).toEqual([])
})

it('pays for no pair twice, whatever others it comes with', async () => {
  const { judge } = await open(contradicting)
  await judge([pair(0), pair(1)])
  const { server, judge: next } = await open(contradicting)
  const verdicts = await next([pair(4), pair(1), pair(0)])
  expect(verdicts.every(Boolean)).toBe(true)
  expect(server.requests).toHaveLength(1)
  expect(server.requests[0]?.user.split('\n')).toHaveLength(1)
})

it('asks about few pairs at a time, and goes on where a request fails', async () => {
  const { server, judge } = await open(request =>
    request.user.includes('holds 12 ') ? { content: 'no idea' } : contradicting(request),
  )
  const verdicts = await judge(Array.from({ length: 25 }, (_, n) => pair(n)))
  expect(verdicts.map(verdict => (verdict ? 1 : 0)).join('')).toBe('1101111111' + '0000000000' + '11011')
  expect(server.requests).toHaveLength(2 + 4)
})

it('asks about each half where the answer is cut off', async () => {
  const cutOff = (request: ChatRequest): ChatReply =>
    request.user.split('\n').length > 2
      ? { content: '{"verdicts": [', finish: 'length' }
      : contradicting(request)
  const pairs = Array.from({ length: 4 }, (_, n) => pair(n))
  const { server, judge } = await open(cutOff)
  expect((await judge(pairs)).map(verdict => verdict?.reason)).toEqual(pairs.map(({ a }) => `not ${a.text}`))
  expect(server.requests).toHaveLength(3)
})

it('stops where no request will be answered', async () => {
  const { judge } = await open(() => ({ status: 401 }))
  await expect(judge([pair(0)])).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE' })
})
