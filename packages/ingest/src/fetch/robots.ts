import robotsParser from 'robots-parser'

// Its types say that the function is a field of what is imported, which it is not.
const parse = robotsParser as unknown as typeof robotsParser.default

/** What a host's robots.txt says to us (RFC 9309). */
export interface Robots {
  readonly allows: (url: string) => boolean
  /** Seconds between requests; null where it asks for none. */
  readonly delay: number | null
}

/** Of what is longer the rest is not read, as the RFC allows. */
export const MAX_ROBOTS_BYTES = 512_000

/** Where there is no such file, all is allowed. */
export const ALL: Robots = { allows: () => true, delay: null }
/** A host that cannot say what it allows allows nothing. */
export const NOTHING: Robots = { allows: () => false, delay: null }

/** @param agent our name, as its lines of `User-agent` have it */
export function parseRobots(url: string, text: string, agent: string): Robots {
  const robots = parse(url, text)
  return {
    allows: page => robots.isAllowed(page, agent) !== false,
    delay: robots.getCrawlDelay(agent) ?? null,
  }
}
