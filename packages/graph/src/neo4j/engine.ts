import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { SaysoError } from '@sayso/core'
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import type { Clause, Engine, Params, QueryOptions, Row, Run, SearchLabel, Table } from '../engine.ts'
import { withRowLists } from '../row-list.ts'
import type { SearchTerm } from '../search/term.ts'
import { type Bounds, cancelled, within } from '../within.ts'
import { lacksMemory, metAnotherWriter, translateError } from './error.ts'
import { Plans } from './plans.ts'
import { neo4jSchema, neo4jSchemaNames, searchIndex } from './schema.ts'
import { plainRow, toParams } from './value.ts'

/** How long a statement of ours may run before the server ends it. */
const STATEMENT_TIMEOUT_MS = 30_000

/** How often a statement that reads is tried again after a failure that may have passed. */
const READ_ATTEMPTS = 3

/** How long the driver tries a transaction again by itself. Whoever can wait longer for a store that is gone says so meanwhile. */
const RETRIED_MS = 5_000

/**
 * How often a transaction is tried that met another writer, where the driver itself does not try it again or no longer does:
 * a batch of 200 articles takes longer than that.
 */
const ATTEMPTS = 8
/** The wait before the second attempt, and so much more before each other one; of no two processes the same, so that they do not meet again. */
const BACK_OFF_MS = 100 + (process.pid % 97) * 5
/** A batch of 200 articles takes seconds, and waits for those of others before it. */
const WRITE_TIMEOUT_MS = 600_000

export interface Neo4jAddress {
  /** Scheme, host and port, without credentials. */
  readonly url: string
  readonly database: string | undefined
  readonly username: string
  /** Undefined for a server without authentication. */
  readonly password: string | undefined
}

