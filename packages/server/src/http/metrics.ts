import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Exchange, StatementFigures } from '../exchange.ts'

/** Of the process, which has one of each however many servers it runs. */
let ofProcess: Registry | undefined

function processMetrics(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
  }
  return ofProcess
}

/** Seconds: from a point lookup in memory to the limit of a statement. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const LOOKUPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000]

/** Faults of the program or its store, which stand in an operator's way; the other codes are those of clients. */
const FAULT = /^(STORE_|QUERY_TIMEOUT$|TOKENS_UNREADABLE$|INTERNAL_SERVER_ERROR$)/

/** What `/metrics` tells, in Prometheus' format. No label takes a value that clients can choose. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #requests = new Counter({
    registers: [this.#registry],
    name: 'sayso_requests_total',
    help: 'GraphQL requests by type of operation (none: nothing could be parsed) and outcome: ok, refused, failed, cancelled',
    labelNames: ['type', 'outcome'],
  })
  readonly #refusals = new Counter({
    registers: [this.#registry],
    name: 'sayso_errors_total',
    help: 'GraphQL replies with an error of this code',
    labelNames: ['code'],
  })
  readonly #seconds = new Histogram({
    registers: [this.#registry],
    name: 'sayso_request_duration_seconds',
    help: 'From the first byte of a GraphQL request to the last of its reply',
    labelNames: ['type'],
    buckets: SECONDS,
  })
  readonly #inFlight = new Gauge({
    registers: [this.#registry],
    name: 'sayso_requests_in_flight',
    help: 'GraphQL requests that are being answered',
  })
  readonly #statements = new Histogram({
    registers: [this.#registry],
    name: 'sayso_statement_duration_seconds',
    help: 'How long the store took for a statement that reads, by outcome: ok, failed',
    labelNames: ['outcome'],
    buckets: SECONDS,
  })
  readonly #lookups = new Histogram({
    registers: [this.#registry],
    name: 'sayso_statement_lookups',
    help: 'Lookups that one statement answers',
    buckets: LOOKUPS,
  })

  /** @param subscribers how many listen at the moment */
  constructor(subscribers: () => number) {
    new Gauge({
      registers: [this.#registry],
      name: 'sayso_subscribers',
      help: 'Clients that listen to what is ingested',
      collect() {
        this.set(subscribers())
      },
    })
  }

  begin(): void {
    this.#inFlight.inc()
  }

  statement({ lookups, seconds, failed }: StatementFigures): void {
    this.#statements.observe({ outcome: failed ? 'failed' : 'ok' }, seconds)
    this.#lookups.observe(lookups)
  }

  end({ operation, codes }: Exchange, seconds: number, answered: boolean): void {
    const type = operation?.type ?? 'none'
    this.#inFlight.dec()
    this.#requests.inc({ type, outcome: answered ? outcomeOf([...codes]) : 'cancelled' })
    this.#seconds.observe({ type }, seconds)
    for (const code of codes) this.#refusals.inc({ code })
  }

  async reply(): Promise<Response> {
    const all = Registry.merge([this.#registry, processMetrics()])
    return new Response(await all.metrics(), { headers: { 'content-type': all.contentType } })
  }
}

const outcomeOf = (codes: readonly string[]): string =>
  codes.length === 0 ? 'ok' : codes.some(code => FAULT.test(code)) ? 'failed' : 'refused'
