import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { SaysoError } from '@sayso/core'
import type { Clause, Engine, Params, QueryOptions, Row, Run, SearchLabel, Table } from '../engine.ts'
import { INDEXED, UNIQUE } from '../schema.ts'
import { containing, containingParams } from '../search/condition.ts'
import type { SearchTerm } from '../search/term.ts'
import { type Bounds, cancelled, within } from '../within.ts'
import { isConflict, translateError } from './error.ts'
import { plainRow } from './value.ts'

/** How often a transaction is tried again after a conflict before it fails. */
const ATTEMPTS = 5
/** How long a statement of ours may take. */
const READ_WITHIN_MS = 30_000

/** The zero-set-up store: Grafeo in this process, one file on disk. One process owns the file while it writes. */
export class EmbeddedEngine implements Engine {
  readonly kind = 'embedded'
  readonly location: string
  readonly #db: GrafeoDB
  readonly #readOnly: boolean
  // One writer at a time: concurrent transactions on the same nodes fail at once instead of waiting.
  #writes: Promise<unknown> = Promise.resolve()

  private constructor(path: string, db: GrafeoDB, readOnly: boolean) {
    this.location = `embedded:${path}`
    this.#db = db
    this.#readOnly = readOnly
  }

  /**
   * Opens the file, or makes it. With `readOnly` several processes may read it at once, as long as none writes.
   * @throws SaysoError STORE_LOCKED, STORE_UNREACHABLE, STORE_DAMAGED, STORE_NEWER
   */
  static open(path: string, { readOnly = false } = {}): EmbeddedEngine {
    checkPath(path, readOnly)
    try {
      const db = readOnly ? grafeo.GrafeoDB.openReadOnly(path) : grafeo.GrafeoDB.create(path)
      // Off by default: without them the log grows until close, and an idle last write stays out of the file.
      if (!readOnly) db.setCheckpointTriggers({ intervalMs: 1_000, walBytes: 64 << 20 })
      return new EmbeddedEngine(path, db, readOnly)
    } catch (error) {
      throw translateError(error, `embedded:${path}`)
    }
  }

  /** The engine cannot be told to stop: out of its bounds a statement goes on, for 30 s at most, and nobody waits for it. */
  async read(
    cypher: string,
    params: Params,
    { timeoutMs = READ_WITHIN_MS, signal }: Bounds = {},
  ): Promise<Row[]> {
    if (signal?.aborted) throw cancelled()
    try {
      return (await within(this.#db.executeCypher(cypher, params), { timeoutMs, signal })).toArray()
    } catch (error) {
      throw translateError(error, this.location)
    }
  }

  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const mine = this.#writes.then(() => this.#transact(work))
    this.#writes = mine.catch(() => undefined)
    return mine
  }

  async #transact<T>(work: (run: Run) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const tx = this.#db.beginTransaction()
      try {
        const result = await work(async (cypher, params = {}) =>
          (await tx.executeCypher(cypher, params)).toArray(),
        )
        tx.commit()
        return result
      } catch (error) {
        // A transaction stays open after a failed statement.
        if (tx.isActive) tx.rollback()
        if (attempt === ATTEMPTS || !isConflict(error)) throw translateError(error, this.location)
      }
    }
  }

  async createSchema(): Promise<void> {
    // Here a uniqueness constraint brings no index of its own, and MERGE without one is quadratic.
    for (const [label, property] of UNIQUE) {
      await this.#db.executeCypher(
        `CREATE CONSTRAINT ${label.toLowerCase()}_${property}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
      )
      await this.#db.executeCypher(
        `CREATE INDEX ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
      )
    }
    for (const [label, property] of INDEXED)
      await this.#db.executeCypher(
        `CREATE INDEX ${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
      )
  }

  /** A scan: the engine's own index knows neither beginnings of words nor phrases, and this takes 1 ms for 1,000 claims. */
  textMatch(node: 'a' | 'c' | 'e', label: SearchLabel, terms: readonly SearchTerm[]): Clause {
    return {
      cypher: `MATCH (${node}:${label}) WHERE ${containing(node, terms)}`,
      params: containingParams(terms),
    }
  }

  async query(cypher: string, { params = {}, write, timeoutMs, maxRows }: QueryOptions): Promise<Table> {
    if (!write && !this.#readOnly)
      throw new SaysoError('USAGE', 'this store is open for writing', 'open it read-only to query it')
    try {
      const result = await within(this.#db.executeCypher(cypher, params), { timeoutMs })
      const rows: Row[] = []
      for (let i = 0; i < Math.min(result.length, maxRows); i++) rows.push(plainRow(result.get(i)))
      return { columns: result.columns, rows, truncated: result.length > maxRows }
    } catch (error) {
      throw translateError(error, this.location)
    }
  }

  async version(): Promise<string> {
    return `Grafeo ${this.#db.version()}`
  }

  async close(): Promise<void> {
    await this.#writes
    this.#db.close()
  }
}

/** Finds what the engine's own message would leave unclear: a missing folder, or one in place of the file. */
function checkPath(path: string, readOnly: boolean): void {
  const refuse = (message: string, hint: string): never => {
    throw new SaysoError('STORE_UNREACHABLE', `embedded:${path}: ${message}`, hint)
  }
  if (existsSync(path)) {
    if (!statSync(path).isFile())
      refuse('this is a folder', 'name a file: --store embedded:PATH/graph.grafeo')
  } else if (readOnly)
    refuse('there is no store', 'make one with `sayso ingest`, or name another with --store')
  else
    try {
      mkdirSync(dirname(path), { recursive: true })
    } catch {
      refuse('the folder cannot be made', 'choose another place with --store embedded:PATH')
    }
}
