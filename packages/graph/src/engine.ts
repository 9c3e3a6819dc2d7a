import type { EntityLabel } from '@sayso/core'
import type { SearchTerm } from './search/term.ts'
import type { Bounds } from './within.ts'

/** What a statement is given: strings, numbers, booleans, null, and lists and maps of them. */
export type Params = Readonly<Record<string, unknown>>

/** One row as an engine returns it: plain values, lists and maps; never an engine's own node or integer type. */
export type Row = Readonly<Record<string, unknown>>

/** Runs one statement inside a transaction. */
export type Run = (cypher: string, params?: Params) => Promise<Row[]>

/** The answer to a person's own Cypher. Nodes carry `_labels`, relationships `_type`, beside their properties. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** More rows than `maxRows` were found; the rest was left out. */
  readonly truncated: boolean
}

export interface QueryOptions {
  readonly params?: Params
  /** Without it a statement that writes is refused. */
  readonly write?: boolean
  readonly timeoutMs: number
  readonly maxRows: number
}

/** The labels of nodes that are found by their `searchText`. */
export type SearchLabel = EntityLabel | 'Article' | 'Claim'

/** A clause of a statement that begins with it. */
export interface Clause {
  /** Ends in a condition, so that others can follow with AND. */
  readonly cypher: string
  readonly params: Params
}

/**
 * The store port: what an engine must do to hold the graph. Statements are the same for every engine;
 * what differs between engines is a method here, never a condition in a statement.
 */
export interface Engine {
  readonly kind: 'neo4j' | 'embedded'
  /** Where the data is, without secrets: 'embedded:.sayso/graph.grafeo', 'neo4j://localhost:7687'. */
  readonly location: string
  /**
   * Runs one reading statement in a transaction of its own. Out of its bounds it is ended, where the engine can do that.
   * @throws SaysoError QUERY_TIMEOUT, QUERY_CANCELLED
   */
  read(cypher: string, params: Params, bounds?: Bounds): Promise<Row[]>
  /**
   * Runs `work` in one transaction: all of it or nothing is kept. `work` may be run again after a conflict with
   * another writer, so it must not have effects of its own.
   */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** Binds the variable to the nodes of a label whose `searchText` has every term, of which there is at least one. */
  textMatch(node: 'a' | 'c' | 'e', label: SearchLabel, terms: readonly SearchTerm[]): Clause
  /** Creates the constraints and indexes that are missing. */
  createSchema(): Promise<void>
  /** The names of those that are missing. */
  missingSchema(): Promise<string[]>
  /**
   * Runs a person's own Cypher.
   * @throws SaysoError QUERY_INVALID, QUERY_WRITES, QUERY_TIMEOUT
   */
  query(cypher: string, options: QueryOptions): Promise<Table>
  /** Name and version of the engine: 'Neo4j 5.26.30 community'. */
  version(): Promise<string>
  close(): Promise<void>
}
