import { type Extractor, type Judge, SaysoError } from '@sayso/core'
import type { Graph, MonthCompared } from '@sayso/graph'
import {
  type IngestSummary,
  ingest,
  type Outcome,
  outcomeOf,
  patient,
  type ReadResult,
  type Rows,
} from '@sayso/ingest'
import type { Config } from '../config.ts'
import { tidyUp } from '../memory.ts'
import { note } from '../output.ts'
import { type StoreOptions, withGraph } from '../store.ts'
import { ingestThrough } from './ingest.ts'
import { findNote, type ServerNote } from './note.ts'

interface Reading {
  readonly outlet: string | undefined
  readonly extractor: Extractor
  readonly judge: Judge | undefined
  readonly signal: AbortSignal
  /** Of each input, before its outcome. */
  readonly onRead: () => void
  readonly onOutcome: (outcome: Outcome) => Promise<void>
  readonly onMonth: (event: MonthCompared) => Promise<void>
  /** Told that the store does not answer, and that it does again. */
  readonly onWait: (line: string) => void
}

/** Where articles go. */
export interface Destination {
  /** Without secrets. */
  readonly location: string
  /** Null where a server has it. */
  readonly graph: Graph | null
  readonly ingest: (results: AsyncIterable<ReadResult>, reading: Reading) => Promise<IngestSummary>
}

/**
 * Opens the store, or finds the server of this machine that has it open to write and takes articles for it.
 * @param local whether something is asked for that no server does
 * @throws SaysoError STORE_LOCKED where somebody else has it
 */
export async function withDestination<T>(
  options: StoreOptions,
  config: Config,
  local: boolean,
  work: (destination: Destination) => Promise<T>,
): Promise<T> {
  let opened = false
  try {
    return await withGraph(options, config, { readOnly: false }, graph => {
      opened = true
      return work(intoGraph(graph))
    })
  } catch (error) {
    if (opened || !(error instanceof SaysoError && error.code === 'STORE_LOCKED')) throw error
    const server = await findNote(options.store)
    if (!server || !(await answers(server))) throw error
    if (local)
      throw new SaysoError(
        'STORE_LOCKED',
        `${options.store} is open in the server at ${server.url}, which asks no language model and links nothing`,
        'stop it first, or leave out --extractor, --judge and --link',
      )
    note(`${options.store} is open in the server at ${server.url}, which reads the articles`)
    return work(intoServer(server, options.store))
  }
}

/** Rows of a transaction where nobody waits for its end: an embedded store that is written has no other readers. */
const ROWS_ALONE: Rows = { fewest: 48_000, most: 48_000 }

const intoGraph = (graph: Graph): Destination => ({
  location: graph.location,
  graph,
  ingest: (results, { onOutcome, onWait, ...reading }) =>
    ingest(patient(graph, { tell: onWait, signal: reading.signal }), results, {
      ...reading,
      ...(graph.kind === 'embedded' && { rows: ROWS_ALONE }),
      onEvent: event => {
        tidyUp()
        return onOutcome(outcomeOf(event))
      },
    }),
})

const intoServer = (server: ServerNote, store: string): Destination => ({
  location: store,
  graph: null,
  ingest: (results, reading) => ingestThrough(server, results, reading),
})

/** How long a server of this machine may take to say that it lives. */
const ALIVE_WITHIN_MS = 5_000

async function answers({ url }: ServerNote): Promise<boolean> {
  try {
    const { ok } = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(ALIVE_WITHIN_MS) })
    return ok
  } catch {
    return false
  }
}
