import { contentId, type ReviewVerdict, SaysoError } from '@sayso/core'
import type { Run } from '../engine.ts'
import type { By } from '../resolution/decide.ts'
import { DROP_REVIEW, KNOWN_CLAIM, PUT_REVIEW } from './statement.ts'

/**
 * Keeps what a person found of a claim, in the place of what the same person found before; null takes it back. It is kept
 * beside the claim, so that it outlasts the claim's article being read anew.
 * @returns the review's id
 * @throws SaysoError NOT_FOUND
 */
export async function reviewClaim(
  run: Run,
  claim: string,
  { verdict, note }: { readonly verdict: ReviewVerdict | null; readonly note: string | null },
  { by, at }: By,
): Promise<string> {
  const known = await run(KNOWN_CLAIM, { claim })
  if (known.length === 0)
    throw new SaysoError('NOT_FOUND', `there is no claim ${claim}`, 'take its id from a query')
  const id = contentId('review', claim, by)
  if (verdict === null) await run(DROP_REVIEW, { id })
  else await run(PUT_REVIEW, { id, claim, by, at, verdict, note })
  return id
}
