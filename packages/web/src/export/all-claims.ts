import type { FragmentOf } from '@sayso/client'
import type { View, ViewClaim } from './view.ts'
import { type ViewClaimOfClaim, viewClaimOf } from './view-claim.ts'

/** More claims than this do not go into a file. */
const MOST = 1_000

interface Page {
  readonly totalCount: number
  readonly edges: readonly { readonly node: FragmentOf<typeof ViewClaimOfClaim> }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Reads a list of claims to its end, or as far as a file goes. @param read gives the page behind a cursor, the first for null */
export async function allClaims(
  read: (after: string | null) => Promise<Page | undefined>,
): Promise<Pick<View, 'claims' | 'left'>> {
  const claims: ViewClaim[] = []
  let total = 0
  let after: string | null = null
  do {
    const page = await read(after)
    total = page?.totalCount ?? 0
    claims.push(...(page?.edges ?? []).map(({ node }) => viewClaimOf(node)))
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null && claims.length < MOST)
  return { claims, left: Math.max(0, total - claims.length) }
}
