import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'

/** What a token lets its holder do: ask; write and review too; delete too. */
export const TOKEN_ROLES = ['reader', 'editor', 'admin'] as const
export type TokenRole = (typeof TOKEN_ROLES)[number]

export const Token = z.object({
  id: z.string().regex(/^[0-9a-f]{8}$/),
  /** Whom it is for: trails and reviews name its holder so. */
  name: z.string().min(1),
  role: z.enum(TOKEN_ROLES),
  /** SHA-256 of the secret, in hexadecimal digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().optional(),
  revokedAt: z.iso.datetime().optional(),
})
export type Token = z.infer<typeof Token>

/** Whoever holds the token that came with a request. */
export type Viewer = Pick<Token, 'id' | 'name' | 'role'>

/** Whether a role may do what another one may. */
export const includesRole = (role: TokenRole, wanted: TokenRole): boolean =>
  TOKEN_ROLES.indexOf(role) >= TOKEN_ROLES.indexOf(wanted)

/** 256 random bits, to be shown once and kept nowhere. */
export const newSecret = (): string => `sayso_${randomBytes(32).toString('base64url')}`

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export const hashOf = (secret: string): string => digest(secret).toString('hex')

/** @param now milliseconds since 1970 */
export function stateOf({ expiresAt, revokedAt }: Token, now: number): 'valid' | 'expired' | 'revoked' {
  if (revokedAt !== undefined) return 'revoked'
  return expiresAt !== undefined && Date.parse(expiresAt) <= now ? 'expired' : 'valid'
}

/** The valid token of a secret. How long that takes tells nothing of how near the secret comes to one. */
export function tokenOf(tokens: readonly Token[], secret: string, now: number): Token | null {
  const wanted = digest(secret)
  const found = tokens.filter(token => timingSafeEqual(Buffer.from(token.hash, 'hex'), wanted))
  return found.find(token => stateOf(token, now) === 'valid') ?? null
}
