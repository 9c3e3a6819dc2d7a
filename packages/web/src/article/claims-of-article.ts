import { graphql, type ResultOf } from '@sayso/client'
import { useEffect, useState } from 'react'
import { type CombinedError, type OperationResult, useClient } from 'urql'
import type { Mark } from './segment.ts'

const ClaimsOfArticle = graphql(`
  query ClaimsOfArticle($id: ID!, $after: String) {
    article(id: $id) {
      claims(first: 100, after: $after) {
        edges {
          node {
            id
            text
            office
            cue {
              start
              end
              exact
            }
            source {
              start
              end
              exact
            }
            evidence {
              start
              end
            }
            speaker {
              id
              name
            }
            contradicted: related(kind: CONTRADICTS, first: 0) {
              totalCount
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

type ReplyOf = OperationResult<ResultOf<typeof ClaimsOfArticle>>

export type ArticleClaim = NonNullable<
  ResultOf<typeof ClaimsOfArticle>['article']
>['claims']['edges'][number]['node']

interface ClaimsOfArticle {
  /** In reading order. */
  readonly claims: readonly ArticleClaim[]
  /** All pages are here. */
  readonly complete: boolean
  readonly error: CombinedError | undefined
}

const NONE: ClaimsOfArticle = { claims: [], complete: false, error: undefined }

/** All claims of an article, one page after the other: its text is marked with all of them. */
export function useClaimsOfArticle(id: string): ClaimsOfArticle {
  const client = useClient()
  const [read, setRead] = useState(NONE)

  useEffect(() => {
    let left = false
    async function readAll(): Promise<void> {
      const claims: ArticleClaim[] = []
      let after: string | null = null
      do {
        const asked: ReplyOf = await client.query(ClaimsOfArticle, { id, after })
        if (left) return
        const { data, error } = asked
        const page = data?.article?.claims
        claims.push(...(page?.edges ?? []).map(({ node }) => node))
        after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
        setRead({ claims: [...claims], complete: after === null, error })
      } while (after !== null)
    }
    setRead(NONE)
    readAll()
    return () => {
      left = true
    }
  }, [client, id])

  return read
}

/** Where the source, the cue and the content of claims stand. */
export const marksOf = (claims: readonly ArticleClaim[]): Mark[] =>
  claims.flatMap(({ id, source, cue, evidence }) => [
    ...evidence.map(({ start, end }): Mark => ({ start, end, claim: id, part: 'content' })),
    ...(source ? [{ start: source.start, end: source.end, claim: id, part: 'source' as const }] : []),
    ...(cue ? [{ start: cue.start, end: cue.end, claim: id, part: 'cue' as const }] : []),
  ])
