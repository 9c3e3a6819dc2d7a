import { graphql, type ResultOf } from '@sayso/client'
import { useEffect, useState } from 'react'
import { useQuery } from 'urql'

const SuggestionsOfQuery = graphql(`
  query SuggestionsOfQuery($query: String!) {
    people: search(query: $query, types: [PERSON], first: 4) {
      ...Suggested
    }
    organisations: search(query: $query, types: [ORGANISATION], first: 4) {
      ...Suggested
    }
    places: search(query: $query, types: [PLACE], first: 2) {
      ...Suggested
    }
    claims: search(query: $query, types: [CLAIM], first: 3) {
      ...Suggested
    }
    articles: search(query: $query, types: [ARTICLE], first: 2) {
      ...Suggested
    }
  }
  fragment Suggested on SearchConnection {
    edges {
      node {
        id
        ... on Entity {
          name
        }
        ... on Claim {
          text
          speaker {
            name
          }
          article {
            id
          }
        }
        ... on Article {
          title
          outlet {
            name
          }
        }
      }
    }
  }
`)

export interface Suggestion {
  /** Of the thing that is suggested. */
  readonly id: string
  readonly text: string
  /** Who said or published it. */
  readonly by: string
  /** The claim to show on the article's page. */
  readonly claimOf: string | null
}

export interface SuggestionGroup {
  readonly name: string
  readonly rows: readonly Suggestion[]
}

/** Long enough that somebody who types asks once a word or so. */
const DEBOUNCE_MS = 120

const NAMES = {
  people: 'People',
  organisations: 'Organisations',
  places: 'Places',
  claims: 'Claims',
  articles: 'Articles',
} as const

/** Whether anything can be searched for by it. */
export const isQuery = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** What a text may lead to, of the latest text only; null while that is not known. */
export function useSuggestions(text: string): readonly SuggestionGroup[] | null {
  const [query, setQuery] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQuery(text.trim()), DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const pause = !isQuery(query)
  const [{ data, error, fetching }] = useQuery({ query: SuggestionsOfQuery, variables: { query }, pause })
  if (error) return []
  if (!data || pause || fetching || query !== text.trim()) return null
  return Object.entries(NAMES)
    .map(([key, name]) => ({ name, rows: rowsOf(data, key as keyof typeof NAMES) }))
    .filter(({ rows }) => rows.length > 0)
}

function rowsOf(data: ResultOf<typeof SuggestionsOfQuery>, key: keyof typeof NAMES): Suggestion[] {
  return data[key].edges.map(({ node }) => {
    const { id } = node
    if ('name' in node) return { id, text: node.name, by: '', claimOf: null }
    if ('title' in node) return { id, text: node.title, by: node.outlet?.name ?? '', claimOf: null }
    if ('text' in node) return { id, text: node.text, by: node.speaker?.name ?? '', claimOf: node.article.id }
    return { id, text: id, by: '', claimOf: null }
  })
}
