import { Parser } from 'htmlparser2'
import { httpUrl } from '../url.ts'
import { isoDate } from './date.ts'
import type { Said } from './said.ts'

/** What a sitemap has at one of its addresses. */
interface Location {
  readonly link: string
  /** It is another sitemap. */
  readonly isList: boolean
  readonly said: Said
}

/** What a news sitemap says of a page (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
const FIELDS: Readonly<Record<string, keyof Said>> = {
  'news:name': 'outlet',
  'news:language': 'language',
  'news:publication_date': 'publishedAt',
  'news:title': 'title',
}

/** The address of each `<url>` and `<sitemap>`, the first of each; what has no address of the web is left out. */
export function readSitemap(source: string): Location[] {
  const found = new Map<string, Location>()
  let text = ''
  let link: string | null = null
  let said: Partial<Record<keyof Said, string>> = {}
  const parser = new Parser(
    {
      onopentag: name => {
        text = ''
        if (name !== 'url' && name !== 'sitemap') return
        link = null
        said = {}
      },
      ontext: more => {
        text += more
      },
      onclosetag: name => {
        const field = FIELDS[name]
        const value = text.trim()
        if (name === 'loc') link = httpUrl(value)
        else if (field !== undefined && value !== '') said[field] ??= value
        else if ((name === 'url' || name === 'sitemap') && link !== null && !found.has(link)) {
          const { publishedAt, ...rest } = said
          const date = isoDate(publishedAt ?? null)
          found.set(link, {
            link,
            isList: name === 'sitemap',
            said: date === null ? rest : { ...rest, publishedAt: date },
          })
        }
      },
    },
    { xmlMode: true },
  )
  parser.end(source)
  return [...found.values()]
}
