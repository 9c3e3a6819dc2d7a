import { Readability } from '@mozilla/readability'
import { SaysoError } from '@sayso/core'
import { parseHTML } from 'linkedom'
import type { Document } from '../document.ts'
import { isoDate } from './date.ts'
import { languageOf } from './language.ts'
import { linkedArticle } from './page/linked-data.ts'
import { type Scan, scanPage } from './page/scan.ts'
import { type PageNode, textOf } from './page/text.ts'

/**
 * The article of a web page: what its JSON-LD says of it, else its `meta`, and the text that Readability finds.
 * @param address where the page was fetched from; it may then call itself by another address of the same site only
 * @param language what is said of it elsewhere
 * @throws SaysoError INPUT_EMPTY where there is no text, INPUT_TOO_LARGE for a page that no browser would take
 */
export function readHtml(
  origin: string,
  id: string,
  html: string,
  address: string | null = null,
  language: string | null = null,
): Document {
  const scan = scanPage(origin, html)
  const linked = linkedArticle(scan.linkedData)
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const value = scan.meta.get(name)
      if (value !== undefined) return value
    }
    return null
  }
  const found = articleText(scan)
  // A page that scripts put together has its text nowhere else.
  const text =
    linked?.text && linked.text.length > 2 * found.length ? fragmentText(origin, linked.text) : found
  if (text === '')
    throw new SaysoError(
      'INPUT_EMPTY',
      `${origin} has no text`,
      'save the article from a browser, and give that',
    )
  const dates = [
    linked?.published ?? null,
    meta('article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date'),
    meta('dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'citation_publication_date', 'date'),
    scan.time,
  ]
  const title = linked?.title ?? meta('og:title', 'dc.title', 'dcterms.title', 'twitter:title') ?? scan.title
  const said =
    linked?.language ?? scan.language ?? meta('og:locale', 'dc.language', 'content-language') ?? language
  return {
    origin,
    id,
    text,
    title: title === null ? null : fragmentText(origin, title).replaceAll('\n\n', ' ') || null,
    outlet: linked?.outlet ?? meta('og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name'),
    url: ownAddress([scan.canonical, meta('og:url'), linked?.url ?? null], address),
    publishedAt: dates.map(isoDate).find(date => date !== null) ?? null,
    language: languageOf(text, tagOf(said)),
  }
}

/** The text of a piece of HTML, all of it: what a feed gives as content. */
export function fragmentText(origin: string, html: string): string {
  return textOf(bodyOf(scanPage(origin, html)).body)
}

interface Dom {
  readonly body: PageNode
}

const bodyOf = ({ title, body }: Pick<Scan, 'body' | 'title'>): Dom =>
  parseHTML(
    `<!DOCTYPE html><html><head><title>${title?.replace(/[<>&]/g, ' ') ?? ''}</title></head><body>${body}</body></html>`,
  ).document as unknown as Dom

/** Up to here Readability takes less than two seconds; the page of an article has a tenth of it. */
const MOST_WORK = 150_000

/** What Readability takes for the article; all of the page where it finds none, or would look for too long. */
function articleText(scan: Scan): string {
  if (scan.work > MOST_WORK) return textOf(bodyOf(scan).body)
  const reader = new Readability<PageNode>(bodyOf(scan) as never, {
    disableJSONLD: true,
    serializer: node => node as unknown as PageNode,
  })
  const content = reader.parse()?.content
  return (content && textOf(content)) || textOf(bodyOf(scan).body)
}

/**
 * Where the page says that it lives, without what follows a `#`. A page that was fetched is not believed that it is one of
 * another site, or it could take the place of that one's article.
 */
function ownAddress(candidates: readonly (string | null)[], address: string | null): string | null {
  for (const candidate of candidates) {
    if (candidate === null || !URL.canParse(candidate, address ?? undefined)) continue
    const url = new URL(candidate, address ?? undefined)
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') continue
    if (address !== null && siteOf(url) !== siteOf(new URL(address))) continue
    url.hash = ''
    return url.href
  }
  if (address === null) return null
  const url = new URL(address)
  url.hash = ''
  return url.href
}

/** A host without what marks its edition for phones. */
const siteOf = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|mobile|amp)\./, '')

/** 'en_GB' as 'en-GB'; null for what is no tag. */
function tagOf(said: string | null): string | null {
  try {
    return said === null ? null : (Intl.getCanonicalLocales(said.replaceAll('_', '-'))[0] ?? null)
  } catch {
    return null
  }
}
