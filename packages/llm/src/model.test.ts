import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type ChatReply, type ChatRequest, setUpChats } from '../../../tests/chat.ts'
import { type ModelOptions, openModel, type Question } from './model.ts'

const KEY = 'sk-hidden-0042'
const { cache, serve } = setUpChats()

const Colour = z.object({ colour: z.string(), shades: z.array(z.string()).default([]) })
const question: Question<z.infer<typeof Colour>> = {
  system: 'Name the colour.',
  prompt: 'Grass',
  schema: Colour,
  divisible: false,
}
const green: ChatReply = { content: { colour: 'green' } }
const GREEN = { colour: 'green', shades: [] }
const never = new Promise<ChatReply>(() => {})

type Replies = (request: ChatRequest, count: number) => ChatReply | Promise<ChatReply>

async function open(reply: Replies, options: Partial<ModelOptions> = {}) {
  const server = await serve(reply)
  const model = openModel({
    endpoint: server.address,
    model: 'tiny',
    apiKey: KEY,
    cache: cache(),
    backOffMs: 1,
    timeoutMs: 5000,
    ...options,
  })
  return { server, model }
}

/** Gives the replies one after the other, and the last one ever after. */
const inTurn =
  (...replies: (ChatReply | Promise<ChatReply>)[]): Replies =>
  (_, count) =>
    replies[Math.min(count, replies.length) - 1] ?? never

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())

