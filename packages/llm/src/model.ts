import { setTimeout as sleep } from 'node:timers/promises'
import { contentId } from '@sayso/core'
import { generateText, jsonSchema, Output } from 'ai'
import * as z from 'zod'
import { AnswerCache } from './cache.ts'
import { type Endpoint, parseEndpoint } from './endpoint.ts'
import { type Failure, failureOf, ModelError, TRUNCATED, tooSlow } from './failure.ts'
import { FORMATS, type Format, languageModel } from './provider.ts'
import { Slots } from './slots.ts'
import { newTally, type Tally } from './tally.ts'

/** How often a question is asked at most. */
const ATTEMPTS = 4
const LONGEST_WAIT_MS = 60_000

export interface ModelOptions {
  /** The address of an OpenAI-compatible service: 'http://localhost:11434/v1'. */
  readonly endpoint: string
  /** The model as the service calls it. */
  readonly model: string
  readonly apiKey?: string | undefined
  /** The folder in which answers are kept. */
  readonly cache: string
  /** Questions that are asked at a time. */
  readonly concurrency?: number | undefined
  readonly timeoutMs?: number | undefined
  /** The wait before a question is asked a second time; it doubles with each further time. */
  readonly backOffMs?: number | undefined
  /** Ends all questions. */
  readonly signal?: AbortSignal | undefined
}

/** Something to ask the model; the same words with the same schema are paid for once. */
export interface Question<T> {
  readonly system: string
  readonly prompt: string
  /** What the answer has to be, in JSON. */
  readonly schema: z.ZodType<T>
  /** It could be asked in parts, so that an answer which was cut off is remembered as well. */
  readonly divisible: boolean
}

/** What a request asks for beyond an answer, as far as the endpoint has not complained of it. */
interface Manner {
  readonly format: Format
  readonly temperature: boolean
}

const Kept = z.union([
  z.strictObject({ truncated: z.literal(true) }),
  z.strictObject({ answer: z.unknown() }),
])

/**
 * A language model behind an OpenAI-compatible endpoint. It is asked again where that may help, and not for what it
 * has answered before; few questions at a time, each within a time limit.
 * @throws SaysoError USAGE for an address that is none
 */
export const openModel = (options: ModelOptions): Model => new Model(options)

export class Model {
  readonly name: string
  readonly tally: Tally = newTally()
  readonly #endpoint: Endpoint
  readonly #apiKey: string | undefined
  readonly #cache: AnswerCache
  readonly #slots: Slots
  readonly #timeoutMs: number
  readonly #backOffMs: number
  readonly #signal: AbortSignal | undefined
  readonly #asked = new Map<string, Promise<unknown>>()
  #manner: Manner = { format: 'json_schema', temperature: true }
  #ended: ModelError | undefined

  constructor({ endpoint, model, apiKey, cache, ...options }: ModelOptions) {
    this.name = model
    this.#endpoint = parseEndpoint(endpoint)
    this.#apiKey = apiKey
    this.#cache = new AnswerCache(cache)
    this.#slots = new Slots(options.concurrency ?? 4)
    this.#timeoutMs = options.timeoutMs ?? 120_000
    this.#backOffMs = options.backOffMs ?? 1000
    this.#signal = options.signal
  }

