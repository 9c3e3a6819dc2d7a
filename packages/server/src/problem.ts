import { GraphQLError } from 'graphql'
import { builder, type Context } from './builder.ts'
import { CODES, type Code, isCode } from './code.ts'

const ProblemCode = builder.enumType('ProblemCode', {
  description:
    'Why something was refused, or failed. The same codes stand in `errors` of queries, as `extensions.code`, and do not change between versions.',
  values: Object.fromEntries(Object.entries(CODES).map(([code, description]) => [code, { description }])) as {
    readonly [Name in Code]: { readonly description: string }
  },
})

export interface ProblemRow {
  readonly code: Code
  readonly message: string
}

export const Problem = builder.objectRef<ProblemRow>('Problem').implement({
  description: 'Why a mutation was refused: nothing has changed.',
  fields: t => ({
    code: t.expose('code', { type: ProblemCode, description: 'Which kind of refusal it is.' }),
    message: t.exposeString('message', { description: 'What was refused, and what to do, in one line.' }),
  }),
})

/** What a mutation came to: what it did, or why it was refused. */
export type Outcome<T> =
  | { readonly done: T; readonly problem: null }
  | { readonly done: null; readonly problem: ProblemRow }

/** Gives what a client did wrong as data. Faults, which are not the client's, are thrown on. */
export async function outcomeOf<T>({ exchange }: Context, work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: await work(), problem: null }
  } catch (error) {
    const code = error instanceof GraphQLError ? error.extensions['code'] : undefined
    if (!isCode(code)) throw error
    exchange?.codes.add(code)
    return { done: null, problem: { code, message: (error as GraphQLError).message } }
  }
}

export const PROBLEM =
  'Why it was refused; null if it was not. A failure of the server stands in `errors` instead.'
export const NULL = 'Null only where the server failed, see `errors`.'
