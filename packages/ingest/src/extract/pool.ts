import { availableParallelism, platform } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type AnnotateOptions, type Annotation, type Extractor, SaysoError } from '@sayso/core'
import pLimit, { type LimitFunction } from 'p-limit'
import { Piscina } from 'piscina'
import { taggersBy } from './taggers.ts'

export interface TaggerPoolOptions {
  /** As many as the machine has processors, up to 8, unless it says otherwise. */
  readonly threads?: number
  /** Milliseconds that one article may take. */
  readonly patienceMs?: number
  /** Megabytes that the taggers may need for one article. */
  readonly memoryMb?: number
}

/** Threads beyond these wait for the one that writes. */
const MOST_THREADS = 8
/** An article of 10 MB, the longest that is read, takes a minute on a slow machine. */
const PATIENCE_MS = 120_000
const MEMORY_MB = 1_000
/** A thread without work ends after so long, and its 150 MB are free for the comparing of claims; it starts in under 1 s. */
const IDLE_MS = 5_000
/** On a busy machine whoever writes what was read, or asks for it, goes first. Linux has it for each thread, others for the whole process. */
const NICE = 10

/**
 * The taggers in threads of their own, so that several articles are read at a time, and one that the taggers cannot manage is
 * refused while the others go on.
 */
export class TaggerPool implements Extractor {
  readonly #taggers: Extractor
  readonly #threads: Piscina<object, Annotation>
  // A task is handed over when a thread is free: its time runs from then.
  readonly #free: LimitFunction
  readonly #patienceMs: number
  readonly #memoryMb: number

  constructor({ threads, patienceMs = PATIENCE_MS, memoryMb = MEMORY_MB }: TaggerPoolOptions = {}) {
    const most = threads ?? Math.min(availableParallelism(), MOST_THREADS)
    this.#patienceMs = patienceMs
    this.#memoryMb = memoryMb
    this.#free = pLimit(most)
    this.#taggers = taggersBy((text, options) => this.#free(() => this.#read(text, options)))
    this.#threads = new Piscina({
      // The compiled one also where this file runs from source: threads take JavaScript only.
      filename: fileURLToPath(new URL('../../dist/extract/worker.js', import.meta.url)),
      execArgv: [],
      minThreads: 0,
      maxThreads: most,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      niceIncrement: platform() === 'linux' ? NICE : 0,
    })
  }

  get name(): string {
    return this.#taggers.name
  }

  /** @throws SaysoError EXTRACTION_FAILED for an article that takes too long or too much memory, or that the taggers fail at */
  annotate(text: string, options?: AnnotateOptions): Annotation | Promise<Annotation> {
    return this.#taggers.annotate(text, options)
  }

  async #read(text: string, { title, outlet, language }: AnnotateOptions = {}): Promise<Annotation> {
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), this.#patienceMs)
    try {
      return await this.#threads.run({ text, options: { title, outlet, language } }, { signal: late.signal })
    } catch (cause) {
      throw this.#refusal(cause, late.signal.aborted)
    } finally {
      clearTimeout(timer)
    }
  }

  #refusal(cause: unknown, late: boolean): SaysoError {
    const what = late
      ? `reading it took more than ${this.#patienceMs / 1000} s`
      : cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? `reading it took more than ${this.#memoryMb} MB of memory`
        : `the program failed at it (${cause instanceof Error ? cause.message : String(cause)})`
    return new SaysoError(
      'EXTRACTION_FAILED',
      what,
      'leave it out or split it, and report it with its text',
      { cause },
    )
  }

  /** Ends the threads. */
  close(): Promise<void> {
    return this.#threads.destroy()
  }
}
