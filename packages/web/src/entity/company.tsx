import { graphql } from '@sayso/client'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { More, takeFocus } from '../shell/more.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { EntityLink } from './entity-link.tsx'

const CompanyOf = graphql(`
  query CompanyOf($id: ID!, $after: String) {
    node(id: $id) {
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
  /** The cursor behind which the page begins; the first page without it. */
  readonly after?: string
}

/** Whom the same articles mention, and which articles these are. */
export function Company({ of, after }: CompanyProps) {
  const variables = { id: of, after: after ?? null }
  const [{ data, error }, ask] = useQuery({ query: CompanyOf, variables })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting />
  const page = data.node && 'mentionedWith' in data.node ? data.node.mentionedWith : null
  if (!page || page.edges.length === 0)
    return <p className="empty">No article mentions anybody beside them.</p>
  const first = after === undefined
  return (
    <>
      <ul
        className="rows"
        aria-label={first ? 'Mentioned with' : 'Also mentioned with'}
        tabIndex={-1}
        ref={first ? null : takeFocus}
      >
        {page.edges.map(({ node, articleCount, articles }) => (
          <li key={node.id}>
            <EntityLink of={node} /> <small className="quiet">{node.__typename.toLowerCase()}</small>
            <p className="quiet">
              in {articleCount === 1 ? 'one article' : `${articleCount} articles`}:{' '}
              {articles.map(({ id, title }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <Link to="/article/$id" params={{ id }}>
                    {title}
                  </Link>
                </span>
              ))}
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
