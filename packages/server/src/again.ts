import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Context } from './builder.ts'
import type { Code } from './code.ts'

/** How often a query is executed before whoever sent it is told to ask again. */
const ATTEMPTS = 3
const CHANGED: Code = 'GRAPH_CHANGED'

/**
 * Executes a query once more where what its first levels found was gone when the next were read, as happens beside a run of
 * `sayso ingest`. A mutation is never repeated.
 */
export const askAgain: Plugin<Context> = {
  onExecute({ args: { document, operationName }, executeFn, setExecuteFn }) {
    if (getOperationAST(document, operationName)?.operation !== 'query') return
    setExecuteFn(async (args: ExecutionArgs) => {
      const { loader } = args.contextValue as Context
      for (let attempt = 1; ; attempt++) {
        const result: ExecutionResult = await executeFn(args)
        if (attempt === ATTEMPTS || !result.errors?.some(({ extensions }) => extensions['code'] === CHANGED))
          return result
        loader.forget()
      }
    })
  },
}
