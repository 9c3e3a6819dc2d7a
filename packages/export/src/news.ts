import { CLAIM_RELATIONS, type ClaimRelation, type EntityLabel, type Relation } from '@sayso/core'
import type { Graph, StoredRelationship } from '@sayso/graph'

/** What the formats of others are made of: the graph without the bookkeeping of names, readings and periods. */

type Properties = StoredRelationship['properties']

export interface NewsClaim {
  readonly id: string
  readonly properties: Properties
  /** In reading order. */
  readonly evidence: readonly Properties[]
  readonly speaker: string | null
  /** The organisation whose post the source is. */
  readonly office: string | null
  /** Towards whom, and what it thinks of them. */
  readonly about: readonly StoredRelationship[]
  readonly addressees: readonly string[]
  readonly via: readonly string[]
  readonly related: readonly (StoredRelationship & { readonly relation: ClaimRelation })[]
}

export interface NewsArticle {
  readonly id: string
  readonly properties: Properties
  readonly outlet: { readonly entity: string; readonly name: string } | null
  /** The article that it is a copy of. */
  readonly copyOf: StoredRelationship | null
  readonly mentions: readonly StoredRelationship[]
  readonly claims: readonly NewsClaim[]
}

export interface NewsEntity {
  readonly id: string
  readonly label: EntityLabel
  readonly name: string
  /** Other names than `name`. */
  readonly aliases: readonly string[]
  readonly kind: string | null
  readonly wikidata: string | null
  readonly roles: readonly StoredRelationship[]
}

/** The people, organisations and places, page by page, in the order of their ids. */
export async function* entitiesIn(graph: Graph): AsyncGenerator<NewsEntity[]> {
  for await (const nodes of graph.storedNodes('Entity')) {
    const roles = by(
      'from',
      await graph.storedRelationships(
        'HOLDS_ROLE',
        nodes.map(({ key }) => key),
      ),
    )
    yield nodes.map(({ key, labels, properties: { name, aliases, kind = null, wikidata = null } }) => ({
      id: key,
      label: labels.find(label => label !== 'Entity') as EntityLabel,
      name: name as string,
      aliases: (aliases as string[]).filter(alias => alias !== name),
      kind: kind as string | null,
      wikidata: wikidata as string | null,
      roles: roles.get(key) ?? [],
    }))
  }
}

/** The articles with their claims, page by page, in the order of their ids. */
export async function* articlesIn(graph: Graph): AsyncGenerator<NewsArticle[]> {
  for await (const nodes of graph.storedNodes('Article')) {
    const ids = nodes.map(({ key }) => key)
    const outlets = by('to', await graph.storedRelationships('PUBLISHED', ids))
    const mentions = by('from', await graph.storedRelationships('MENTIONS', ids))
    const copies = by('from', await graph.storedRelationships('COPY_OF', ids))
    const claims = await claimsOf(graph, ids)
    yield nodes.map(({ key, properties }) => {
      const [outlet] = outlets.get(key) ?? []
      return {
        id: key,
        properties,
        outlet: outlet ? { entity: outlet.from, name: outlet.properties['name'] as string } : null,
        copyOf: copies.get(key)?.[0] ?? null,
        mentions: mentions.get(key) ?? [],
        claims: claims.get(key) ?? [],
      }
    })
  }
}

/** The claims of each of the articles, in the order of their ids. */
async function claimsOf(graph: Graph, articles: readonly string[]): Promise<Map<string, NewsClaim[]>> {
  const reported = await graph.storedRelationships('REPORTED_IN', articles)
  const evidence = by('from', reported)
  const ids = [...evidence.keys()]
  const read = (type: Relation) => graph.storedRelationships(type, ids)
  const speakers = by('to', await read('MADE'))
  const offices = by('from', await read('FROM_OFFICE'))
  const about = by('from', await read('ABOUT'))
  const addressees = by('from', await read('ADDRESSED_TO'))
  const via = by('from', await read('VIA'))
  const related = new Map<string, (StoredRelationship & { relation: ClaimRelation })[]>()
  for (const relation of CLAIM_RELATIONS)
    for (const one of await read(relation))
      related.set(one.from, [...(related.get(one.from) ?? []), { ...one, relation }])
  const found = new Map<string, NewsClaim[]>()
  for (const { key, properties } of await graph.storedClaims(ids)) {
    const pieces = evidence.get(key) ?? []
    const article = pieces[0]?.to ?? ''
    const claims = found.get(article) ?? []
    found.set(article, claims)
    claims.push({
      id: key,
      properties,
      evidence: pieces.map(piece => piece.properties),
      speaker: speakers.get(key)?.[0]?.from ?? null,
      office: offices.get(key)?.[0]?.to ?? null,
      about: about.get(key) ?? [],
      addressees: (addressees.get(key) ?? []).map(({ to }) => to),
      via: (via.get(key) ?? []).map(({ to }) => to),
      related: related.get(key) ?? [],
    })
  }
  return found
}

function by(
  end: 'from' | 'to',
  relationships: readonly StoredRelationship[],
): Map<string, StoredRelationship[]> {
  const groups = new Map<string, StoredRelationship[]>()
  for (const one of relationships) {
    const group = groups.get(one[end])
    if (group) group.push(one)
    else groups.set(one[end], [one])
  }
  return groups
}
