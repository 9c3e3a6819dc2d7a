import { type EntityLabel, LABEL_OF_TYPE, nameKey } from '@sayso/core'
import {
  articleSearchCount,
  articleSearchPage,
  articleText,
  claimSearchCount,
  claimSearchPage,
  entityCount,
  entitySearchPage,
  type Page,
  type SearchTerm,
} from '@sayso/graph'
import { builder } from './builder.ts'
import { Connection, connectionType } from './connection.ts'
import { readTerms } from './filter.ts'
import { type HighlightRow, highlight, type Passage } from './highlight.ts'
import { LIMITS } from './limits.ts'
import type { Loader } from './loader.ts'
import { pageArgs } from './page.ts'
import { Node, type NodeRow, Span } from './ref.ts'

const SearchType = builder.enumType('SearchType', {
  description: 'What can be searched for.',
  values: {
    PERSON: { description: 'People, by any of their names.' },
    ORGANISATION: { description: 'Organisations, by any of their names.' },
    PLACE: { description: 'Places, by any of their names.' },
    CLAIM: { description: 'Claims, by their text.' },
    ARTICLE: { description: 'Articles, by their title and text.' },
  },
})

const HighlightField = builder.enumType('HighlightField', {
  description: 'Where words were found.',
  values: {
    NAME: { description: 'In one of the names of a person, organisation or place.' },
    TITLE: { description: 'In the title of an article.' },
    TEXT: { description: 'In the text of an article or claim.' },
  },
})

const Highlight = builder.objectRef<HighlightRow>('Highlight').implement({
  description: 'An excerpt of something that was found, with the words that were searched for.',
  fields: t => ({
    field: t.expose('field', { type: HighlightField, description: 'What it is an excerpt of.' }),
    text: t.exposeString('text', {
      description: 'Some 200 characters around the words, cut where words begin and end; a short text whole.',
    }),
    start: t.exposeInt('start', {
      description:
        'Where the excerpt begins in `Article.text`, `Article.title`, `Claim.text` or the name, in UTF-16 code units.',
    }),
    spans: t.field({
      type: [Span],
      description:
        'The words that were found, as offsets in the `text` of this excerpt; those quoted together are one.',
      resolve: ({ spans }) => [...spans],
    }),
  }),
})

interface Hit {
  /** Where it stands among the hits: one character for its tier, then its own sort key. */
  readonly key: string
  readonly node: NodeRow
  readonly terms: readonly SearchTerm[]
}

/** Tiers '0' to '2' are those of entities; see `EntityHit`. From here on what is in a tier is ordered backwards. */
const CLAIMS = '3'
const ARTICLES = '4'

const isFalling = (key: string): boolean => key >= CLAIMS

function compareKeys(a: string, b: string): number {
  const backwards = isFalling(a) && a[0] === b[0]
  return a < b === backwards ? 1 : -1
}

/** The hits of one type: what the store keeps in one order. */
interface Part {
  readonly first: string
  readonly last: string
  readonly rows: (page: Page) => Promise<readonly Hit[]>
  readonly count: () => Promise<number>
}

/** What a page of all hits comes to in a part of them; null if it takes nothing from it. */
function pageWithin({ limit, ascending, after, before }: Page, { first, last }: Part): Page | null {
  const falling = isFalling(first)
  /** The bound inside the part: null for none, undefined if the part lies on its wrong side. */
  const cut = (bound: string | null, wantsLater: boolean): string | null | undefined => {
    const tier = bound?.[0]
    if (bound === null || tier === undefined) return null
    if (tier < first) return wantsLater ? null : undefined
    if (tier > last) return wantsLater ? undefined : null
    return falling ? bound.slice(1) : bound
  }
  const [from, to] = [cut(after, ascending), cut(before, !ascending)]
  return from === undefined || to === undefined
    ? null
    : { limit, ascending: ascending !== falling, after: from, before: to }
}

