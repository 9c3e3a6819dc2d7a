import { graphql } from '@sayso/client'
import { type Client, useClient } from 'urql'
import { problemOf } from '../shell/problem.tsx'
import { type Draft, inputOf } from './draft.ts'
import { type Annotation, type Extracted, extractedOf } from './extracted.ts'

const Extract = graphql('query Extract($input: ArticleInput!) { extract(input: $input) }')

const Store = graphql(`
  mutation Store($input: ArticleInput!) {
    ingestArticle(input: $input) {
      outcome
      id
      problem {
        code
        message
      }
    }
  }
`)

export type Stored =
  | { readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED'; readonly id: string }
  /** `final`: the next article would be refused just so. */
  | { readonly outcome: 'REFUSED'; readonly reason: string; readonly final: boolean }

/** Of this article alone. */
const ITS_OWN = [
  'INVALID_ARTICLE',
  'ARTICLE_TOO_LONG',
  'ARTICLE_UNREACHABLE',
  'BODY_TOO_LARGE',
  'INVALID_DATE',
  'BAD_USER_INPUT',
]

/** An article as the server has read it, which fetches one that has an address and no text, and what it reads out of it. */
export interface Seen {
  readonly draft: Draft
  readonly extracted: Extracted
}

/** What is read out of an article; or why nothing is. */
async function extract(client: Client, draft: Draft): Promise<Seen | string> {
  const asked = client.query(Extract, { input: inputOf(draft) }, { requestPolicy: 'network-only' })
  const { data, error } = await asked
  if (error) return problemOf(error)
  if (!data) return 'The server failed: try again.'
  const read = data.extract as Annotation
  if (draft.text.trim() !== '') return { draft, extracted: extractedOf(read) }
  const { text, title, outlet, url, publishedAt } = read
  const fetched = {
    ...{ text, title: title ?? '', outlet: outlet ?? '' },
    ...{ url: url ?? draft.url, publishedAt: publishedAt ?? '' },
  }
  return { draft: fetched, extracted: extractedOf(read) }
}

async function store(client: Client, draft: Draft): Promise<Stored> {
  const { data, error } = await client.mutation(Store, { input: inputOf(draft) })
  const refused = (reason: string, code: unknown): Stored => ({
    outcome: 'REFUSED',
    reason,
    final: !ITS_OWN.includes(String(code)),
  })
  if (error) return refused(problemOf(error), error.graphQLErrors[0]?.extensions['code'])
  const { outcome, id, problem } = data?.ingestArticle ?? {}
  if (problem) return refused(problem.message, problem.code)
  if (!outcome || !id || outcome === 'DELETED') return refused('The server failed: try again.', undefined)
  return { outcome, id }
}

/** What the server does with an article. */
export function useDesk() {
  const client = useClient()
  return {
    extract: (draft: Draft) => extract(client, draft),
    store: (draft: Draft) => store(client, draft),
  }
}
