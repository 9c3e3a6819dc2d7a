import { graphql } from '@sayso/client'
import type { Client } from 'urql'
import { allClaims } from '../export/all-claims.ts'
import type { View } from '../export/view.ts'
import { ViewClaimOfClaim } from '../export/view-claim.ts'

const ExportedArticle = graphql(
  `
    query ExportedArticle($id: ID!, $after: String) {
      article(id: $id) {
        claims(first: 100, after: $after) {
          totalCount
          edges {
            node {
              ...ViewClaimOfClaim
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [ViewClaimOfClaim],
)

/** All claims of an article; @throws CombinedError */
export async function viewOfArticle(client: Client, title: string, id: string): Promise<View> {
  const found = await allClaims(async after => {
    const { data, error } = await client.query(ExportedArticle, { id, after })
    if (error) throw error
    return data?.article?.claims
  })
  return { title, address: location.href, nodes: [], edges: [], ...found }
}
