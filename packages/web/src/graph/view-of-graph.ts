import { graphql } from '@sayso/client'
import type { Client } from 'urql'
import type { View, ViewClaim } from '../export/view.ts'
import { ViewClaimOfClaim, viewClaimOf } from '../export/view-claim.ts'
import type { Readings } from './model.ts'
import type { Scene } from './scene.ts'
import { isDirected, RELATION_NAMES, type Shown } from './shown.ts'
import { filtersOf, type GraphState } from './state.ts'

const Evidence = graphql(
  `
    query Evidence($speaker: String!, $target: String!, $filter: ClaimFilter) {
      saidAbout(speaker: $speaker, target: $target, filter: $filter, first: 3) {
        edges {
          node {
            id
            ...ViewClaimOfClaim
          }
        }
      }
    }
  `,
  [ViewClaimOfClaim],
)

/** From how many edges, those with most claims first, evidence goes along; each gives its newest three claims. */
const MOST = 40

/** What is seen, with evidence of it; @throws CombinedError */
export async function viewOfGraph(
  client: Client,
  state: GraphState,
  shown: Shown,
  scene: Scene | null,
  { chains }: Readings,
): Promise<View> {
  const filter = filtersOf(state)
  const claims = new Map<string, ViewClaim>(
    chains.flatMap(chain => chain.claims.map(claim => [claim.id, viewClaimOf(claim)])),
  )
  const spoken = shown.edges
    .filter(({ relation }) => relation === 'SPOKE_ABOUT')
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
  for (const { from: speaker, to: target } of spoken) {
    const { data, error } = await client.query(Evidence, { speaker, target, filter })
    if (error) throw error
    for (const { node } of data?.saidAbout.edges ?? []) claims.set(node.id, viewClaimOf(node))
  }
  const places = scene?.places()
  const names = shown.nodes.filter(({ id }) => state.focus.includes(id)).map(({ name }) => name)
  return {
    title: names.length > 0 ? `Around ${names.join(', ')}` : 'Graph',
    address: location.href,
    nodes: shown.nodes.map(node => {
      const [x, y] = places?.get(node.id) ?? [0, 0]
      return { ...node, place: [Math.round(x * 10) / 10, Math.round(y * 10) / 10] }
    }),
    edges: shown.edges.map(({ id, relation, from, to, count, title }) => ({
      id,
      relation,
      label: title ? `${RELATION_NAMES[relation]}: ${title}` : RELATION_NAMES[relation],
      directed: isDirected(relation),
      from,
      to,
      count,
    })),
    claims: [...claims.values()],
    left: null,
  }
}
