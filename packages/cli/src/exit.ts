import { type ErrorCode, SaysoError } from '@sayso/core'

/** Exit codes of every command; printed by `sayso --help`. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  refusedInput: 3,
  store: 4,
  query: 5,
  link: 6,
  model: 7,
  interrupted: 130,
} as const

export const EXIT_HELP = `
Exit codes:
  0    done
  1    a fault of the program
  2    wrong usage or configuration
  3    some inputs were refused; the others were read
  4    the store is locked, gone, full, damaged, of a newer version, may not be written, or refused the password
  5    the Cypher statement is wrong, writes without --write, or took too long
  6    identifiers could not be looked up; the articles and what was linked before are kept
  7    the language model could not be asked; what it answered before is kept
  130  interrupted; what was written before is whole`

/** The exit code that an error ends the program with. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof SaysoError)) return EXIT.failed
  const kind = error.code.slice(0, error.code.indexOf('_'))
  return CODE_OF_KIND[kind] ?? EXACT[error.code] ?? EXIT.failed
}

const CODE_OF_KIND: Readonly<Record<string, number>> = {
  EXTRACTION: EXIT.refusedInput,
  INPUT: EXIT.refusedInput,
  URL: EXIT.refusedInput,
  STORE: EXIT.store,
  QUERY: EXIT.query,
  LINK: EXIT.link,
  MODEL: EXIT.model,
}

const EXACT: Partial<Record<ErrorCode, number>> = {
  USAGE: EXIT.usage,
  NOT_FOUND: EXIT.usage,
  DECISION_INVALID: EXIT.usage,
  SPAN_MISMATCH: EXIT.failed,
}

/** One line for a person: what happened, and what to do. */
export const describeError = (error: unknown): string =>
  error instanceof SaysoError
    ? `${error.message}: ${error.hint}`
    : `unexpected error: ${error instanceof Error ? error.message : String(error)}`
