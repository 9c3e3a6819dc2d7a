import { type ArticleRecord, type Relation, type ReviewVerdict, SaysoError } from '@sayso/core'
import { articleRecords, judgements } from './dump/record.ts'
import {
  type JudgedMonth,
  type ReviewOfClaim,
  restoreDecisions,
  restoreJudgements,
  restoreJudges,
  restoreReviews,
} from './dump/restore.ts'
import type { NodeLabel } from './dump/statement.ts'
import {
  type Read,
  type StoredNode,
  type StoredRelationship,
  storedClaims,
  storedKeys,
  storedNodes,
  storedRelationships,
} from './dump/stored.ts'
import type { Engine, QueryOptions, Row, Table } from './engine.ts'
import { type CheckOptions, checkIntegrity, type Fault } from './integrity/check.ts'
import { answersOf, composeLevel, type LookupRequest, type LookupRow } from './lookup/lookup.ts'
import type { Related } from './relation/judge.ts'
import { type RelateOptions, relateClaims } from './relation/relate.ts'
import { type Action, type By, type DecisionRow, decide, trailOf, undo } from './resolution/decide.ts'
import { renew, writeArticles } from './resolution/relink.ts'
import { deleteArticles } from './resolution/remove.ts'
import { type Review, type ReviewOptions, review } from './resolution/review.ts'
import { DECISIONS } from './resolution/statement.ts'
import { READ_VERSION, SCHEMA_VERSION, WRITE_VERSION } from './schema.ts'
import type { Bounds } from './within.ts'
import { byHalves } from './write/halves.ts'
import { reviewClaim } from './write/review.ts'
import { KNOWN_ARTICLES, PUT_WIKIDATA } from './write/statement.ts'
import { putVersions, type Version } from './write/version.ts'

/** Called with the names of the lookups in each reading statement that is sent to the store. */
export type StatementListener = (lookups: readonly string[]) => void

/** What of an article decides whether it has to be read again. */
export interface KnownArticle {
  readonly contentHash: string
  readonly extractor: string
}

/** Articles that are taken away in one transaction. */
const DELETED_AT_ONCE = 50

/** The graph in whichever store: lookups for readers, whole articles for writers. */
export class Graph {
  readonly #engine: Engine
  readonly #onStatement: StatementListener
  /** The schema version in which it was found; 0 for an empty store. */
  readonly foundVersion: number
  /** It was written by an earlier version, or never, and opened for reading only: `search` and some orders need more. */
  readonly outdated: boolean

  private constructor(engine: Engine, onStatement: StatementListener, found: number, readOnly: boolean) {
    this.#engine = engine
    this.#onStatement = onStatement
    this.foundVersion = found
    this.outdated = readOnly && found < SCHEMA_VERSION
  }

  /**
   * Takes an open engine into use: checks the version of what it holds and, unless `readOnly`, sets up an empty one
   * and brings an older one up to date.
   * @throws SaysoError STORE_NEWER
   */
  static async over(
    engine: Engine,
    {
      readOnly = false,
      onStatement = () => {},
      onRenew = () => {},
    }: { readOnly?: boolean; onStatement?: StatementListener; onRenew?: () => void } = {},
  ): Promise<Graph> {
    const [row] = await engine.read(READ_VERSION, {})
    const version = (row?.['version'] as number | undefined) ?? 0
    if (version > SCHEMA_VERSION)
      throw new SaysoError(
        'STORE_NEWER',
        `${engine.location} has schema version ${version}; this program knows ${SCHEMA_VERSION}`,
        'update Sayso, or name another store with --store',
      )
    if (!readOnly && version < SCHEMA_VERSION) {
      if (version > 0) onRenew()
      await engine.createSchema()
      await engine.write(async run => {
        await renew(run)
        await run(WRITE_VERSION, { version: SCHEMA_VERSION })
      })
      await relateClaims(engine)
    }
    return new Graph(engine, onStatement, version, readOnly)
  }

  readonly #read: Read = (cypher, params) => this.#engine.read(cypher, params)

  get kind(): Engine['kind'] {
    return this.#engine.kind
  }

  /** Where the data is, without secrets. */
  get location(): string {
    return this.#engine.location
  }

