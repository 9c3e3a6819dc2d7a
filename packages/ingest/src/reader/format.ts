import { basename, extname } from 'node:path'
import { SaysoError } from '@sayso/core'

export const FORMATS = ['text', 'markdown', 'jsonl', 'html', 'feed', 'csv', 'warc'] as const
export type Format = (typeof FORMATS)[number]

const FORMAT_OF: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.rss': 'feed',
  '.atom': 'feed',
  '.xml': 'feed',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.warc': 'warc',
}

const FORMAT_OF_TYPE: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/feed+json': 'feed',
  'application/json': 'feed',
  'application/xml': 'feed',
  'text/xml': 'feed',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/csv': 'csv',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'application/warc': 'warc',
}

export const KNOWN_ENDINGS = `${Object.keys(FORMAT_OF).join(', ')}, each also with .gz`

const unpackedName = (path: string): string => path.replace(/\.gz$/i, '')

/** By the ending, before one of `.gz`. */
export const formatOf = (path: string): Format | undefined =>
  FORMAT_OF[extname(unpackedName(path)).toLowerCase()]

/** The file's name without its endings. */
export const idOf = (path: string): string => basename(unpackedName(path), extname(unpackedName(path)))

/** By its media type; undefined for what may be anything. */
export const formatOfType = (type: string): Format | undefined => FORMAT_OF_TYPE[type]

/** What a server sends: by its media type, or by the ending where that says nothing of the content. */
export function formatOfReply(url: string, type: string): Format {
  const format =
    formatOfType(type) ??
    (/^(?:|application\/(?:octet-stream|x-gzip|gzip))$/.test(type)
      ? formatOf(new URL(url).pathname)
      : undefined)
  if (format) return format
  throw new SaysoError(
    'INPUT_FORMAT',
    `${url} is ${type === '' ? 'of no known format' : `'${type}', which is no known format`}`,
    `known are pages, feeds, text, Markdown, CSV, JSON lines and WARC; or say --format ${FORMATS.join('|')}`,
  )
}
