import { graphql, type ResultOf } from '@sayso/client'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { ClaimCard, ClaimCardOfClaim } from '../claim/claim-card.tsx'
import { Day } from '../claim/day.tsx'
import { EntityLink } from '../entity/entity-link.tsx'
import { More, takeFocus } from '../shell/more.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Highlighted } from './highlighted.tsx'

const FoundOfType = graphql(
  `
    query FoundOfType($query: String!, $type: SearchType!, $after: String) {
      search(query: $query, types: [$type], first: 5, after: $after) {
        totalCount
        edges {
          highlights {
            field
            text
            spans {
              start
              end
            }
          }
          node {
            __typename
            id
            ... on Entity {
              name
              aliases
            }
            ... on Claim {
              text
              ...ClaimCardOfClaim
            }
            ... on Article {
              title
              publishedAt
              outlet {
                id
                name
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ClaimCardOfClaim],
)

interface FoundProps {
  readonly type: 'PERSON' | 'ORGANISATION' | 'PLACE' | 'CLAIM' | 'ARTICLE'
  readonly name: string
  readonly query: string
  /** The cursor behind which the page begins; the first page without it. */
  readonly after?: string
}

/** What was found of one type, page by page. */
export function Found({ type, name, query, after }: FoundProps) {
  const [{ data, error }, ask] = useQuery({
    query: FoundOfType,
    variables: { query, type, after: after ?? null },
  })
  const first = after === undefined
  const search = data?.search
  const rows = (
    <>
      {error && <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />}
      {!search && !error && <Waiting rows={2} />}
      {search?.totalCount === 0 && <p className="empty">None has all of these words.</p>}
      {search && search.edges.length > 0 && (
        <ul
          className="rows"
          aria-label={first ? name : `More ${name.toLowerCase()}`}
          tabIndex={-1}
          ref={first ? null : takeFocus}
        >
          {search.edges.map(edge => (
            <li key={edge.node.id}>
              <Row of={edge} />
            </li>
          ))}
        </ul>
      )}
      {search && (
        <More after={search.pageInfo} label={`More ${name.toLowerCase()}`}>
          {cursor => <Found type={type} name={name} query={query} after={cursor} />}
        </More>
      )}
    </>
  )
  if (!first) return rows
  return (
    <section className="found" aria-labelledby={type}>
      <h2 id={type}>
        {name} {search && <span className="quiet">{search.totalCount}</span>}
      </h2>
      {rows}
    </section>
  )
}

type Edge = ResultOf<typeof FoundOfType>['search']['edges'][number]

function Row({ of: { node, highlights } }: { readonly of: Edge }) {
  if ('title' in node)
    return (
      <>
        <Link className="title" to="/article/$id" params={{ id: node.id }}>
          {node.title}
        </Link>
        <p className="quiet">
          {node.outlet?.name}
          {node.outlet && node.publishedAt !== null && ', '}
          {node.publishedAt !== null && <Day date={node.publishedAt} />}
        </p>
        {highlights
          .filter(({ field }) => field !== 'TITLE')
          .map(({ text, spans }) => (
            <p key={text} className="excerpt">
              … <Highlighted text={text} spans={spans} /> …
            </p>
          ))}
      </>
    )
  if ('text' in node) {
    const whole = highlights.find(({ text }) => text === node.text)
    return <ClaimCard of={node}>{whole && <Highlighted text={whole.text} spans={whole.spans} />}</ClaimCard>
  }
  if (!('name' in node)) return null
  const others = node.aliases.filter(alias => alias !== node.name)
  return (
    <>
      <EntityLink of={node} />
      {others.length > 0 && <p className="quiet">also {others.slice(0, 6).join(', ')}</p>}
    </>
  )
}
