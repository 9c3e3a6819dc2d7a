import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { SaysoError } from '@sayso/core'
import ipaddr from 'ipaddr.js'

/** How names become addresses: all of a host. */
export type Resolve = (
  host: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void

/** Which hosts may have addresses that are not public. */
export type Trusts = (host: string) => boolean

export const systemResolve: Resolve = (host, done) => lookup(host, { all: true }, done)

/** What of IPv6 is given out to the public; all else of it is for special purposes. */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3]

/**
 * True for an address on the public internet: none that is private, of this machine or link, shared by a provider's customers,
 * multicast, reserved, or that leads to an IPv4 address by translation.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // An IPv4 address that is written as one of IPv6 is the IPv4 address.
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL))
}

/**
 * Refuses a host that is an address and not a public one: a connection to it asks nobody for its address.
 * @throws SaysoError URL_PRIVATE
 */
export function checkHost({ hostname }: URL, trusts: Trusts): void {
  const address = hostname.replace(/^\[|\]$/g, '')
  if (!trusts(hostname) && ipaddr.isValid(address) && !isPublic(address)) throw notPublic(hostname)
}

/**
 * Looks a host up for a connection: what it gives is what is connected to, so a name cannot mean one address when it is checked
 * and another one afterwards. One address that is not public is enough for a refusal.
 */
export const publicLookup =
  (resolve: Resolve, trusts: Trusts): LookupFunction =>
  (host, { all }, done) =>
    resolve(host, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) done(error ?? new Error(`${host} has no address`), '', 0)
      else if (!trusts(host) && !addresses.every(({ address }) => isPublic(address)))
        done(notPublic(host), '', 0)
      else if (all) done(null, [...addresses])
      else done(null, first.address, first.family)
    })

const notPublic = (host: string): SaysoError =>
  new SaysoError(
    'URL_PRIVATE',
    `${host} is no address of the public internet`,
    'if it is a server of your own that you trust, add --allow-private',
  )