/** Splits `neo4j://user:password@host:port/database`; credentials in the address win over `credentials`. */
export function parseNeo4jUrl(
  text: string,
  credentials: { readonly username?: string | undefined; readonly password?: string | undefined } = {},
): Neo4jAddress {
  try {
    const url = new URL(text)
    const database = url.pathname.replace(/^\//, '')
    return {
      url: `${url.protocol}//${url.host}`,
      database: database === '' ? undefined : database,
      username: decodeURIComponent(url.username) || credentials.username || 'neo4j',
      password: decodeURIComponent(url.password) || credentials.password,
    }
  } catch {
    // Without the cause, which repeats the address and any password in it.
    throw new SaysoError(
      'USAGE',
      'the address of the store cannot be read',
      'write it like neo4j://localhost:7687; in a password, write % as %25 and @ as %40',
    )
  }
}

export class Neo4jEngine implements Engine {
  readonly kind = 'neo4j'
  readonly location: string
  readonly #driver: Driver
  readonly #database: string | undefined
  // Reads see what this process wrote before, on every member of a cluster; of what others are writing they wait for nothing.
  readonly #written = neo4j.bookmarkManager()
  readonly #plans = new Plans()
  /** Ends each of the reads that wait for an answer. */
  readonly #reading = new Set<() => void>()
  #closing = false

  private constructor(address: Neo4jAddress, driver: Driver) {
    this.#driver = driver
    this.#database = address.database
    this.location = address.database ? `${address.url}/${address.database}` : address.url
  }

  /** @throws SaysoError STORE_UNREACHABLE, STORE_AUTH */
  static async open(address: Neo4jAddress): Promise<Neo4jEngine> {
    const auth =
      address.password === undefined ? undefined : neo4j.auth.basic(address.username, address.password)
    const driver = neo4j.driver(address.url, auth, {
      disableLosslessIntegers: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: RETRIED_MS,
      telemetryDisabled: true,
      userAgent: 'sayso',
    })
    const engine = new Neo4jEngine(address, driver)
    try {
      await driver.getServerInfo(address.database ? { database: address.database } : {})
      return engine
    } catch (error) {
      await driver.close()
      throw translateError(error, engine.location)
    }
  }

  /**
   * Tried again at once after what may be gone by then: a connection that was cut, a member that left the cluster. The
   * driver's own retries would wait half a minute for a store that is down.
   */
  async read(
    cypher: string,
    params: Params,
    { timeoutMs = STATEMENT_TIMEOUT_MS, signal }: Bounds = {},
  ): Promise<Row[]> {
    for (let attempt = 1; ; attempt++) {
      const written = await this.#written.getBookmarks()
      if (signal?.aborted || this.#closing) throw cancelled()
      const ending = new AbortController()
      const end = (): void => ending.abort()
      signal?.addEventListener('abort', end)
      this.#reading.add(end)
      const session = this.#session(neo4j.session.READ, written)
      const answer = rows(session, this.#plans.over(cypher), params, { timeout: timeoutMs })
      try {
        // Closing the session makes the server stop the statement: this goes ahead of whatever the connection waits for.
        return await within(answer, { timeoutMs, signal: ending.signal }, () => closed(session))
      } catch (error) {
        if (attempt === READ_ATTEMPTS || !(error instanceof Error && neo4j.isRetryableError(error)))
          throw translateError(error, this.location)
      } finally {
        signal?.removeEventListener('abort', end)
        this.#reading.delete(end)
        closed(session)
      }
    }
  }

  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++)
      try {
        return await this.#inSession(neo4j.session.WRITE, session =>
          session.executeWrite(
            tx => work((cypher, params = {}) => this.#inTransaction(tx, ...withRowLists(cypher, params))),
            {
              timeout: WRITE_TIMEOUT_MS,
            },
          ),
        )
      } catch (error) {
        if (attempt === ATTEMPTS || !metAnotherWriter(error)) throw error
        await sleep(attempt * BACK_OFF_MS)
      }
  }

  /** What lacks memory is translated here already: the driver would try it again. */
  async #inTransaction(tx: ManagedTransaction, cypher: string, params: Params): Promise<Row[]> {
    try {
      return await rows(tx, cypher, params)
    } catch (error) {
      throw lacksMemory(error) ? translateError(error, this.location) : error
    }
  }

  async createSchema(): Promise<void> {
    // Each in a transaction of its own that is repeated after a deadlock: another process may be at it too.
    for (const statement of [...neo4jSchema(), 'CALL db.awaitIndexes(60)'])
      await this.write(run => run(statement))
  }

  async missingSchema(): Promise<string[]> {
    const there = new Set<unknown>()
    for (const what of ['SHOW CONSTRAINTS', 'SHOW INDEXES'])
      for (const { name } of await this.read(what, {})) there.add(name)
    return neo4jSchemaNames().filter(name => !there.has(name))
  }

  /** Every word and phrase of a full-text index whose words are those of `searchText`. */
  textMatch(node: 'a' | 'c' | 'e', label: SearchLabel, terms: readonly SearchTerm[]): Clause {
    return {
      cypher: `CALL db.index.fulltext.queryNodes($index, $lucene) YIELD node AS ${node} WHERE ${node}.searchText IS NOT NULL`,
      params: { index: searchIndex(label), lucene: terms.map(luceneTerm).join(' AND ') },
    }
  }

  async query(cypher: string, { params = {}, write, timeoutMs, maxRows }: QueryOptions): Promise<Table> {
    const mode = write ? neo4j.session.WRITE : neo4j.session.READ
    return this.#inSession(mode, async session => {
      const result = session.run(cypher, toParams(params), { timeout: timeoutMs })
      const found: Row[] = []
      let truncated = false
      const columns = await result.keys()
      for await (const record of result) {
        if (found.length === maxRows) {
          truncated = true
          break
        }
        found.push(plainRow(record.toObject()))
      }
      return { columns: columns.map(String), rows: found, truncated }
    })
  }

  async version(): Promise<string> {
    const [row] = await this.read(
      'CALL dbms.components() YIELD name, versions, edition RETURN versions, edition',
      {},
    )
    const versions = row?.['versions']
    return `Neo4j ${Array.isArray(versions) ? versions[0] : 'of unknown version'} ${row?.['edition'] ?? ''}`.trim()
  }

  async close(): Promise<void> {
    this.#closing = true
    // The driver never answers what is asked while it connects and is closed.
    for (const end of this.#reading) end()
    this.#plans.close()
    await this.#driver.close()
  }

  /** Of what it sees of others' writing a session that reads tells nobody: all later ones would wait for that to be applied. */
  #session(mode: Mode, written: Iterable<string>): Session {
    return this.#driver.session({
      defaultAccessMode: mode,
      bookmarks: [...written],
      ...(mode === neo4j.session.WRITE ? { bookmarkManager: this.#written } : {}),
      ...(this.#database ? { database: this.#database } : {}),
    })
  }

  async #inSession<T>(mode: Mode, work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#session(mode, await this.#written.getBookmarks())
    try {
      return await work(session)
    } catch (error) {
      throw translateError(error, this.location)
    } finally {
      await session.close()
    }
  }
}

/** In the index's own language. Folded words hold letters and digits, and of all signs only these two. */
function luceneTerm({ words, exact }: SearchTerm): string {
  const text = words.join(' ').replace(/[&+]/g, sign => `\\${sign}`)
  return exact ? `"${text}"` : `${text}*`
}

type Mode = typeof neo4j.session.READ | typeof neo4j.session.WRITE

/** What is wrong with closing a session says nothing of the answer. */
const closed = (session: Session): void => void session.close().catch(() => {})

async function rows(
  on: ManagedTransaction | Session,
  cypher: string,
  params: Params,
  config?: { readonly timeout: number },
): Promise<Row[]> {
  const result = await on.run(cypher, toParams(params), config)
  return result.records.map(record => record.toObject())
}
