import { SaysoError } from '@sayso/core'
import { APICallError, InvalidResponseDataError, NoObjectGeneratedError, TypeValidationError } from 'ai'

/** An answer came, but none that can be used. */
export class Unusable extends Error {
  readonly reason: 'declined' | 'empty' | 'truncated'

  constructor(reason: Unusable['reason']) {
    super(reason)
    this.reason = reason
  }
}

/** Why a question got no answer, and what that means for it and for those that follow. */
export interface Failure {
  /** Behind 'the model': 'answered 500'. */
  readonly what: string
  readonly hint: string
  /** Asking again may help. */
  readonly again: boolean
  /** No other question will fare better. */
  readonly final: boolean
  /** How long the endpoint wants to be left alone. */
  readonly waitMs: number | null
  /** The answer was cut off: a shorter question may do. */
  readonly truncated: boolean
  /** What the endpoint says is wrong with the request, where it is that. */
  readonly complaint: string | null
}

const LATER = 'try again later: what was answered is kept and not asked again'
const WORSE = 'try again, or another model: what was answered is kept and not asked again'

const failure = (what: string, hint: string, more: Partial<Failure> = {}): Failure => ({
  what,
  hint,
  again: false,
  final: false,
  waitMs: null,
  truncated: false,
  complaint: null,
  ...more,
})

/** What an error of the library means; null for one that it does not mean to throw. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof Unusable) return UNUSABLE[error.reason]
  if (NoObjectGeneratedError.isInstance(error))
    return TypeValidationError.isInstance(error.cause)
      ? failure('gave JSON of another form than it was asked for', WORSE, { again: true })
      : failure('gave no whole JSON', WORSE, { again: true })
  if (InvalidResponseDataError.isInstance(error) || TypeValidationError.isInstance(error))
    return NO_COMPLETION
  return APICallError.isInstance(error) ? failureOfCall(error) : null
}

const NO_COMPLETION = failure(
  'gave something else than a chat completion',
  'check that --llm-endpoint is the address of an OpenAI-compatible service, mostly one that ends in /v1',
  { again: true },
)

/** What is asked in parts where it can be. */
export const TRUNCATED = failure(
  'broke off before the end of its answer',
  'let it write longer answers, or try another model',
  { truncated: true },
)

const UNUSABLE: Readonly<Record<Unusable['reason'], Failure>> = {
  declined: failure('declined to answer', 'try another model'),
  empty: failure('gave an empty answer', WORSE, { again: true }),
  truncated: TRUNCATED,
}

function failureOfCall({ statusCode, responseHeaders = {}, responseBody = '' }: APICallError): Failure {
  if (statusCode === undefined)
    return failure('cannot be reached', 'check --llm-endpoint, and that the service runs', {
      again: true,
      final: true,
    })
  const answered = `answered ${statusCode}`
  if (statusCode === 401 || statusCode === 403)
    return failure(
      `${answered}: it refused the key, or there is none`,
      'set SAYSO_LLM_API_KEY to a key that it takes',
      {
        final: true,
      },
    )
  if (statusCode === 402)
    return failure(`${answered}: it wants to be paid`, 'see to the account, or name another', { final: true })
  if (statusCode === 404)
    return failure(answered, 'check --llm-endpoint, which mostly ends in /v1, and --llm-model', {
      final: true,
    })
  if (statusCode === 408 || statusCode === 409 || statusCode === 429 || statusCode >= 500)
    return failure(answered, LATER, { again: true, waitMs: waitOf(responseHeaders) })
  if (statusCode < 300) return NO_COMPLETION
  return failure(answered, 'the request does not suit it: try another model or endpoint', {
    complaint: responseBody,
    truncated: statusCode === 413 || /context.length|too (long|large|many)/i.test(responseBody),
  })
}

/** How long an endpoint wants to be left alone: milliseconds, seconds, or a date. */
function waitOf(headers: Readonly<Record<string, string>>): number | null {
  const exact = Number.parseFloat(headers['retry-after-ms'] ?? '')
  if (!Number.isNaN(exact)) return Math.max(exact, 0)
  const after = headers['retry-after']?.trim() ?? ''
  const wait = /^\d+(\.\d+)?$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now()
  return Number.isNaN(wait) ? null : Math.max(wait, 0)
}

/** As a failure is told to whoever asked. */
export class ModelError extends SaysoError {
  readonly truncated: boolean

  /** Without what the endpoint said: it may repeat the key. */
  constructor({ what, hint, final, truncated }: Failure, place: string) {
    super(final ? 'MODEL_UNAVAILABLE' : 'MODEL_FAILED', `the model at ${place} ${what}`, hint)
    this.truncated = truncated
  }
}

export const tooSlow = (seconds: number): Failure =>
  failure(`did not answer in ${seconds} s`, 'give it more time: --llm-timeout SECONDS', { again: true })
