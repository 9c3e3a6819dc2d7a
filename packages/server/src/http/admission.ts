import { SaysoError } from '@sayso/core'
import type { Viewer } from '../token/token.ts'
import type { TokenFile } from '../token/token-file.ts'
import type { Refusal } from './reply.ts'

/** Who is let in. */
export interface Door {
  /** Null where nobody has a token; what requests bring is then left alone. */
  readonly tokens: Pick<TokenFile, 'holder'> | null
  /** Lets nobody in without one. */
  readonly required: boolean
}

/** A request with whoever sent it, or why it is not answered. */
export interface Admission {
  readonly viewer: Viewer | null
  readonly refusal: Refusal | null
  /** What an operator is told of the refusal, and the client is not. */
  readonly fault: string
}

export const ADMITTED: Admission = { viewer: null, refusal: null, fault: '' }

/** Looks at the `authorization` of a request. Schemes other than Bearer are those of proxies. */
export async function admission({ tokens, required }: Door, header: string | undefined): Promise<Admission> {
  const secret = /^Bearer +(\S*) *$/i.exec(header ?? '')?.[1]
  if (secret === undefined || !tokens)
    return required
      ? refuse(
          401,
          'UNAUTHENTICATED',
          "this server answers with a token only: send 'authorization: Bearer …' with one",
        )
      : ADMITTED
  try {
    const token = await tokens.holder(secret)
    if (token) return { ...ADMITTED, viewer: { id: token.id, name: token.name, role: token.role } }
    return refuse(
      401,
      'UNAUTHENTICATED',
      'the token is unknown, expired or revoked: have another made with `sayso token create NAME`',
    )
  } catch (error) {
    const fault = error instanceof SaysoError ? `${error.message}: ${error.hint}` : String(error)
    // Whoever was revoked meanwhile must not come in by what was known before.
    return refuse(503, 'TOKENS_UNREADABLE', 'the server cannot read its tokens: tell its operator', fault)
  }
}

function refuse(status: number, code: Refusal['code'], message: string, fault = ''): Admission {
  const headers = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  return { viewer: null, refusal: { status, code, message, headers }, fault }
}
