import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isLoopback } from '../loopback.ts'

/**
 * Whether a request comes from whoever may read the server's note beside the store, which has the secret, on this machine. How long
 * that takes tells nothing of how near another secret comes to it.
 */
export function isOwner({ headers, socket }: IncomingMessage, secret: string | null): boolean {
  const sent = /^Bearer +(\S*) *$/i.exec(headers.authorization ?? '')?.[1]
  if (secret === null || sent === undefined) return false
  const { remoteAddress = '', localAddress } = socket
  const local = isLoopback(remoteAddress.replace(/^::ffff:/, '')) || remoteAddress === localAddress
  return local && timingSafeEqual(digest(sent), digest(secret))
}

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()
