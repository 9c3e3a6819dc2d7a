import SchemaBuilder from '@pothos/core'
import type { Decider } from './decider.ts'
import type { Loader } from './loader.ts'

/** What every resolver is given. */
export interface Context {
  /** The only way to read the store. */
  readonly loader: Loader
  /** The only way to write to it; null where that is not allowed. */
  readonly decider: Decider | null
}

export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  Scalars: { Date: { Input: string; Output: string } }
}>({ defaultFieldNullability: false })

builder.queryType({
  description:
    'Who said what about whom, and where it was printed. At most one statement is sent to the store for each level of a query, however many rows it returns.',
})