describe('a question', () => {
  it('is asked by the protocol, with the key and the schema', async () => {
    const { server, model } = await open(inTurn(green))
    expect(await model.ask(question)).toEqual(GREEN)
    expect(server.requests).toEqual([
      {
        path: '/v1/chat/completions',
        authorization: `Bearer ${KEY}`,
        model: 'tiny',
        system: 'Name the colour.',
        user: 'Grass',
        format: 'json_schema',
        schema: {
          $schema: expect.any(String),
          type: 'object',
          properties: { colour: { type: 'string' }, shades: { type: 'array', items: { type: 'string' } } },
          required: ['colour', 'shades'],
          additionalProperties: false,
        },
        temperature: 0,
      },
    ])
    expect(model.tally).toMatchObject({ answers: 1, cached: 0, promptTokens: 100, completionTokens: 20 })
  })

  it.each<[string, ChatReply]>([
    ['too many requests', { status: 429, headers: { 'retry-after-ms': '1' } }],
    ['a fault of the server', { status: 500 }],
    ['no JSON', { content: 'Green, I would say.' }],
    ['JSON that breaks off', { content: '{"colour": "gre' }],
    ['JSON of another form', { content: { color: 'green' } }],
    ['nothing', { content: '' }],
    ['no content', { content: null }],
    ['no completion', { body: '<html>Welcome</html>' }],
    ['no choice', { body: '{"choices": []}' }],
  ])('is asked again after %s', async (_, reply) => {
    const { server, model } = await open(inTurn(reply, reply, green))
    expect(await model.ask(question)).toEqual(GREEN)
    expect(server.requests).toHaveLength(3)
  })

  it.each<[string, ChatReply]>([
    ['a fence around it', { content: '```json\n{"colour": "green"}\n```' }],
    ['thoughts before it', { content: '<think>Grass { is } green.</think>\n{"colour": "green"}' }],
    ['no reason for its end', { content: { colour: 'green' }, finish: 'eos' }],
  ])('takes an answer with %s', async (_, reply) => {
    const { server, model } = await open(inTurn(reply))
    expect(await model.ask(question)).toEqual(GREEN)
    expect(server.requests).toHaveLength(1)
  })

  it('waits as long as Retry-After says', async () => {
    const { model } = await open(inTurn({ status: 429, headers: { 'retry-after': '1' } }, green))
    const started = performance.now()
    expect(await model.ask(question)).toEqual(GREEN)
    expect(performance.now() - started).toBeGreaterThan(950)
  })

  it('does not wait for an hour', async () => {
    const { server, model } = await open(inTurn({ status: 429, headers: { 'retry-after': '3600' } }))
    await expect(model.ask(question)).rejects.toMatchObject({ code: 'MODEL_FAILED' })
    expect(server.requests).toHaveLength(1)
  })

  it.each<[string, ChatReply, RegExp]>([
    ['faults of the server', { status: 503 }, /answered 503$/],
    ['malformed answers', { content: '{' }, /gave no whole JSON$/],
    ['answers of another form', { content: { colour: 3 } }, /gave JSON of another form/],
    ['empty answers', { content: ' ' }, /gave an empty answer$/],
  ])('is given up after four %s', async (_, reply, message) => {
    const { server, model } = await open(inTurn(reply))
    await expect(model.ask(question)).rejects.toMatchObject({
      code: 'MODEL_FAILED',
      message: expect.stringMatching(message),
    })
    expect(server.requests).toHaveLength(4)
    expect(filesIn(cache())).toEqual([])
  })

  it.each<[string, ChatReply, RegExp]>([
    ['declines', { content: null, refusal: 'I would rather not.' }, /declined to answer$/],
    ['is filtered', { content: '', finish: 'content_filter' }, /declined to answer$/],
    ['breaks off', { content: '{"colour": "gre', finish: 'length' }, /broke off/],
  ])('is not asked again where the model %s', async (_, reply, message) => {
    const { server, model } = await open(inTurn(reply))
    await expect(model.ask(question)).rejects.toMatchObject({
      code: 'MODEL_FAILED',
      message: expect.stringMatching(message),
    })
    expect(server.requests).toHaveLength(1)
    expect(model.tally).toMatchObject({ answers: 1, promptTokens: 100 })
  })

  it('is asked again where no answer comes in time', async () => {
    const { server, model } = await open(inTurn(never, green), { timeoutMs: 200 })
    expect(await model.ask(question)).toEqual(GREEN)
    // A busy machine may be late with the second as well.
    expect(server.requests.length).toBeGreaterThan(1)
    const { model: slow } = await open(inTurn(never), { timeoutMs: 50 })
    await expect(slow.ask({ ...question, prompt: 'Sky' })).rejects.toMatchObject({
      message: expect.stringMatching(/did not answer in 0.05 s$/),
      hint: expect.stringContaining('--llm-timeout'),
    })
  })

  it.each([[401], [402], [403], [404]])(
    'ends the run at once where the endpoint answers %i',
    async status => {
      const body = JSON.stringify({ error: { message: `Incorrect API key provided: ${KEY}` } })
      const { server, model } = await open(inTurn({ status, body }))
      const error = await model.ask(question).catch(error => error)
      expect(error).toMatchObject({ code: 'MODEL_UNAVAILABLE' })
      expect(JSON.stringify([error.message, error.hint, error.stack, error.cause ?? null])).not.toContain(KEY)
      await expect(model.ask({ ...question, prompt: 'Sky' })).rejects.toBe(error)
      expect(server.requests).toHaveLength(1)
    },
  )

  it('ends the run where nothing answers', async () => {
    const { server } = await open(inTurn(green))
    server.close()
    const { model } = await open(inTurn(green), { endpoint: server.address })
    await expect(model.ask(question)).rejects.toMatchObject({
      code: 'MODEL_UNAVAILABLE',
      message: `the model at ${server.address} cannot be reached`,
    })
  })

  it('does without what the endpoint does not know, for all that follow', async () => {
    const complain = (message: string): ChatReply => ({
      status: 400,
      body: JSON.stringify({ error: { message } }),
    })
    const { server, model } = await open(({ format, temperature }) => {
      if (temperature !== undefined) return complain('Unsupported value: temperature')
      if (format !== undefined) return complain('This response_format type is unavailable now')
      return green
    })
    const colours = ['Grass', 'Leaves', 'Moss'].map(prompt => model.ask({ ...question, prompt }))
    expect(await Promise.all(colours)).toEqual([GREEN, GREEN, GREEN])
    expect(server.requests.slice(-1)).toMatchObject([{ format: undefined, temperature: undefined }])
    expect(server.requests.at(-1)?.system).toMatch(/JSON schema[\s\S]*"colour"/)
    const before = server.requests.length
    await model.ask({ ...question, prompt: 'Frogs' })
    expect(server.requests).toHaveLength(before + 1)
  })

  it('is not asked of an endpoint that finds other fault with it', async () => {
    const { server, model } = await open(inTurn({ status: 400 }))
    await expect(model.ask(question)).rejects.toMatchObject({ code: 'MODEL_FAILED' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('many questions', () => {
  it('are asked few at a time', async () => {
    let running = 0
    let most = 0
    const { server, model } = await open(
      async () => {
        most = Math.max(most, ++running)
        await new Promise(resolve => setTimeout(resolve, 10))
        running--
        return green
      },
      { concurrency: 3 },
    )
    const prompts = Array.from({ length: 12 }, (_, n) => `Plant ${n}`)
    await Promise.all(prompts.map(prompt => model.ask({ ...question, prompt })))
    expect(most).toBe(3)
    expect(server.requests).toHaveLength(12)
  })

  it('end when the run is interrupted', async () => {
    const interrupt = new AbortController()
    const { server, model } = await open(
      () => {
        interrupt.abort(new Error('stopped'))
        return never
      },
      { signal: interrupt.signal, concurrency: 1 },
    )
    const results = await Promise.allSettled(
      ['Grass', 'Moss'].map(prompt => model.ask({ ...question, prompt })),
    )
    expect(results).toMatchObject([{ reason: { message: 'stopped' } }, { reason: { message: 'stopped' } }])
    expect(server.requests).toHaveLength(1)
  })
})

describe('an answer', () => {
  it('is kept for the next run, under its question, model and schema', async () => {
    const { model } = await open(inTurn(green))
    await model.ask(question)
    const { server, model: next } = await open(inTurn(green))
    expect(await next.ask(question)).toEqual(GREEN)
    expect(server.requests).toHaveLength(0)
    expect(next.tally).toMatchObject({ answers: 0, cached: 1, promptTokens: 0 })
    await next.ask({ ...question, prompt: 'Moss' })
    await next.ask({ ...question, system: 'Name it.' })
    await next.ask({ ...question, schema: Colour.extend({ more: z.null().default(null) }) })
    const { server: other, model: another } = await open(inTurn(green), { model: 'large' })
    await another.ask(question)
    expect([server.requests.length, other.requests.length]).toEqual([3, 1])
  })

  it('is asked for once by many at the same time', async () => {
    const { server, model } = await open(inTurn(green))
    await Promise.all([model.ask(question), model.ask(question), model.ask(question)])
    expect(server.requests).toHaveLength(1)
  })

  it.each(['', '{"answer": {"colour": "gr', '{"answer": {"color": 1}}', '[]', '{"answer": null}'])(
    'is fetched again where what was kept is %j',
    async damage => {
      const { server, model } = await open(inTurn(green))
      await model.ask(question)
      for (const path of filesIn(cache())) writeFileSync(path, damage)
      expect(await model.ask(question)).toEqual(GREEN)
      expect(server.requests).toHaveLength(2)
      expect(await model.ask(question)).toEqual(GREEN)
      expect(server.requests).toHaveLength(2)
    },
  )

  it('that was cut off is remembered where the question can be divided', async () => {
    const divisible = { ...question, divisible: true }
    const { server, model } = await open(inTurn({ content: '{', finish: 'length' }))
    for (const asked of [divisible, divisible])
      await expect(model.ask(asked)).rejects.toMatchObject({ truncated: true })
    expect(server.requests).toHaveLength(1)
  })

  it('that cannot be kept is a reason to stop', async () => {
    const file = join(cache(), 'file')
    writeFileSync(file, '')
    const { model } = await open(inTurn(green), { cache: file })
    await expect(model.ask(question)).rejects.toMatchObject({
      code: 'USAGE',
      hint: expect.stringContaining('--llm-cache'),
    })
  })
})
