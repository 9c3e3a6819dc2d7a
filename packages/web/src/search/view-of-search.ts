import { graphql } from '@sayso/client'
import type { Client } from 'urql'
import { allClaims } from '../export/all-claims.ts'
import type { View, ViewNode } from '../export/view.ts'
import { ViewClaimOfClaim } from '../export/view-claim.ts'

const ExportedNames = graphql(`
  query ExportedNames($query: String!) {
    search(query: $query, types: [PERSON, ORGANISATION, PLACE], first: 100) {
      edges {
        node {
          __typename
          id
          ... on Entity {
            name
            articles(first: 0) {
              totalCount
            }
          }
        }
      }
    }
  }
`)

const ExportedFound = graphql(
  `
    query ExportedFound($query: String!, $after: String) {
      search(query: $query, types: [CLAIM], first: 100, after: $after) {
        totalCount
        edges {
          node {
            __typename
            ... on Claim {
              ...ViewClaimOfClaim
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ViewClaimOfClaim],
)

/** The names and the claims that a search found, of names the hundred best; @throws CombinedError */
export async function viewOfSearch(client: Client, query: string): Promise<View> {
  const { data: names, error: unread } = await client.query(ExportedNames, { query })
  if (unread) throw unread
  const found = await allClaims(async after => {
    const { data, error } = await client.query(ExportedFound, { query, after })
    if (error) throw error
    const edges = data?.search.edges.flatMap(({ node }) => (node.__typename === 'Claim' ? [{ node }] : []))
    return data && edges && { ...data.search, edges }
  })
  const nodes = names?.search.edges.flatMap(({ node }): ViewNode[] => {
    if (!('name' in node)) return []
    const { __typename: kind, id, name, articles } = node
    return [{ id, kind, name, articles: articles.totalCount, place: null }]
  })
  return { title: `“${query}”`, address: location.href, nodes: nodes ?? [], edges: [], ...found }
}
