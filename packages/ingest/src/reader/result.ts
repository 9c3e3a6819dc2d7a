import { SaysoError } from '@sayso/core'
import type { Document } from '../document.ts'

/** What a reader makes of an input: an article, or why there is none. Other inputs are read all the same. */
export type ReadResult =
  | { readonly document: Document }
  | { readonly origin: string; readonly refused: SaysoError }

/** Turns an error of one input into a result, so that the inputs behind it are read. */
export async function* guarded(
  origin: string,
  results: AsyncGenerator<ReadResult>,
): AsyncGenerator<ReadResult> {
  try {
    yield* results
  } catch (error) {
    yield { origin, refused: unreadable(origin, error) }
  }
}

/** What an error of reading means to a person. */
export function unreadable(origin: string, error: unknown): SaysoError {
  if (error instanceof SaysoError) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const [what, hint] =
    code === 'ENOENT'
      ? ['there is no such file', 'check the path']
      : code === 'EACCES' || code === 'EPERM'
        ? ['you may not read it', 'check its owner and permissions']
        : [error instanceof Error ? error.message : String(error), 'check the file']
  return new SaysoError('INPUT_UNREADABLE', `${origin}: ${what}`, hint, { cause: error })
}
