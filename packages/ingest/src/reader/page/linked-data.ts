/** What a page's JSON-LD says of its article. */
export interface LinkedArticle {
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  readonly language: string | null
  readonly text: string | null
}

/** schema.org's NewsArticle and its kin: ReportageNewsArticle, OpinionNewsArticle, BlogPosting, Report … */
const ARTICLE = /(?:Article|BlogPosting|Report)$/
/** How far inside lists and `@graph`s an article is looked for. */
const DEPTH = 4

type Thing = Readonly<Record<string, unknown>>

/** The article that the first readable script of them is about; nothing is taken on trust but strings. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const things = scripts.flatMap(script => thingsIn(parsed(script), DEPTH))
  const byId = new Map(things.flatMap(thing => (str(thing['@id']) ? [[str(thing['@id']), thing]] : [])))
  const article = things.find(thing => isArticle(thing) && str(thing['headline'] ?? thing['name']))
  if (!article) return null
  const named = (value: unknown): string | null => {
    const [thing] = [value].flat()
    if (!isThing(thing)) return str(thing)
    return str(thing['name']) ?? str(byId.get(str(thing['@id']))?.['name'])
  }
  const page = article['mainEntityOfPage']
  return {
    title: str(article['headline']) ?? str(article['name']),
    outlet: named(article['publisher']) ?? named(article['sourceOrganization']),
    url: str(article['url']) ?? (isThing(page) ? (str(page['@id']) ?? str(page['url'])) : str(page)),
    published: str(article['datePublished']) ?? str(article['dateCreated']),
    language: str(article['inLanguage']),
    text: str(article['articleBody']),
  }
}

function parsed(script: string): unknown {
  try {
    // Some pages wrap it as if a browser could take it for text.
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''))
  } catch {
    return null
  }
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth === 0) return []
  if (Array.isArray(value)) return value.flatMap(each => thingsIn(each, depth - 1))
  if (!isThing(value)) return []
  return [value, ...thingsIn(value['@graph'], depth - 1), ...thingsIn(value['mainEntity'], depth - 1)]
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null

const isArticle = (thing: Thing): boolean =>
  [thing['@type']].flat().some(type => typeof type === 'string' && ARTICLE.test(type))

const str = (value: unknown): string | null => (typeof value === 'string' && value.trim()) || null
