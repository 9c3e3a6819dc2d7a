import { join } from 'node:path'
import { type Extractor, type Judge, SaysoError } from '@sayso/core'
import { TaggerPool } from '@sayso/ingest'
import type { Tally } from '@sayso/llm'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Config } from './config.ts'
import { upTo } from './number.ts'
import { note, plural } from './output.ts'

export interface ModelCommandOptions {
  readonly extractor?: 'taggers' | 'llm'
  readonly judge?: 'llm'
  readonly llmEndpoint?: string
  readonly llmModel?: string
  readonly llmCache?: string
  readonly llmTimeout?: number
  readonly llmConcurrency?: number
  readonly llmPrice?: Price
}

/** Of a million tokens. */
interface Price {
  readonly prompt: number
  readonly completion: number
}

/** Adds the options that say what reads the articles. */
export const withExtractor = (command: Command): Command =>
  command
    .addOption(
      new Option(
        '--extractor <what>',
        'what reads the articles: our own taggers, on this machine, or a language model',
      ).choices(['taggers', 'llm']),
    )
    .option(
      '--llm-endpoint <url>',
      'for a language model: an OpenAI-compatible service, to which the articles are sent, as in http://localhost:11434/v1; its key is taken from SAYSO_LLM_API_KEY in the environment',
    )
    .option('--llm-model <name>', 'for a language model: the model as the service calls it')
    .option(
      '--llm-cache <folder>',
      'for a language model: where answers are kept, so that none is paid for twice (default: sayso/llm in XDG_CACHE_HOME or ~/.cache)',
    )
    .option(
      '--llm-timeout <seconds>',
      'for a language model: the time for one answer (default: 120)',
      upTo(3600),
    )
    .option('--llm-concurrency <count>', 'for a language model: questions at a time (default: 4)', upTo(100))
    .option(
      '--llm-price <in,out>',
      'for a language model: what a million tokens cost, to add it up',
      parsePrice,
    )

/** Adds the option that says who decides where no rule is sure. */
export const withJudge = (command: Command): Command =>
  command.addOption(
    new Option(
      '--judge <what>',
      'what decides about pairs of statements that no rule is sure of: nobody, or a language model, to which they are sent',
    ).choices(['llm']),
  )

interface Readers {
  readonly extractor: Extractor
  readonly judge: Judge | undefined
  /** Null where no model is asked. */
  readonly spent: Spent | null
  /** Ends the threads that read. */
  close(): Promise<void>
}

/**
 * What reads the articles, and who judges pairs of statements: the taggers and nobody, unless a model is asked for.
 * @throws SaysoError USAGE
 */
export async function readersOf(
  options: ModelCommandOptions,
  config: Config,
  signal?: AbortSignal,
): Promise<Readers> {
  const { llmEndpoint: endpoint, llmModel: model } = options
  const asked = options.extractor === 'llm' ? '--extractor llm' : options.judge && '--judge llm'
  if (asked === undefined) {
    if (Object.entries(options).some(([name, value]) => name.startsWith('llm') && value !== undefined))
      throw new SaysoError(
        'USAGE',
        'the options --llm-… are for a language model',
        'say what it shall do: --extractor llm, or --judge llm where there is a store',
      )
    return { ...taggers(), judge: undefined, spent: null }
  }
  if (endpoint === undefined || model === undefined)
    throw new SaysoError(
      'USAGE',
      `${asked} needs to know ${endpoint === undefined ? 'where the model is' : 'which model to ask'}`,
      endpoint === undefined
        ? 'say --llm-endpoint URL, as in: --llm-endpoint http://localhost:11434/v1'
        : 'say --llm-model NAME, as the service calls it',
    )
  if (config.SAYSO_LLM_API_KEY !== undefined && sendsInTheOpen(endpoint))
    note('warning: SAYSO_LLM_API_KEY goes over the network as plain text: use an https:// endpoint')
  // Loaded only here: no other command waits for it.
  const { createExtractor, createJudge, openModel } = await import('@sayso/llm')
  const opened = openModel({
    endpoint,
    model,
    apiKey: config.SAYSO_LLM_API_KEY,
    cache: options.llmCache ?? join(config.XDG_CACHE_HOME, 'sayso', 'llm'),
    concurrency: options.llmConcurrency,
    timeoutMs: options.llmTimeout === undefined ? undefined : options.llmTimeout * 1000,
    signal,
  })
  return {
    ...(options.extractor === 'llm'
      ? { extractor: createExtractor(opened), close: async () => {} }
      : taggers()),
    judge: options.judge && createJudge(opened),
    spent: new Spent(opened.tally, options.llmPrice),
  }
}

function taggers(): Pick<Readers, 'extractor' | 'close'> {
  const pool = new TaggerPool()
  return { extractor: pool, close: () => pool.close() }
}

/** What a run has asked of the model, for whoever pays it. */
class Spent {
  readonly #tally: Tally
  readonly #price: Price | undefined

  constructor(tally: Tally, price: Price | undefined) {
    this.#tally = tally
    this.#price = price
  }

  toJson(): object {
    return { ...this.#tally, ...(this.#price && { cost: this.#cost(this.#price) }) }
  }

  toString(): string {
    const { answers, cached, promptTokens, completionTokens, quotes, names } = this.#tally
    const were = (count: number): string => (count === 1 ? 'was' : 'were')
    return [
      `model: ${plural(answers, 'answer')}`,
      cached > 0 ? `${cached.toLocaleString('en')} more from the cache` : '',
      `${plural(promptTokens, 'token')} in, ${completionTokens.toLocaleString('en')} out`,
      this.#price ? `cost ${this.#cost(this.#price)}` : '',
      quotes > 0 ? `${plural(quotes, 'quote')} ${were(quotes)} not in the text and left out` : '',
      names > 0
        ? `${plural(names, 'name or phrase', 'names or phrases')} ${were(names)} not in the text`
        : '',
    ]
      .filter(Boolean)
      .join(', ')
  }

  #cost({ prompt, completion }: Price): number {
    const { promptTokens, completionTokens } = this.#tally
    return Number(((promptTokens * prompt + completionTokens * completion) / 1e6).toFixed(4))
  }
}

const sendsInTheOpen = (endpoint: string): boolean =>
  /^http:\/\/(?!localhost\b|127\.|\[::1\])/i.test(endpoint)

function parsePrice(text: string): Price {
  const [prompt, completion, ...more] = text.split(',').map(part => (part.trim() === '' ? NaN : Number(part)))
  if (
    prompt === undefined ||
    completion === undefined ||
    more.length > 0 ||
    !(prompt >= 0 && completion >= 0)
  )
    throw new InvalidArgumentError('must be two numbers: for tokens in and for tokens out, as in 0.15,0.60.')
  return { prompt, completion }
}
