import { graphql } from '@sayso/client'
import { useQuery } from 'urql'
import { Day } from '../claim/day.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { EntityLink } from './entity-link.tsx'

const RolesOf = graphql(`
  query RolesOf($id: ID!) {
    node(id: $id) {
      ... on Person {
        roles(first: 100) {
          totalCount
          edges {
            cursor
            title
            former
            firstSeen
            lastSeen
            articleCount
            node {
              id
              name
            }
          }
        }
      }
      ... on Organisation {
        roleHolders(first: 100) {
          totalCount
          edges {
            cursor
            title
            former
            firstSeen
            lastSeen
            articleCount
            node {
              id
              name
            }
          }
        }
      }
    }
  }
`)

/** Posts, and from when to when articles speak of them. */
export function Roles({ of }: { readonly of: string }) {
  const [{ data, error }, ask] = useQuery({ query: RolesOf, variables: { id: of } })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting />
  const { node } = data
  const roles = node && 'roles' in node ? node.roles : node && 'roleHolders' in node ? node.roleHolders : null
  if (!roles || roles.edges.length === 0)
    return <p className="empty">No article says that they hold a post.</p>
  const days = roles.edges
    .flatMap(({ firstSeen, lastSeen }) => [firstSeen, lastSeen])
    .filter(day => day !== null)
  const times = days.map(day => Date.parse(day))
  const [from, to] = [Math.min(...times), Math.max(...times)]
  /** Of the whole time, in percent. */
  const share = (day: string): number => (to > from ? ((Date.parse(day) - from) / (to - from)) * 100 : 0)
  return (
    <table className="roles">
      <caption>Dates are when articles say so, not when somebody took office.</caption>
      <thead>
        <tr>
          <th scope="col">Post</th>
          <th scope="col">{node && 'roles' in node ? 'Of' : 'Held by'}</th>
          <th scope="col">First and last said</th>
          <th scope="col">Articles</th>
        </tr>
      </thead>
      <tbody>
        {roles.edges.map(({ cursor, title, former, firstSeen, lastSeen, articleCount, node: other }) => (
          <tr key={cursor}>
            <th scope="row">
              {former && 'former '}
              {title}
            </th>
            <td>
              <EntityLink of={other} />
            </td>
            <td>
              {firstSeen === null || lastSeen === null ? (
                <span className="quiet">without a date</span>
              ) : (
                <>
                  <Day date={firstSeen} />
                  {lastSeen !== firstSeen && (
                    <>
                      {' – '}
                      <Day date={lastSeen} />
                    </>
                  )}
                  {to > from && (
                    <span className="span" aria-hidden="true">
                      <span
                        style={{
                          marginInlineStart: `${share(firstSeen)}%`,
                          width: `${share(lastSeen) - share(firstSeen)}%`,
                        }}
                      />
                    </span>
                  )}
                </>
              )}
            </td>
            <td>
              {articleCount} <span className="unit">articles</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
