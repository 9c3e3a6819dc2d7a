import type { Outcome } from '@sayso/ingest'

export interface RunStart {
  /** ISO 8601, UTC. */
  readonly started: string
  /** Where the store is, without secrets. */
  readonly store: string
  readonly inputs: readonly string[]
  readonly host: string
  readonly pid: number
}

/** What became of one input, as a run keeps it. */
export interface RunInput {
  readonly origin: string
  readonly state: Outcome['state']
  /** Of an article that was written. */
  readonly id?: string
  /** Why it was refused. */
  readonly code?: string
  readonly message?: string
  readonly hint?: string
}

export interface RunEnd {
  readonly ended: string
  readonly state: 'done' | 'interrupted' | 'failed'
  readonly message?: string
}

export interface Run extends RunStart {
  readonly id: string
  /** `running` may be wrong for another machine's. */
  readonly state: RunEnd['state'] | 'running' | 'killed'
  readonly ended: string | null
  /** Why it failed. */
  readonly message: string | null
  readonly counts: Readonly<Record<Outcome['state'], number>>
}

/** The file of a run in the folder of all. */
export const fileOf = (id: string): string => `${id}.jsonl`

/** The id of the run whose file it is. */
export const idOfFile = (name: string): string | undefined => /^(\d{8}T\d{6}-\d+)\.jsonl$/.exec(name)?.[1]
