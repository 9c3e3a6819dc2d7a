import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { SaysoError } from '@sayso/core'
import type { Graph, LookupRequest } from '@sayso/graph'
import type { OperationTypeNode } from 'graphql'
import { LIMITS } from './limits.ts'
import { endSpan, startRequestSpan, startStatementSpan } from './trace.ts'

export interface Operation {
  /** As the client calls it. */
  readonly name: string | null
  readonly type: OperationTypeNode
}

/** What a statement to the store came to. */
export interface StatementFigures {
  /** Lookups that it answered. */
  readonly lookups: number
  readonly seconds: number
  readonly failed: boolean
}

export interface ExchangeOptions {
  readonly id?: string
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly onStatement?: (figures: StatementFigures) => void
}

/** One request and its reply: what logs, metrics and traces tell of it. No text, variable or value is among that. */
export class Exchange {
  readonly id: string
  /** Null until the query is parsed, and where it cannot be. */
  operation: Operation | null = null
  /** The id of the token that came with it; null where none did. */
  token: string | null = null
  /** In values of the reply, see cost.ts; null until it is measured. */
  cost: number | null = null
  /** Statements that were sent to the store to answer lookups. */
  statements = 0
  /** Of the errors in the reply, each once. */
  readonly codes = new Set<string>()
  readonly #gone = new AbortController()
  readonly #onStatement: (figures: StatementFigures) => void
  readonly #span: ReturnType<typeof startRequestSpan>

  constructor({ id = randomUUID(), headers = {}, onStatement = () => {} }: ExchangeOptions = {}) {
    this.id = id
    this.#onStatement = onStatement
    this.#span = startRequestSpan(headers)
  }

  begin({ name, type }: Operation): void {
    this.operation = { name, type }
    this.#span.updateName(type).setAttribute('graphql.operation.type', type)
    if (name !== null) this.#span.setAttribute('graphql.operation.name', name)
  }

  /** Answers lookups with one statement, within the limit of time and as long as the client is there. */
  async look(graph: Pick<Graph, 'look'>, requests: readonly LookupRequest[]): Promise<unknown[][]> {
    this.statements++
    const span = startStatementSpan(this.#span, requests)
    const began = performance.now()
    const done = (failed: boolean): void =>
      this.#onStatement({ lookups: requests.length, seconds: (performance.now() - began) / 1000, failed })
    try {
      const answers = await graph.look(requests, { timeoutMs: LIMITS.statementMs, signal: this.#gone.signal })
      span.setAttribute(
        'sayso.rows',
        answers.reduce((rows, answer) => rows + answer.length, 0),
      )
      done(false)
      endSpan(span)
      return answers
    } catch (error) {
      done(true)
      endSpan(span, error instanceof SaysoError ? error.code : 'INTERNAL_SERVER_ERROR')
      throw error
    }
  }

  /** The client went away before it had its reply: nothing more is asked for it. */
  cancel(): void {
    this.#gone.abort()
  }

  /** To be called once, when the reply is sent or the client gone. */
  end(): void {
    endSpan(this.#span, [...this.codes][0])
  }
}