function partOf(loader: Loader, type: typeof SearchType.$inferType, name: string, terms: Hit['terms']): Part {
  if (type === 'CLAIM')
    return {
      first: CLAIMS,
      last: CLAIMS,
      rows: async page =>
        (await loader.rows(claimSearchPage, { terms, ...page })).map(node => ({
          key: CLAIMS + node.sortKey,
          node,
          terms,
        })),
      count: () => loader.count(claimSearchCount, { terms }),
    }
  if (type === 'ARTICLE')
    return {
      first: ARTICLES,
      last: ARTICLES,
      rows: async page =>
        (await loader.rows(articleSearchPage, { terms, ...page })).map(node => ({
          key: ARTICLES + node.sortKey,
          node,
          terms,
        })),
      count: () => loader.count(articleSearchCount, { terms }),
    }
  const label: EntityLabel = LABEL_OF_TYPE[type]
  return {
    first: '0',
    last: '2',
    rows: async page =>
      (await loader.rows(entitySearchPage, { label, name, terms, ...page })).map(({ sortKey, entity }) => ({
        key: sortKey,
        node: entity,
        terms,
      })),
    count: () => loader.count(entityCount, { label, filter: { terms } }),
  }
}

/** What of a hit is searched. */
async function passagesOf(node: NodeRow, loader: Loader): Promise<Passage[]> {
  if ('aliases' in node) return node.aliases.map(text => ({ field: 'NAME', text }))
  if ('title' in node)
    return [
      { field: 'TITLE', text: node.title },
      { field: 'TEXT', text: (await loader.row(articleText, null, node.id)) ?? '' },
    ]
  return 'text' in node ? [{ field: 'TEXT', text: node.text }] : []
}

const SearchConnection = connectionType({
  name: 'Search',
  noun: 'what a search found',
  node: Node,
  nodeOf: ({ node }: Hit) => node,
  edgeFields: t => ({
    highlights: t.field({
      type: [Highlight],
      description:
        'Where the words stand: at most three excerpts that show as many of them as possible. Those of an article are found in its text, which is read for it.',
      resolve: async ({ row: { node, terms } }, _, { loader }) =>
        highlight(await passagesOf(node, loader), terms),
    }),
  }),
})

builder.queryFields(t => ({
  search: t.field({
    type: SearchConnection,
    description:
      'People, organisations, places, claims and articles that have every word of the query, in this order: first whoever has the query for a name, then those whose name begins with it, then all others, each by name; then claims, the newest first; then articles, the newest first.',
    args: {
      query: t.arg.string({
        required: true,
        description: `Words, each of which must occur as the beginning of a word: \`sanction\` finds \`sanctions\`. Words in quotation marks must occur together, exactly. Case, accents and punctuation do not matter. At least one letter or digit; at most ${LIMITS.searchLength} characters and ${LIMITS.searchWords} words.`,
      }),
      types: t.arg({
        type: [SearchType],
        description: 'What to search for; everything without it, or where it is empty.',
      }),
      ...pageArgs,
    },
    resolve: (_, { query, types, ...args }, { loader }) => {
      const terms = readTerms('query', query)
      const wanted = types?.length ? new Set(types) : SEARCH_TYPES
      const parts = [...wanted].map(type => partOf(loader, type, nameKey(query), terms))
      return new Connection(args, {
        kind: 'search',
        ascending: true,
        sortKey: (row: Hit) => row.key,
        compare: compareKeys,
        rows: async page =>
          (
            await Promise.all(
              parts.map(part => {
                const own = pageWithin(page, part)
                return own ? part.rows(own) : []
              }),
            )
          ).flat(),
        count: async () =>
          (await Promise.all(parts.map(part => part.count()))).reduce((sum, count) => sum + count, 0),
      })
    },
  }),
}))

const SEARCH_TYPES = ['PERSON', 'ORGANISATION', 'PLACE', 'CLAIM', 'ARTICLE'] as const
