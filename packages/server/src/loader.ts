import { type Graph, type Lookup, type LookupRequest, requestName } from '@sayso/graph'
import DataLoader from 'dataloader'
import { Exchange } from './exchange.ts'

/**
 * Answers the lookups of one GraphQL request, with one statement to the store for each level of the query, at most: all that
 * is asked for until the program has nothing else to do goes out together, and nothing is asked for twice.
 */
export class Loader {
  readonly #batches: DataLoader<LookupRequest, readonly unknown[], string>

  constructor(graph: Pick<Graph, 'look'>, exchange = new Exchange()) {
    this.#batches = new DataLoader(requests => exchange.look(graph, requests), {
      cacheKeyFn: requestName,
      // Not before every promise that is already kept has gone on: resolvers of one level may be some of them apart.
      batchScheduleFn: send => setImmediate(send),
    })
  }

  /** The rows that a lookup finds for the key, in no particular order; not to be changed. */
  rows<Args, Result>(lookup: Lookup<Args, Result>, args: Args, key = ''): Promise<readonly Result[]> {
    return this.#batches.load({ lookup, args, key }) as Promise<readonly Result[]>
  }

  /** The only row that a lookup finds for the key, or null. */
  async row<Args, Result>(lookup: Lookup<Args, Result>, args: Args, key = ''): Promise<Result | null> {
    const [row] = await this.rows(lookup, args, key)
    return row ?? null
  }

  /** Forgets every answer, as the store has changed. */
  forget(): void {
    this.#batches.clearAll()
  }

  /** What a counting lookup finds for the key. */
  async count<Args>(lookup: Lookup<Args, number>, args: Args, key = ''): Promise<number> {
    return (await this.row(lookup, args, key)) ?? 0
  }
}