  /**
   * Answers any number of lookups with one statement.
   * @returns for each request its rows, in no particular order; none where nothing was found
   * @throws SaysoError QUERY_TIMEOUT, QUERY_CANCELLED
   */
  async look(requests: readonly LookupRequest[], bounds?: Bounds): Promise<unknown[][]> {
    if (requests.length === 0) return []
    const level = composeLevel(requests, this.#engine)
    this.#onStatement(level.parts.map(part => part.lookup.name))
    return answersOf(requests, level, await this.#engine.read(level.cypher, level.params, bounds))
  }

  /** Which of the articles are in the store, and in which version. */
  async knownArticles(ids: readonly string[]): Promise<Map<string, KnownArticle>> {
    const rows: LookupRow[] = await this.#engine.read(KNOWN_ARTICLES, { ids })
    return new Map(rows.map(row => [row['id'] as string, row as unknown as KnownArticle]))
  }

  /**
   * Writes articles with all that they contribute: the whole batch or nothing, unless the store has too little memory for it.
   * Then it goes in by halves, of which the first may stay where the second fails. Those already there are replaced.
   * @returns the number of transactions that it took
   * @throws SaysoError STORE_MEMORY for an article that is too much by itself
   */
  async writeArticles(records: readonly ArticleRecord[]): Promise<number> {
    return byHalves(records, part => this.#engine.write(run => writeArticles(run, part)))
  }

  /** Gives entities their identifiers in Wikidata; one that has its own keeps it. */
  async putWikidata(rows: readonly { readonly id: string; readonly wikidata: string }[]): Promise<void> {
    if (rows.length > 0) await this.#engine.write(run => run(PUT_WIKIDATA, { rows }))
  }

  /** Brings up to date how claims stand to each other; see `relateClaims` in relation/relate.ts. */
  relateClaims(options?: RelateOptions): Promise<void> {
    return relateClaims(this.#engine, options)
  }

  /** See `decide` in resolution/decide.ts. */
  async decide(action: Action, by: By): Promise<string> {
    const decision = await this.#engine.write(run => decide(run, action, by))
    await this.relateClaims()
    return decision
  }

  /** See `undo` in resolution/decide.ts. */
  async undo(decision: string, by: By): Promise<void> {
    await this.#engine.write(run => undo(run, decision, by))
    await this.relateClaims()
  }

  /** See `reviewClaim` in write/review.ts. */
  reviewClaim(
    claim: string,
    found: { readonly verdict: ReviewVerdict | null; readonly note: string | null },
    by: By,
  ): Promise<string> {
    return this.#engine.write(run => reviewClaim(run, claim, found, by))
  }

  /**
   * Takes articles away, some in each transaction, and compares the claims that are left; see `deleteArticles` in
   * resolution/remove.ts. `onBatch` is told of how many are gone.
   * @throws SaysoError NOT_FOUND if one of them is not there; those of the transactions before are gone
   */
  async deleteArticles(ids: readonly string[], onBatch: (gone: number) => void = () => {}): Promise<void> {
    const all = [...new Set(ids)].sort()
    for (let at = 0; at < all.length; at += DELETED_AT_ONCE) {
      await this.#engine.write(run => deleteArticles(run, all.slice(at, at + DELETED_AT_ONCE)))
      onBatch(Math.min(all.length, at + DELETED_AT_ONCE))
    }
    await this.relateClaims()
  }

  /** Every decision that was made, the newest first; those that were undone too. */
  async decisions(): Promise<DecisionRow[]> {
    return trailOf(await this.#engine.read(DECISIONS, {}))
  }

  /** See `review` in resolution/review.ts. */
  async review(options: ReviewOptions): Promise<Review> {
    return review((cypher, params = {}) => this.#engine.read(cypher, params), await this.decisions(), options)
  }

  /** All articles as they were written, page by page, in the order of their ids. */
  articleRecords(): AsyncGenerator<ArticleRecord[]> {
    return articleRecords(this.#read)
  }

  /** See `judgements` in dump/record.ts. */
  judgements(): AsyncGenerator<Related[]> {
    return judgements(this.#read)
  }

  /** See `storedNodes` in dump/stored.ts. */
  storedNodes(label: NodeLabel): AsyncGenerator<StoredNode[]> {
    return storedNodes(this.#read, label)
  }

  /** See `storedKeys` in dump/stored.ts. */
  storedKeys(label: NodeLabel): AsyncGenerator<string[]> {
    return storedKeys(this.#read, label)
  }

  /** See `storedClaims` in dump/stored.ts. */
  storedClaims(ids: readonly string[]): Promise<StoredNode[]> {
    return storedClaims(this.#read, ids)
  }

  /** See `storedRelationships` in dump/stored.ts. */
  storedRelationships(type: Relation, keys: readonly string[]): Promise<StoredRelationship[]> {
    return storedRelationships(this.#read, type, keys)
  }

  /** See `restoreDecisions` in dump/restore.ts. */
  restoreDecisions(decisions: readonly DecisionRow[]): Promise<void> {
    return this.#engine.write(run => restoreDecisions(run, decisions))
  }

  /** See `restoreReviews` in dump/restore.ts. */
  restoreReviews(reviews: readonly ReviewOfClaim[]): Promise<void> {
    return this.#engine.write(run => restoreReviews(run, reviews))
  }

  /** See `putVersions` in write/version.ts. */
  restoreVersions(versions: readonly Version[]): Promise<void> {
    return this.#engine.write(run => putVersions(run, versions))
  }

  /** See `restoreJudgements` in dump/restore.ts. */
  restoreJudgements(found: readonly Related[]): Promise<void> {
    return this.#engine.write(run => restoreJudgements(run, found))
  }

  /** See `restoreJudges` in dump/restore.ts. */
  restoreJudges(months: readonly JudgedMonth[]): Promise<void> {
    return this.#engine.write(run => restoreJudges(run, months))
  }

  /** Runs a person's own Cypher; see `Engine.query`. */
  query(cypher: string, options: QueryOptions): Promise<Table> {
    return this.#engine.query(cypher, options)
  }

  /** Makes the constraints and indexes that are missing. */
  completeSchema(): Promise<void> {
    return this.#engine.createSchema()
  }

  /** See `checkIntegrity` in integrity/check.ts. */
  checkIntegrity(options?: CheckOptions): Promise<Fault[]> {
    return checkIntegrity(this.#engine, options)
  }

  /** Nodes by label and relationships by type. */
  async counts(): Promise<{
    readonly nodes: Record<string, number>
    readonly relationships: Record<string, number>
  }> {
    const tally = (rows: readonly Row[]) =>
      Object.fromEntries(rows.map(row => [row['name'] as string, row['total'] as number]).sort())
    return {
      nodes: tally(
        await this.#engine.read('MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS total', {}),
      ),
      relationships: tally(
        await this.#engine.read('MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS total', {}),
      ),
    }
  }

  /** Answers if the store does. */
  async ping(): Promise<void> {
    await this.#engine.read('RETURN 1 AS one', {})
  }

  /** Name and version of the store's engine. */
  version(): Promise<string> {
    return this.#engine.version()
  }

  close(): Promise<void> {
    return this.#engine.close()
  }
}
