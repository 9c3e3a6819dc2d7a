import { SaysoError } from '@sayso/core'
import { Parser } from 'htmlparser2'

/** How deep elements may stand inside one another, and how many there may be: far more than on any article's page. */
export const MAX_DEPTH = 100
export const MAX_ELEMENTS = 20_000
/** As many signs of the text may need escaping: each makes a piece of its own in a parser. */
const MAX_SIGNS = 100_000
const LONGEST_VALUE = 1000
/** So many of them are as much work as an element. */
const CHARACTERS = 500

/** What is never part of an article, with all that stands in it. */
const DROPPED = new Set(
  'applet audio canvas datalist embed frameset iframe map math noembed noframes noscript object picture script select style svg template textarea title video'.split(
    ' ',
  ),
)
const VOID = new Set(
  'area base basefont bgsound br col frame hr img input keygen link meta param source track wbr'.split(' '),
)
/** What tells where the article is, or that something is hidden. */
const KEPT_ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'rel', 'style', 'hidden', 'aria-hidden', 'href']
const TAG = /^[a-z][a-z0-9-]{0,30}$/

/** A page without what is not text: small enough for a DOM, however large or hostile it came. */
export interface Scan {
  /** The body as plain, well-formed HTML: no scripts, no media, a few attributes. */
  readonly body: string
  /** The texts of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[]
  /** Of `<meta>`, by `property`, `name` or `itemprop` in lower case; the first of each counts. */
  readonly meta: ReadonlyMap<string, string>
  readonly title: string | null
  readonly canonical: string | null
  readonly language: string | null
  /** The first `<time datetime>`. */
  readonly time: string | null
  /** How much there is to go through for whoever looks at all that stands inside of each element, again and again. */
  readonly work: number
}

/**
 * Reads a page's tags once, from front to end, without building a tree.
 * @throws SaysoError INPUT_TOO_LARGE for more elements, or deeper ones, than an article's page has
 */
export function scanPage(origin: string, html: string): Scan {
  const parts: string[] = []
  const linkedData: string[] = []
  const meta = new Map<string, string>()
  const found: Record<'title' | 'canonical' | 'language' | 'time', string | null> = {
    title: null,
    canonical: null,
    language: null,
    time: null,
  }
  let elements = 0
  let signs = 0
  let depth = 0
  let work = 0
  /** The element that is left out, and how many of the same name are open inside it. */
  let dropping: { name: string; open: number; collect: string[] | null } | null = null

  const onOpen = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (!dropping && ++elements > MAX_ELEMENTS) throw tooComplex(origin, `more than ${MAX_ELEMENTS} elements`)
    if (!VOID.has(name) && ++depth > MAX_DEPTH)
      throw tooComplex(origin, `elements more than ${MAX_DEPTH} deep in one another`)
    if (dropping) {
      if (name === dropping.name) dropping.open++
      return
    }
    work += depth
    const of = (key: string): string | null => attributes[key]?.trim() || null
    if (name === 'html') found.language ??= of('lang') ?? of('xml:lang')
    else if (name === 'meta') {
      const key = of('property') ?? of('name') ?? of('itemprop') ?? of('http-equiv')
      const content = of('content')
      if (key && content && !meta.has(key.toLowerCase())) meta.set(key.toLowerCase(), content)
    } else if (name === 'link' && of('rel')?.toLowerCase() === 'canonical') found.canonical ??= of('href')
    else if (name === 'time') found.time ??= of('datetime')
    if (DROPPED.has(name)) {
      const kept = name === 'title' || (name === 'script' && /^application\/ld\+json/i.test(of('type') ?? ''))
      dropping = { name, open: 1, collect: kept ? [] : null }
    } else if (name === 'br' || name === 'hr') parts.push(`<${name}>`)
    else if (isWritten(name)) parts.push(`<${name}${attributesOf(attributes)}>`)
  }

  const onClose = (name: string): void => {
    if (!VOID.has(name)) depth--
    if (dropping) {
      if (name !== dropping.name || --dropping.open > 0) return
      const text = dropping.collect?.join('')
      if (text !== undefined && name === 'title') found.title ??= text.trim() || null
      else if (text !== undefined) linkedData.push(text)
      dropping = null
    } else if (isWritten(name)) parts.push(`</${name}>`)
  }

  const parser = new Parser({
    onopentag: onOpen,
    onclosetag: onClose,
    ontext(text) {
      if (dropping) dropping.collect?.push(text)
      else {
        signs += text.match(SIGNS)?.length ?? 0
        if (signs > MAX_SIGNS) throw tooComplex(origin, `more than ${MAX_SIGNS} signs of HTML in its text`)
        work += (depth * text.length) / CHARACTERS
        parts.push(escaped(text))
      }
    },
  })
  parser.end(html)
  return { body: parts.join(''), linkedData, meta, ...found, work }
}

const isWritten = (name: string): boolean =>
  TAG.test(name) && !VOID.has(name) && name !== 'html' && name !== 'head' && name !== 'body'

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  let text = ''
  for (const key of KEPT_ATTRIBUTES) {
    const value = attributes[key]
    if (value !== undefined) text += ` ${key}="${escaped(value.slice(0, LONGEST_VALUE))}"`
  }
  return text
}

const SIGNS = /[&<>"]/g
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string =>
  text.replaceAll('\0', '').replace(SIGNS, sign => ESCAPED[sign] ?? sign)

const tooComplex = (origin: string, what: string): SaysoError =>
  new SaysoError(
    'INPUT_TOO_LARGE',
    `${origin} has ${what}`,
    'no article is built so: save its text, and give that',
  )
