import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import grafeo, { type GrafeoDB, type Transaction } from '@grafeo-db/js'
import { SaysoError } from '@sayso/core'
import type { Clause, Engine, Params, QueryOptions, Row, Run, SearchLabel, Table } from '../engine.ts'
import { withRowLists } from '../row-list.ts'
import { containing, containingParams } from '../search/condition.ts'
import type { SearchTerm } from '../search/term.ts'
import { type Bounds, cancelled, within } from '../within.ts'
import { isConflict, isOver, translateError } from './error.ts'
import { SCHEMA } from './schema.ts'
import { plainRow } from './value.ts'

/** How often a transaction is tried again after a conflict before it fails. */
const ATTEMPTS = 5
/** A checkpoint takes about a twelfth of this: 10 MB are written every second, 500 MB once in 50 s. */
const CHECKPOINT_MS_PER_BYTE = 100 / 1e6

/** How long a statement of ours may take. */
const READ_WITHIN_MS = 30_000

/** The zero-set-up store: Grafeo in this process, one file on disk. One process owns the file while it writes. */
export class EmbeddedEngine implements Engine {
  readonly kind = 'embedded'
  readonly location: string
  readonly #path: string
  readonly #db: GrafeoDB
  readonly #readOnly: boolean
  /** Bytes of the file when its checkpoints were paced. */
  #paced: number | undefined
  // One writer at a time: concurrent transactions on the same nodes fail at once instead of waiting.
  #writes: Promise<unknown> = Promise.resolve()

  private constructor(path: string, db: GrafeoDB, readOnly: boolean) {
    this.location = `embedded:${path}`
    this.#path = path
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
      const engine = new EmbeddedEngine(path, db, readOnly)
      if (!readOnly) engine.#paceCheckpoints()
      return engine
    } catch (error) {
      throw translateError(error, `embedded:${path}`)
    }
  }

  /**
   * Off by default: without checkpoints the log grows until close, and an idle last write stays out of the file. Each writes
   * the whole file anew, so a larger one is written less often.
   */
  #paceCheckpoints(): void {
    const bytes = existsSync(this.#path) ? statSync(this.#path).size : 0
    if (this.#paced !== undefined && bytes <= 2 * this.#paced) return
    this.#paced = bytes
    this.#db.setCheckpointTriggers({
      intervalMs: Math.max(1_000, Math.round(bytes * CHECKPOINT_MS_PER_BYTE)),
      walBytes: Math.max(64 << 20, bytes),
    })
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
          (await tx.executeCypher(...withRowLists(cypher, params))).toArray(),
        )
        tx.commit()
        this.#checkThere()
        this.#paceCheckpoints()
        return result
      } catch (error) {
        end(tx)
        if (attempt === ATTEMPTS || !isConflict(error)) throw translateError(error, this.location)
      }
    }
  }

  async createSchema(): Promise<void> {
    for (const { cypher } of SCHEMA) await this.#db.executeCypher(cypher)
  }

  async missingSchema(): Promise<string[]> {
    const there = new Set<unknown>()
    for (const what of ['SHOW CONSTRAINTS', 'SHOW INDEXES'])
      for (const { name } of await this.read(what, {})) there.add(name)
    return SCHEMA.map(({ name }) => name).filter(name => !there.has(name))
  }

  /**
   * Writes all that is committed to a new file, which is a store of its own. Others may read, or in this process write, meanwhile.
   * @throws SaysoError STORE_FAILED where it cannot be written
   */
  copyTo(path: string): void {
    try {
      this.#db.save(path)
    } catch (error) {
      throw translateError(error, `embedded:${path}`)
    }
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
    try {
      if (!this.#readOnly) this.#checkThere()
      this.#db.close()
    } catch (error) {
      throw translateError(error, this.location)
    }
  }

  /**
   * The engine goes on writing to files that were removed, and what it writes is gone with them; and to those that it may not
   * write any more, until it has to make or remove one.
   */
  #checkThere(): void {
    try {
      for (const path of [dirname(this.#path), this.#path, `${this.#path}.wal`])
        accessSync(path, constants.R_OK | constants.W_OK)
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause
      throw new SaysoError(
        'STORE_UNREACHABLE',
        `${this.location} was moved or removed while it was open`,
        'put the file and its .wal folder back, or a backup, or nothing, and start the same again: it writes what is missing',
        { cause },
      )
    }
  }
}

/** A transaction stays open after a failed statement. One whose commit failed says that it does, and is over. */
function end(tx: Transaction): void {
  try {
    if (tx.isActive) tx.rollback()
  } catch (error) {
    if (!isOver(error)) throw error
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
