import { SaysoError } from '@sayso/core'
import type { TokenFile } from './token/token-file.ts'

/**
 * This machine's own names, with a port or without. A server that listens to this machine only answers to no other
 * name, or a page could reach it under the name of its own site (DNS rebinding).
 */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)(:\d+)?$/i

export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/**
 * A server that others than this machine reach takes mutations only if somebody has a token for them.
 * @throws SaysoError USAGE
 */
export async function checkWritingHost(
  host: string,
  tokens: Pick<TokenFile, 'path' | 'hasEditor'> | undefined,
): Promise<void> {
  if (isLoopback(host) || (await tokens?.hasEditor())) return
  throw new SaysoError(
    'USAGE',
    `nobody could write to ${host}: ${tokens?.path ?? 'nothing'} has no valid token of an editor or admin`,
    'make one with `sayso token create NAME --role editor`, or leave out --host or --write',
  )
}
