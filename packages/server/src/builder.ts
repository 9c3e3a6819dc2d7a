import SchemaBuilder from '@pothos/core'
import type { Desk } from './desk.ts'
import type { Exchange } from './exchange.ts'
import type { Feed } from './feed.ts'
import type { Loader } from './loader.ts'
import type { Viewer } from './token/token.ts'

/** What every resolver is given. */
export interface Context {
  /** The only way to read the store. */
  readonly loader: Loader
  /** The only way to write to it; null where that is not allowed. */
  readonly desk: Desk | null
  /** Whose token came with the request; null where none did. */
  readonly viewer: Viewer | null
  /** Whether that token still holds, for what goes on for long. */
  readonly admitted?: (() => Promise<boolean>) | undefined
  /** What this server writes, as it does. */
  readonly feed: Feed
  /** Absent where nobody wants to know how the request goes. */
  readonly exchange?: Exchange | undefined
}

export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  Scalars: { Date: { Input: string; Output: string }; Annotation: { Input: never; Output: object } }
}>({ defaultFieldNullability: false })

builder.queryType({
  description:
    'Who said what about whom, and where it was printed. At most one statement is sent to the store for each level of a query, however many rows it returns.',
})
