import { Comparer } from './comparer.ts'

/** A call of one of the comparer's methods. */
export interface ComparerCall {
  readonly method: keyof Comparer
  readonly given: readonly unknown[]
}

const comparer = new Comparer()

/** What the thread of `ComparerThread` does. */
export default ({ method, given }: ComparerCall): Promise<unknown> =>
  (comparer[method] as (...given: readonly unknown[]) => Promise<unknown>)(...given)
