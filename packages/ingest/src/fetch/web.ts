import { SaysoError } from '@sayso/core'
import { LRUCache } from 'lru-cache'
import type { Agent, fetch, Response } from 'undici'
import { MAX_ARTICLE_BYTES, tooLarge } from '../reader/bytes.ts'
import { checkHost, publicLookup, type Resolve, systemResolve, type Trusts } from './address.ts'
import { failed, invalid, ROBOTS_HINT, statusError } from './failure.ts'
import { type MediaType, mediaType } from './media-type.ts'
import { type KeptPage, PageCache } from './page-cache.ts'
import { ALL, MAX_ROBOTS_BYTES, NOTHING, parseRobots, type Robots } from './robots.ts'
import { type Clock, systemClock, Turns, USUAL_PAUSE_MS } from './turn.ts'

const REDIRECTS = 5
const TIMEOUT_MS = 20_000
/** So many hosts' robots.txt are kept, each for a day, as RFC 9309 has it. */
const ROBOTS_KEPT = 1000
const ROBOTS_MS = 86_400_000
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5'

const nobody: Trusts = () => false

export interface WebOptions {
  /** Our name and version: 'sayso/1.0'. */
  readonly agent: string
  /** Hosts whose addresses need not be public; none unless it says so. */
  readonly trusts?: Trusts
  readonly ignoreRobots?: boolean | undefined
  /** Where pages are kept that have a version; nowhere otherwise. */
  readonly cache?: string | undefined
  /** Ends what is under way. */
  readonly signal?: AbortSignal | undefined
  /** The time for one request and its whole reply, in milliseconds. */
  readonly timeoutMs?: number
  readonly resolve?: Resolve
  readonly clock?: Clock
}

/** What an address answered. */
export interface WebPage extends MediaType {
  /** Where it was found in the end. */
  readonly url: string
  readonly bytes: Uint8Array
}

