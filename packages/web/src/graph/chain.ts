import { graphql, type ResultOf } from '@sayso/client'
import type { Client } from 'urql'
import { PrintedClaimOfClaim } from '../claim/printed-claim.tsx'
import { ViewClaimOfClaim } from '../export/view-claim.ts'
import type { Somebody } from './neighbourhood.ts'
import { edgeOf, type ShownEdge } from './shown.ts'

const Chains = graphql(
  `
    query Chains($from: String!, $to: String!, $avoidHubs: Boolean!) {
      path(from: $from, to: $to, avoidHubs: $avoidHubs, first: 5) {
        nodes {
          __typename
          id
          ... on Entity {
            name
          }
          ... on Claim {
            text
            ...PrintedClaimOfClaim
            ...ViewClaimOfClaim
          }
        }
        edges {
          relation
          from {
            id
          }
          to {
            id
          }
        }
      }
    }
  `,
  [PrintedClaimOfClaim, ViewClaimOfClaim],
)

type ChainClaim = Extract<
  ResultOf<typeof Chains>['path'][number]['nodes'][number],
  { readonly __typename: 'Claim' }
>

/** A chain of claims from one to another. */
export interface Chain {
  /** Both ends included, in their order. */
  readonly nodes: readonly Somebody[]
  readonly edges: readonly ShownEdge[]
  /** Those that it leads over, in their order. */
  readonly claims: readonly ChainClaim[]
}

/** Reads the shortest chains between two, given by their ids; none if there is none. @throws CombinedError */
export async function readChains(
  client: Client,
  [from, to]: readonly [string, string],
  avoidHubs: boolean,
): Promise<Chain[]> {
  const { data, error } = await client.query(Chains, { from, to, avoidHubs })
  if (error) throw error
  return (data?.path ?? []).map(({ nodes, edges }) => {
    const somebodies: Somebody[] = []
    const claims: ChainClaim[] = []
    for (const node of nodes) {
      if (node.__typename === 'Claim') {
        claims.push(node)
        somebodies.push({ id: node.id, kind: 'Claim', name: node.text })
      } else if ('name' in node) somebodies.push({ id: node.id, kind: node.__typename, name: node.name })
    }
    return {
      nodes: somebodies,
      edges: edges.map(({ relation, from, to }) => edgeOf(relation, from.id, to.id, 1)),
      claims,
    }
  })
}
