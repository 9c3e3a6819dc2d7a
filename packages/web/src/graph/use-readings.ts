import { graphql } from '@sayso/client'
import { useEffect, useState } from 'react'
import { type Client, type CombinedError, useClient } from 'urql'
import { readChains } from './chain.ts'
import type { Readings } from './model.ts'
import { type Neighbourhood, readAround, type Somebody } from './neighbourhood.ts'
import { filtersOf, type GraphState } from './state.ts'

const Known = graphql(`
  query Known($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Entity {
        name
        articles(first: 0) {
          totalCount
        }
      }
    }
  }
`)

const PAGE = 50

const NOTHING: Readings = { around: new Map(), known: new Map(), articles: new Map(), chains: [] }

/** What a state asks of the server, without what it is called and where it stands. */
interface Wanted extends Pick<GraphState, 'focus' | 'expanded' | 'since' | 'until' | 'outlet' | 'path'> {
  readonly avoidHubs: boolean
}

/** What was read before under the same filters, by their key and the id. */
const kept = new WeakMap<Client, Map<string, Neighbourhood>>()

async function* read(client: Client, wanted: Wanted, before: Readings): AsyncGenerator<Readings> {
  const cache = kept.get(client) ?? new Map<string, Neighbourhood>()
  kept.set(client, cache)
  const filters = filtersOf(wanted)
  const around = new Map<string, Neighbourhood>()
  let readings: Readings = { ...before, around, chains: wanted.path ? before.chains : [] }
  for (const [id, pages] of Object.entries(wanted.expanded)) {
    const key = JSON.stringify([id, filters])
    let found = cache.get(key) ?? null
    while ((found?.pages ?? 0) < pages && found?.more !== false) {
      const next = await readAround(client, id, filters, found)
      if (!next) break
      found = next
      cache.set(key, next)
    }
    if (!found) continue
    around.set(id, found)
    readings = { ...readings, around: new Map(around) }
    yield readings
  }
  if (wanted.path) {
    readings = { ...readings, chains: await readChains(client, wanted.path, wanted.avoidHubs) }
    yield readings
  }
  const ids = new Set([...wanted.focus, ...[...around.values()].flatMap(({ people }) => [...people.keys()])])
  for (const { nodes } of readings.chains) for (const { id, kind } of nodes) if (kind !== 'Claim') ids.add(id)
  const unknown = [...ids].filter(id => !readings.articles.has(id))
  for (let from = 0; from < unknown.length; from += PAGE) {
    const { data, error } = await client.query(Known, { ids: unknown.slice(from, from + PAGE) })
    if (error) throw error
    const known = new Map(readings.known)
    const articles = new Map(readings.articles)
    for (const node of data?.nodes ?? []) {
      if (!node || !('name' in node)) continue
      const somebody: Somebody = { id: node.id, kind: node.__typename, name: node.name }
      known.set(node.id, somebody)
      articles.set(node.id, node.articles.totalCount)
    }
    readings = { ...readings, known, articles }
    yield readings
  }
  yield readings
}

/** Reads what a state shows, piece by piece; what is no longer wanted is not waited for. */
export function useReadings(state: GraphState, attempt: number) {
  const client = useClient()
  const [readings, setReadings] = useState(NOTHING)
  const [reading, setReading] = useState(true)
  const [error, setError] = useState<CombinedError | null>(null)
  const { focus, expanded, since, until, outlet, path, avoidHubs = false } = state
  const wanted = JSON.stringify({ focus, expanded, since, until, outlet, path, avoidHubs })
  useEffect(() => {
    let current = true
    setReading(true)
    setError(null)
    async function follow(): Promise<void> {
      try {
        for await (const next of read(client, JSON.parse(wanted), readings)) if (current) setReadings(next)
      } catch (problem) {
        if (current) setError(problem as CombinedError)
      }
      if (current) setReading(false)
    }
    void follow()
    return () => {
      current = false
    }
  }, [client, wanted, attempt])
  return { readings, reading, error }
}
