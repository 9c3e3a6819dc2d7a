import { graphql } from '@sayso/client'
import { useQuery } from 'urql'

const NamesOfIds = graphql(`
  query NamesOfIds($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Entity {
        name
      }
    }
  }
`)

const isId = (value: string | undefined): value is string =>
  /^(?:Person|Organisation|Place):[0-9a-f]{32}$/.test(value ?? '')

/** What those are called whom an address names by id; what is no id is a name already. Empty while that is not known. */
export function useNames(values: readonly (string | undefined)[]): (value: string) => string {
  const ids = values.filter(isId)
  const [{ data, fetching }] = useQuery({ query: NamesOfIds, variables: { ids }, pause: ids.length === 0 })
  return value => {
    if (!isId(value)) return value
    const node = data?.nodes[ids.indexOf(value)]
    if (node && 'name' in node) return node.name
    return fetching ? '' : 'Nobody who is known'
  }
}
