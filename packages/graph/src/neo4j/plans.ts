/**
 * How often Neo4j may see whether the plan of a statement that reads still suits what is in the store. Left alone it looks every
 * 10 s, and in a graph that grows plans nearly everything anew, once for each who asks: 0.1 to 1 s of a processor for a statement
 * of ours. A plan of the time when there was nothing makes statements slow.
 */
const LOOKED_AT_EVERY_MS = 60_000
/** Parts of that time. In each it sees a part of the statements: planning all at once would stop everybody who asks for seconds. */
const TURNS = 30

/** As many plans as Neo4j keeps itself. */
const MOST = 1_000

/** Which statements go on with the plan that Neo4j has, if it has one. */
export class Plans {
  /** The one that Neo4j saw longest ago comes first. */
  readonly #lately = new Set<string>()
  readonly #turns = setInterval(() => this.#forgetSome(), LOOKED_AT_EVERY_MS / TURNS).unref()

  /** The statement for Neo4j. Whoever asks first may wait for a new plan, others meanwhile get by with the old one. */
  over(cypher: string): string {
    if (this.#lately.has(cypher)) return `CYPHER replan=skip ${cypher}`
    if (this.#lately.size === MOST) this.#lately.clear()
    this.#lately.add(cypher)
    return cypher
  }

  #forgetSome(): void {
    for (const cypher of [...this.#lately].slice(0, Math.ceil(this.#lately.size / TURNS)))
      this.#lately.delete(cypher)
  }

  close(): void {
    clearInterval(this.#turns)
  }
}
