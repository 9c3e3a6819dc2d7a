import { graphql } from '@sayso/client'
import type { Client } from 'urql'
import type { ClaimFilter } from '../claim/claim-list.tsx'
import { allClaims } from '../export/all-claims.ts'
import type { View } from '../export/view.ts'
import { ViewClaimOfClaim } from '../export/view-claim.ts'

const ExportedClaims = graphql(
  `
    query ExportedClaims($filter: ClaimFilter!, $after: String) {
      claims(filter: $filter, first: 100, after: $after) {
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
  `,
  [ViewClaimOfClaim],
)

/** All claims under a filter; @throws CombinedError */
export async function viewOfClaims(client: Client, title: string, filter: ClaimFilter): Promise<View> {
  const found = await allClaims(async after => {
    const { data, error } = await client.query(ExportedClaims, { filter, after })
    if (error) throw error
    return data?.claims
  })
  return { title, address: location.href, nodes: [], edges: [], ...found }
}
