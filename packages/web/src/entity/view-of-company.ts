import { graphql } from '@sayso/client'
import type { Client } from 'urql'
import type { View, ViewNode } from '../export/view.ts'

const ExportedCompany = graphql(`
  query ExportedCompany($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Entity {
        name
        articles(first: 0) {
          totalCount
        }
        mentionedWith(first: 100) {
          edges {
            articleCount
            node {
              __typename
              id
              name
            }
          }
        }
      }
    }
  }
`)

/** Those who are mentioned with somebody most, as many as one request may ask for; @throws CombinedError */
export async function viewOfCompany(client: Client, title: string, id: string): Promise<View> {
  const { data, error } = await client.query(ExportedCompany, { id })
  if (error) throw error
  const of = data?.node
  const rows = of && 'mentionedWith' in of ? (of.mentionedWith?.edges ?? []) : []
  const nodes = rows.map(({ node }): ViewNode => ({ ...named(node), articles: null }))
  return {
    title,
    address: location.href,
    nodes: of && 'name' in of ? [{ ...named(of), articles: of.articles.totalCount }, ...nodes] : nodes,
    edges: rows.map(({ node, articleCount }) => ({
      id: node.id,
      relation: 'MENTIONED_WITH',
      label: 'mentioned with',
      directed: false,
      from: id,
      to: node.id,
      count: articleCount,
    })),
    claims: [],
    left: 0,
  }
}

const named = ({ __typename, id, name }: { __typename: ViewNode['kind']; id: string; name: string }) => ({
  id,
  kind: __typename,
  name,
  place: null,
})
