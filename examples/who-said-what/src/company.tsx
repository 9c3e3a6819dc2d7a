import { graphql } from '@sayso/client'
import { useQuery } from 'urql'
import { More, takeFocus } from './more.tsx'
import { hrefOf } from './place.ts'
import { Problem } from './problem.tsx'

const CompanyOf = graphql(`
  query CompanyOf($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Entity {
        mentionedWith(first: 20, after: $after) {
          edges {
            articleCount
            articles(first: 3) {
              id
              title
            }
            node {
              __typename
              id
              name
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`)

interface CompanyProps {
  readonly of: string
  readonly after?: string
}

/** Whom the same articles mention, those in most of them first, page by page. */
export function Company({ of, after }: CompanyProps) {
  const [{ data, error }] = useQuery({ query: CompanyOf, variables: { id: of, after: after ?? null } })
  if (error) return <Problem error={error} />
  if (!data) return <p role="status">Reading …</p>
  const page = data.node && 'mentionedWith' in data.node ? data.node.mentionedWith : null
  if (!page || page.edges.length === 0) return <p>No article mentions anybody beside them.</p>
  return (
    <>
      <ul
        className="company"
        aria-label={after === undefined ? 'Mentioned with' : 'Also mentioned with'}
        tabIndex={-1}
        ref={after === undefined ? null : takeFocus}
      >
        {page.edges.map(({ node, articleCount, articles }) => (
          <li key={node.id}>
            <a href={hrefOf(node.id)}>{node.name}</a> <small>{node.__typename.toLowerCase()}</small>
            <p className="quiet">
              in {articleCount === 1 ? 'one article' : `${articleCount} articles`}:{' '}
              {articles.map(({ title }) => `“${title}”`).join(', ')}
              {articleCount > articles.length && ', …'}
            </p>
          </li>
        ))}
      </ul>
      <More after={page.pageInfo} label="More names">
        {cursor => <Company of={of} after={cursor} />}
      </More>
    </>
  )
}
