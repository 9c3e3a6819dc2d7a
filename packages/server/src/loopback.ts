import { SaysoError } from '@sayso/core'

/**
 * This machine's own names, with a port or without. A server that listens to this machine only answers to no other
 * name, or a page could reach it under the name of its own site (DNS rebinding).
 */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)(:\d+)?$/i

export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/**
 * There are no accounts: a server that takes mutations may be reached from this machine only.
 * @throws SaysoError USAGE
 */
export function checkWritingHost(host: string): void {
  if (!isLoopback(host))
    throw new SaysoError(
      'USAGE',
      `anybody who reaches ${host} could change the graph`,
      'a server that takes mutations listens to 127.0.0.1 only: leave out --host, or --write',
    )
}