  /** An answer to that question from an earlier time; undefined if there is none. */
  async recall<T>(question: Question<T>): Promise<T | undefined> {
    const kept = Kept.safeParse(await this.#cache.get(this.#keyOf(question)))
    if (!kept.success) return undefined
    if ('truncated' in kept.data) throw this.#error(TRUNCATED)
    const answer = question.schema.safeParse(kept.data.answer)
    if (!answer.success) return undefined
    this.tally.cached++
    return answer.data
  }

  async keep<T>(question: Question<T>, answer: T): Promise<void> {
    await this.#cache.put(this.#keyOf(question), { answer })
  }

  /**
   * Answers from the cache, or else asks.
   * @throws ModelError: MODEL_FAILED if this question gets no answer, MODEL_UNAVAILABLE if none will
   * @throws whatever the signal was given as a reason
   */
  async ask<T>(question: Question<T>): Promise<T> {
    const key = this.#keyOf(question)
    const running = this.#asked.get(key)
    if (running) return running as Promise<T>
    const answer = this.#recallOrAsk(key, question)
    this.#asked.set(key, answer)
    try {
      return await answer
    } finally {
      this.#asked.delete(key)
    }
  }

  async #recallOrAsk<T>(key: string, question: Question<T>): Promise<T> {
    const before = await this.recall(question)
    if (before !== undefined) return before
    // The answer is kept before the next question takes its place: what is killed has lost no answer.
    return this.#slots.run(async () => {
      try {
        const answer = await this.#insist(question)
        await this.#cache.put(key, { answer })
        return answer
      } catch (error) {
        if (question.divisible && error instanceof ModelError && error.truncated)
          await this.#cache.put(key, { truncated: true })
        throw error
      }
    })
  }

  /** Asks until there is an answer, or no point in asking on. */
  async #insist<T>(question: Question<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      this.#signal?.throwIfAborted()
      if (this.#ended) throw this.#ended
      const manner = this.#manner
      const result = await this.#attempt(question, manner)
      if ('answer' in result) return result.answer
      const { failure } = result
      if (failure.complaint !== null && this.#asksForLess(failure.complaint, manner)) {
        attempt--
        continue
      }
      const waitMs = failure.waitMs ?? this.#backOffMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2)
      if (!failure.again || attempt === ATTEMPTS || waitMs > LONGEST_WAIT_MS) {
        const error = this.#error(failure)
        if (failure.final) this.#ended ??= error
        throw error
      }
      await sleep(waitMs, undefined, { signal: this.#signal })
    }
  }

  async #attempt<T>(
    question: Question<T>,
    manner: Manner,
  ): Promise<{ readonly answer: T } | { readonly failure: Failure }> {
    const timeout = AbortSignal.timeout(this.#timeoutMs)
    try {
      return { answer: await this.#generate(question, manner, timeout) }
    } catch (cause) {
      this.#signal?.throwIfAborted()
      const failure = timeout.aborted ? tooSlow(this.#timeoutMs / 1000) : failureOf(cause)
      if (!failure) throw cause
      return { failure }
    }
  }

  async #generate<T>(
    { system, prompt, schema }: Question<T>,
    { format, temperature }: Manner,
    timeout: AbortSignal,
  ): Promise<T> {
    const form = jsonSchemaOf(schema)
    const { output } = await generateText({
      model: languageModel(this.#endpoint, this.name, this.#apiKey, format, this.tally),
      system:
        format === 'json_schema'
          ? system
          : `${system}\n\nAnswer with one JSON object of this JSON schema and nothing else:\n${JSON.stringify(form)}`,
      prompt,
      output: Output.object({
        schema: jsonSchema<T>(form, {
          validate: value => {
            const result = schema.safeParse(value)
            return result.success
              ? { success: true, value: result.data }
              : { success: false, error: result.error }
          },
        }),
      }),
      ...(temperature && { temperature: 0 }),
      maxRetries: 0,
      abortSignal: this.#signal ? AbortSignal.any([this.#signal, timeout]) : timeout,
    })
    return output
  }

  /** Whether there is something left to do without, of what not every endpoint knows: from now on it is left out. */
  #asksForLess(complaint: string, manner: Manner): boolean {
    // Another question had the same complaint meanwhile.
    if (this.#manner !== manner) return true
    if (manner.temperature && /temperature/i.test(complaint)) {
      this.#manner = { ...manner, temperature: false }
      return true
    }
    const format = FORMATS[FORMATS.indexOf(manner.format) + 1]
    if (format === undefined || !/response_format|json|schema|\bformat\b/i.test(complaint)) return false
    this.#manner = { ...manner, format }
    return true
  }

  #error(failure: Failure): ModelError {
    return new ModelError(failure, this.#endpoint.base)
  }

  #keyOf<T>({ system, prompt, schema }: Question<T>): string {
    return contentId('answer', this.name, system, prompt, JSON.stringify(jsonSchemaOf(schema)))
  }
}

/** With every field required and no default, as strict endpoints want it; whoever is less strict may leave fields out. */
const jsonSchemaOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'output', override: ({ jsonSchema }) => void delete jsonSchema.default })
