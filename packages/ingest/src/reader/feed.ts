import { SaysoError } from '@sayso/core'
import { parseFeed } from 'feedsmith'
import type { Document } from '../document.ts'
import { httpUrl } from '../url.ts'
import { isoDate } from './date.ts'
import { fragmentText } from './html.ts'
import { languageOf } from './language.ts'
import type { Said } from './said.ts'
import { readSitemap } from './sitemap.ts'

/** One entry of a feed, or one address of a sitemap. */
export interface Item {
  readonly link: string | null
  /** It is a sitemap, or a feed in the place of one, and no page. */
  readonly isList: boolean
  /** What a news sitemap says of the page. */
  readonly said: Said
  /** Null for an address of a sitemap, an entry without a word, and one that cannot be read. */
  readonly document: Document | null
  /** Why it cannot be. */
  readonly refused?: SaysoError
  /** It has no more than a title and perhaps a summary. */
  readonly short: boolean
}

/** What the formats call the same differently. */
interface Entry {
  readonly id: string | undefined
  readonly link: string | undefined
  readonly title: string | undefined
  readonly date: string | undefined
  /** HTML. */
  readonly content: string | undefined
  readonly summary: string | undefined
  readonly language?: string | undefined
}

interface Feed {
  readonly title: string | undefined
  readonly language: string | undefined
  readonly entries: readonly Entry[]
}

/**
 * The items of an RSS, Atom or JSON feed, or of a sitemap.
 * @throws SaysoError INPUT_FORMAT
 */
export function readFeed(origin: string, source: string): Item[] {
  const root = /<(?:urlset|sitemapindex)[\s>]/.test(source.slice(0, 10_000))
  if (root) return readSitemap(source).map(location => ({ ...location, document: null, short: true }))
  const feed = feedOf(origin, source)
  return feed.entries.map((entry, index) => {
    const place = `${origin}#${index + 1}`
    try {
      return itemOf(place, feed, entry)
    } catch (error) {
      if (!(error instanceof SaysoError)) throw error
      return {
        link: httpUrl(entry.link),
        isList: false,
        said: {},
        short: true,
        document: null,
        refused: error,
      }
    }
  })
}

function itemOf(origin: string, feed: Feed, entry: Entry): Item {
  const link = httpUrl(entry.link)
  const plain = (html: string | undefined): string => fragmentText(origin, html ?? '')
  const title = plain(entry.title).replaceAll('\n\n', ' ') || null
  const content = plain(entry.content)
  const text = content || plain(entry.summary) || title
  const language = entry.language ?? feed.language ?? null
  return {
    link,
    isList: false,
    said: {},
    short: content === '',
    document: text
      ? {
          origin,
          id: entry.id ?? link ?? origin,
          text,
          title,
          outlet: plain(feed.title) || null,
          url: link,
          publishedAt: isoDate(entry.date ?? null),
          language: languageOf(text, language),
        }
      : null,
  }
}

function feedOf(origin: string, source: string): Feed {
  try {
    const parsed = parseFeed(source)
    if (parsed.format === 'rss') {
      const { title, language, items = [] } = parsed.feed
      return {
        title,
        language,
        entries: items.map(item => ({
          id: item.guid?.value,
          link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          title: item.title,
          date: item.pubDate ?? item.dc?.dates?.[0],
          content: item.content?.encoded,
          summary: item.description,
        })),
      }
    }
    if (parsed.format === 'atom') {
      const { title, xml, entries = [] } = parsed.feed
      return {
        title: html(title),
        language: xml?.lang,
        entries: entries.map(entry => ({
          id: entry.id,
          link: (entry.links ?? []).find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
          title: html(entry.title),
          date: entry.published ?? entry.updated,
          content: html(entry.content),
          summary: html(entry.summary),
          language: entry.xml?.lang,
        })),
      }
    }
    if (parsed.format === 'json') {
      const { title, language, items = [] } = parsed.feed
      return {
        title: escaped(title),
        language,
        entries: items.map(item => ({
          id: item.id,
          link: item.url,
          title: escaped(item.title),
          date: item.date_published,
          content: item.content_html ?? escaped(item.content_text)?.replaceAll('\n', '<br>'),
          summary: escaped(item.summary),
          language: item.language,
        })),
      }
    }
    const { title, items = [] } = parsed.feed
    return {
      title,
      language: parsed.feed.dc?.languages?.[0],
      entries: items.map(item => ({
        id: item.rdf?.about,
        link: item.link,
        title: item.title,
        date: item.dc?.dates?.[0],
        content: item.content?.encoded,
        summary: item.description,
      })),
    }
  } catch (cause) {
    throw new SaysoError(
      'INPUT_FORMAT',
      `${origin} is no feed that can be read`,
      'known are RSS, Atom, JSON Feed, and sitemaps with --follow; entities of its own are not read',
      { cause },
    )
  }
}

/** What Atom says is text, as HTML. */
const html = (text: { value?: string; type?: string } | undefined): string | undefined =>
  text?.type === 'html' || text?.type === 'xhtml' ? text.value : escaped(text?.value)

const escaped = (text: string | undefined): string | undefined =>
  text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
