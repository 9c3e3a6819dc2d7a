import { expect, it } from 'vitest'
import { answerOf } from '../../../tests/answer.ts'
import { type ChatReply, type ChatRequest, setUpChats } from '../../../tests/chat.ts'
import { createExtractor } from './extractor.ts'
import { openModel } from './model.ts'

const { cache, serve } = setUpChats()

async function open(reply: (request: ChatRequest) => ChatReply) {
  const server = await serve(reply)
  const model = openModel({ endpoint: server.address, model: 'tiny', cache: cache(), backOffMs: 1 })
  return { server, model, extractor: createExtractor(model) }
}

const answering = (request: ChatRequest): ChatReply => ({ content: answerOf(request) })

it('reads an article: the page as ever, the claims from the model', async () => {
  const { server, model, extractor } = await open(answering)
  const text = 'Dam is checked\n\nAda Brook said that the dam will hold for years.\n\nShare this article\n'
  const annotation = await extractor.annotate(text, { outlet: 'The Valley Post' })
  expect(extractor.name).toBe('llm:tiny/1')
  expect(annotation).toMatchObject({
    title: { start: 0, end: 14 },
    outlet: 'The Valley Post',
    entities: [{ id: 'e1', name: 'Ada Brook' }],
    claims: [{ speaker: 'e1', quote: 'INDIRECT' }],
  })
  const [span] = annotation.claims[0]?.content ?? []
  expect(text.slice(span?.start, span?.end)).toBe('the dam will hold for years')
  expect(server.requests).toHaveLength(1)
  expect(server.requests[0]?.user).toBe(
    '[1] Dam is checked\n\n[2] Ada Brook said that the dam will hold for years.',
  )
  expect(model.tally).toMatchObject({ quotes: 0, names: 0 })
})

it('tells the model a headline that stands elsewhere', async () => {
  const { server, extractor } = await open(answering)
  await extractor.annotate('Ada Brook said that the dam will hold for years.', { title: 'Dam is checked' })
  expect(server.requests[0]?.user).toMatch(/^Headline, for orientation only: Dam is checked\n\n\[1\] Ada/)
})

it('asks nothing about a text without an article', async () => {
  const { server, extractor } = await open(answering)
  expect(await extractor.annotate('')).toMatchObject({ claims: [], entities: [] })
  expect(server.requests).toHaveLength(0)
})

it('reads a long article in parts, and finds each statement where it stands', async () => {
  const { server, extractor } = await open(answering)
  const filler = `The valley has ${'many quiet and '.repeat(40)}green fields in it.`
  const text = Array.from({ length: 40 }, (_, n) => `Ada Brook said that dam ${n} will hold. ${filler}`).join(
    '\n\n',
  )
  const { claims, entities } = await extractor.annotate(text, { title: 'Dams' })
  expect(server.requests.length).toBeGreaterThan(3)
  expect(entities).toHaveLength(1)
  expect(claims.map(({ content: [span] }) => text.slice(span?.start, span?.end))).toEqual(
    Array.from({ length: 40 }, (_, n) => `dam ${n} will hold`),
  )
})

it('asks about each half where the answer is cut off, and remembers that', async () => {
  const cutOff = (request: ChatRequest): ChatReply =>
    (request.user.match(/said that/g) ?? []).length > 1
      ? { content: '{"names": [', finish: 'length' }
      : answering(request)
  const text = ['Ada', 'Tom', 'Rex']
    .map(name => `${name} Brook said that the dam near him will hold.`)
    .join('\n\n')
  const { server, extractor } = await open(cutOff)
  expect((await extractor.annotate(text, { title: 'Dams' })).claims).toHaveLength(3)
  expect(server.requests).toHaveLength(5)
  const next = await open(cutOff)
  expect((await next.extractor.annotate(text, { title: 'Dams' })).claims).toHaveLength(3)
  expect(next.server.requests).toHaveLength(0)
})

it('refuses the article where no part of an answer is to be had', async () => {
  const { extractor } = await open(() => ({ content: '{', finish: 'length' }))
  await expect(
    extractor.annotate('Ada Brook said that the dam will hold.', { title: 'Dam' }),
  ).rejects.toMatchObject({
    code: 'MODEL_FAILED',
  })
})