/** Fetches pages politely, and from the public internet only. */
export class Web {
  readonly #options: WebOptions
  #undici: Promise<Undici> | undefined
  readonly #turns: Turns
  readonly #cache: PageCache | undefined
  readonly #robots = new LRUCache<string, { readonly robots: Promise<Robots>; readonly until: number }>({
    max: ROBOTS_KEPT,
  })

  constructor(options: WebOptions) {
    this.#options = options
    const { clock = systemClock, cache } = options
    this.#turns = new Turns(clock)
    this.#cache = cache === undefined ? undefined : new PageCache(cache)
  }

  /**
   * Fetches what is at an address, over at most five redirects.
   * @throws SaysoError URL_INVALID, URL_PRIVATE, URL_ROBOTS, URL_REDIRECTS, URL_STATUS, URL_TIMEOUT, URL_FAILED, INPUT_TOO_LARGE
   */
  async read(address: string): Promise<WebPage> {
    let url = parseUrl(address)
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      const robots = await this.#robotsOf(url)
      if (!robots.allows(url.href))
        throw new SaysoError(
          'URL_ROBOTS',
          `${url.href} is not for programs, by ${url.origin}/robots.txt`,
          ROBOTS_HINT,
        )
      const pause = robots.delay === null ? USUAL_PAUSE_MS : robots.delay * 1000
      await this.#turns.take(url.host, pause, this.#options.signal)
      const kept = await this.#cache?.get(url.href)
      const reply = await this.#ask(url, kept, MAX_ARTICLE_BYTES)
      if (reply.status === 304 && kept) return pageOf(kept)
      if (!reply.location) {
        if (reply.status !== 200) throw statusError(url, reply.status)
        await this.#keep(url, reply)
        return { url: url.href, ...mediaType(reply.type), bytes: reply.bytes }
      }
      url = parseUrl(reply.location, url)
    }
    throw new SaysoError(
      'URL_REDIRECTS',
      `${address} leads on more than ${REDIRECTS} times`,
      'open it in a browser, and give the address where it ends',
    )
  }

  /** Ends the connections that are kept open. */
  async close(): Promise<void> {
    await (await this.#undici)?.dispatcher.destroy()
  }

  #robotsOf(url: URL): Promise<Robots> {
    if (this.#options.ignoreRobots) return Promise.resolve(ALL)
    const now = (this.#options.clock ?? systemClock).now()
    const kept = this.#robots.get(url.origin)
    if (kept && now < kept.until) return kept.robots
    const robots = this.#fetchRobots(new URL('/robots.txt', url))
    this.#robots.set(url.origin, { robots, until: now + ROBOTS_MS })
    return robots
  }

  /** A host that does not have the file allows all; one that fails to answer, nothing. */
  async #fetchRobots(file: URL): Promise<Robots> {
    let url = file
    try {
      for (let hop = 0; hop <= REDIRECTS; hop++) {
        const { status, location, bytes } = await this.#ask(url, undefined, MAX_ROBOTS_BYTES)
        if (location) url = parseUrl(location, url)
        else if (status >= 500 || status === 429) return NOTHING
        else if (status !== 200) return ALL
        else return parseRobots(file.href, new TextDecoder().decode(bytes), this.#options.agent)
      }
      return ALL
    } catch (error) {
      // The page is refused for this reason, not for its robots.txt.
      if (error instanceof SaysoError && error.code !== 'URL_TIMEOUT') throw error
      return NOTHING
    }
  }

  /** With the first address only: whoever reads files starts faster without it. */
  #load(): Promise<Undici> {
    const { trusts = nobody, resolve = systemResolve } = this.#options
    this.#undici ??= import('undici').then(({ Agent, fetch }) => ({
      fetch,
      dispatcher: new Agent({ connect: { lookup: publicLookup(resolve, trusts) } }),
    }))
    return this.#undici
  }

  async #ask(url: URL, kept: KeptPage | undefined, most: number): Promise<Reply> {
    const { trusts = nobody, agent, signal, timeoutMs = TIMEOUT_MS } = this.#options
    checkHost(url, trusts)
    const timeout = AbortSignal.timeout(timeoutMs)
    try {
      const { fetch, dispatcher } = await this.#load()
      const response = await fetch(url, {
        dispatcher,
        redirect: 'manual',
        credentials: 'omit',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        headers: {
          Accept: ACCEPT,
          'Accept-Language': 'en, *;q=0.5',
          'User-Agent': `${agent} (reads news for one person's own graph)`,
          ...(kept?.etag && { 'If-None-Match': kept.etag }),
          ...(kept?.modified && { 'If-Modified-Since': kept.modified }),
        },
      })
      const { status, headers } = response
      const location = status >= 300 && status < 400 && status !== 304 ? headers.get('location') : null
      const bytes = await bodyOf(url, response, status === 200 ? most : 0)
      const store = !/no-store/i.test(headers.get('cache-control') ?? '')
      return {
        status,
        location,
        bytes,
        type: headers.get('content-type') ?? '',
        etag: store ? headers.get('etag') : null,
        modified: store ? headers.get('last-modified') : null,
      }
    } catch (error) {
      throw failed(url, error, timeout.aborted ? timeoutMs : null)
    }
  }

  async #keep({ href }: URL, { type, etag, modified, bytes }: Reply): Promise<void> {
    if (etag === null && modified === null) return
    await this.#cache?.put({ url: href, type, etag, modified, body: Buffer.from(bytes).toString('base64') })
  }
}

interface Undici {
  readonly fetch: typeof fetch
  readonly dispatcher: Agent
}

interface Reply {
  readonly status: number
  readonly location: string | null
  readonly type: string
  readonly etag: string | null
  readonly modified: string | null
  readonly bytes: Uint8Array
}

/** The body once it is unpacked, up to the limit: a robots.txt is cut off there, and anything else refused. */
async function bodyOf(url: URL, { body }: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  if (most === 0) await body?.cancel()
  else
    for await (const chunk of body ?? []) {
      parts.push(chunk)
      size += chunk.length
      if (size <= most) continue
      if (most === MAX_ROBOTS_BYTES) break
      throw tooLarge(url.href)
    }
  return Buffer.concat(parts)
}

/** @throws SaysoError URL_INVALID */
function parseUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw invalid(address, 'is no address')
  const url = new URL(address, base)
  if (!/^https?:$/.test(url.protocol)) throw invalid(url.href, 'is neither http nor https')
  if (url.username !== '' || url.password !== '')
    throw invalid(`${url.protocol}//…@${url.host}${url.pathname}`, 'has a name or password in it')
  url.hash = ''
  return url
}

const pageOf = ({ url, type, body }: KeptPage): WebPage => ({
  url,
  ...mediaType(type),
  bytes: Buffer.from(body, 'base64'),
})
