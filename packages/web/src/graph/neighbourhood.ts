import { graphql, type ResultOf } from '@sayso/client'
import type { Client } from 'urql'
import { edgeOf, type Kind, type ShownEdge } from './shown.ts'
import { type Filters, filtersOf } from './state.ts'

/** How many of those around somebody come at once. */
export const PAGE = 20

/** More groups than this the server does not count. */
const MOST_GROUPS = 100

const Around = graphql(`
  query Around(
    $id: ID!
    $said: ClaimFilter
    $heard: ClaimFilter
    $articles: ArticleFilter
    $posts: RoleFilter
    $groups: Int!
    $rows: Int!
    $company: String
    $roles: String
    $disputes: String
    $moreCompany: Boolean!
    $moreRoles: Boolean!
    $moreDisputes: Boolean!
  ) {
    said: claimGroups(by: TARGET, filter: $said, first: $groups) {
      count
      entity {
        __typename
        id
        name
      }
    }
    heard: claimGroups(by: SPEAKER, filter: $heard, first: $groups) {
      count
      entity {
        __typename
        id
        name
      }
    }
    disputes(filter: $said, first: $rows, after: $disputes) @include(if: $moreDisputes) {
      edges {
        node {
          from {
            speaker {
              __typename
              id
              name
            }
          }
          to {
            speaker {
              __typename
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
    node(id: $id) {
      __typename
      id
      ... on Entity {
        name
        mentionedWith(first: $rows, after: $company, filter: $articles) @include(if: $moreCompany) {
          edges {
            articleCount
            articles(first: 5) {
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
      ... on Person {
        roles(first: $rows, after: $roles, filter: $posts) @include(if: $moreRoles) {
          edges {
            title
            articleCount
            articles(first: 5) {
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
      ... on Organisation {
        roleHolders(first: $rows, after: $roles, filter: $posts) @include(if: $moreRoles) {
          edges {
            title
            articleCount
            articles(first: 5) {
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

type Reply = ResultOf<typeof Around>

export interface Somebody {
  readonly id: string
  readonly kind: Kind
  readonly name: string
}

/** An article that says so. */
export interface Printed {
  readonly id: string
  readonly title: string
}

/** Where a list goes on: null at its end. */
type Cursor = string | null | undefined

/** Those around somebody, as far as was read. */
export interface Neighbourhood {
  /** Under the id of now: it may have become part of another. */
  readonly of: Somebody
  readonly people: ReadonlyMap<string, Somebody>
  readonly edges: readonly ShownEdge[]
  /** Some of the articles behind an edge, by its id: the newest. */
  readonly articles: ReadonlyMap<string, readonly Printed[]>
  readonly pages: number
  /** Whether there is more to read. */
  readonly more: boolean
  readonly cursors: { readonly company: Cursor; readonly roles: Cursor; readonly disputes: Cursor }
}

/** Reads the first page of those around somebody, or the next; null if there is no such id. @throws CombinedError */
export async function readAround(
  client: Client,
  id: string,
  filters: Filters,
  before: Neighbourhood | null,
): Promise<Neighbourhood | null> {
  const filter = filtersOf(filters)
  const { outlet: _, ...time } = filter
  const pages = (before?.pages ?? 0) + 1
  const cursors = before?.cursors
  const groups = Math.min(MOST_GROUPS, pages * PAGE)
  const { data, error } = await client.query(Around, {
    id,
    said: { ...filter, speaker: id },
    heard: { ...filter, about: id },
    articles: filter,
    posts: time,
    groups,
    rows: PAGE,
    company: cursors?.company ?? null,
    roles: cursors?.roles ?? null,
    disputes: cursors?.disputes ?? null,
    moreCompany: cursors?.company !== null,
    moreRoles: cursors?.roles !== null,
    moreDisputes: cursors?.disputes !== null,
  })
  if (error) throw error
  return data?.node && 'name' in data.node ? join(data, groups, pages, before) : null
}

function join(
  data: Reply,
  groups: number,
  pages: number,
  before: Neighbourhood | null,
): Neighbourhood | null {
  const { node, said, heard, disputes } = data
  if (!node || !('name' in node)) return null
  const of: Somebody = { id: node.id, kind: node.__typename, name: node.name }
  const people = new Map(before?.people)
  const articles = new Map(before?.articles)
  const edges = new Map(before?.edges.map(edge => [edge.id, edge]))
  const meet = ({ __typename, id, name }: { __typename: Kind; id: string; name: string }): string => {
    people.set(id, { id, kind: __typename, name })
    return id
  }
  const put = (edge: ShownEdge, printed: readonly Printed[] = []): void => {
    if (edge.from === edge.to) return
    edges.set(edge.id, edge)
    if (printed.length > 0) articles.set(edge.id, printed)
  }
  for (const { entity, count } of said) if (entity) put(edgeOf('SPOKE_ABOUT', of.id, meet(entity), count))
  for (const { entity, count } of heard) if (entity) put(edgeOf('SPOKE_ABOUT', meet(entity), of.id, count))
  const company = 'mentionedWith' in node ? node.mentionedWith : undefined
  for (const row of company?.edges ?? [])
    put(edgeOf('MENTIONED_WITH', of.id, meet(row.node), row.articleCount), row.articles)
  const roles = 'roles' in node ? node.roles : 'roleHolders' in node ? node.roleHolders : undefined
  for (const row of roles?.edges ?? []) {
    const other = meet(row.node)
    const [holder, post] = 'roleHolders' in node ? [other, of.id] : [of.id, other]
    put(edgeOf('HOLDS_ROLE', holder, post, row.articleCount, row.title), row.articles)
  }
  for (const { node: pair } of disputes?.edges ?? []) {
    const { from, to } = { from: pair.from.speaker, to: pair.to.speaker }
    if (!from || !to) continue
    const edge = edgeOf('CONTRADICTS', meet(from), meet(to), 1)
    put({ ...edge, count: (edges.get(edge.id)?.count ?? 0) + 1 })
  }
  const next = (
    page: { pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null | undefined,
  ): Cursor => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null)
  const cursors = { company: next(company), roles: next(roles), disputes: next(disputes) }
  const fuller = (list: readonly unknown[]) => list.length === groups && groups < MOST_GROUPS
  people.delete(of.id)
  const more = Object.values(cursors).some(cursor => cursor !== null) || fuller(said) || fuller(heard)
  return { of, people, edges: [...edges.values()], articles, pages, more, cursors }
}
