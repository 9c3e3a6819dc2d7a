import { TRACKING, TRACKING_PREFIXES } from './data/tracking.ts'

/** '#!/story' and '#/story' tell a script which page to show; any other fragment is a place on the page. */
const ROUTE = /^#!?\//

/**
 * An address without what means nothing: its fragment, parameters that track, an empty query, a default port, capitals in the host.
 * What might mean something stays: a slash at the end, `www.`, the order of parameters. What is no web address is left as it is.
 */
export function canonicalUrl(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol)) return address
  // By hand, as URLSearchParams writes every parameter anew: 'a' as 'a=', '%20' as '+'.
  const query = url.search
    .slice(1)
    .split('&')
    .filter(parameter => parameter !== '' && !isTracking(parameter))
    .join('&')
  return `${url.href.replace(/[?#].*/s, '')}${query && `?${query}`}${ROUTE.test(url.hash) ? url.hash : ''}`
}

/**
 * What tells articles apart by their addresses. An archive has the same article from before and after its site took up https, so
 * http counts as https where neither names a port.
 */
export function identityOf(address: string): string {
  const url = canonicalUrl(address)
  return /^http:\/\/[^/?#]*:\d+(?:[/?#]|$)/.test(url) ? url : url.replace(/^http:/, 'https:')
}

function isTracking(parameter: string): boolean {
  const name = parameter.replace(/=.*/s, '').toLowerCase()
  return TRACKING.has(name) || TRACKING_PREFIXES.some(prefix => name.startsWith(prefix))
}

/** Null for what is no address of the web. */
export function httpUrl(link: string | undefined): string | null {
  if (link === undefined || !URL.canParse(link)) return null
  const { protocol, href } = new URL(link)
  return /^https?:$/.test(protocol) ? href : null
}
