import type { Relation } from '@sayso/core'
import type { Graph } from '@sayso/graph'
import { articlesIn, entitiesIn } from './news.ts'

/** The graph as a network of nodes and edges with plain attributes, for formats of such; without the texts of articles. */

export type AttributeType = 'string' | 'boolean' | 'integer' | 'double'
type Attributes = Readonly<Record<string, unknown>>

export const NODE_ATTRIBUTES = {
  type: 'string',
  kind: 'string',
  wikidata: 'string',
  url: 'string',
  language: 'string',
  date: 'string',
  quote: 'string',
  negated: 'boolean',
  cue: 'string',
  source: 'string',
} as const satisfies Readonly<Record<string, AttributeType>>

export const EDGE_ATTRIBUTES = {
  type: 'string',
  count: 'integer',
  stance: 'string',
  score: 'double',
  method: 'string',
  reason: 'string',
  title: 'string',
  former: 'boolean',
  firstSeen: 'string',
  lastSeen: 'string',
} as const satisfies Readonly<Record<string, AttributeType>>

export interface NetworkNode {
  readonly id: string
  /** A name, a title, or what is claimed. */
  readonly label: string
  readonly attributes: Attributes
}

export interface NetworkEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly attributes: Attributes
}

/** Entities, then each article with its claims, page by page. */
export async function* networkNodes(graph: Graph): AsyncGenerator<NetworkNode[]> {
  for await (const entities of entitiesIn(graph))
    yield entities.map(({ id, label, name, kind, wikidata }) => ({
      id,
      label: name,
      attributes: { type: label, kind, wikidata },
    }))
  for await (const articles of articlesIn(graph))
    yield articles.flatMap(({ id, properties: { title, url, language, publishedAt }, claims }) => [
      { id, label: title as string, attributes: { type: 'Article', url, language, date: publishedAt } },
      ...claims.map(({ id, properties: { text, quote, negated, date, cue, source } }) => ({
        id,
        label: text as string,
        attributes: { type: 'Claim', date, quote, negated, cue, source },
      })),
    ])
}

/** In the order of the nodes; one at most of each type from one to another, but for roles. */
export async function* networkEdges(graph: Graph): AsyncGenerator<NetworkEdge[]> {
  for await (const entities of entitiesIn(graph))
    yield entities.flatMap(({ roles }) =>
      roles.map(({ from, to, properties: { id, title, former, firstSeen, lastSeen } }) => ({
        id: id as string,
        ...{ from, to },
        attributes: { type: 'HOLDS_ROLE', title, former, firstSeen, lastSeen },
      })),
    )
  for await (const articles of articlesIn(graph))
    yield articles.flatMap(({ id: article, outlet, copyOf, mentions, claims }) => [
      ...(outlet ? [edge('PUBLISHED', outlet.entity, article)] : []),
      ...(copyOf ? [edge('COPY_OF', article, copyOf.to, { score: copyOf.properties['score'] })] : []),
      ...mentions.map(({ to, properties: { count } }) => edge('MENTIONS', article, to, { count })),
      ...claims.flatMap(({ id, speaker, office, about, addressees, via, related }) => [
        edge('REPORTED_IN', id, article),
        ...(speaker === null ? [] : [edge('MADE', speaker, id)]),
        ...(office === null ? [] : [edge('FROM_OFFICE', id, office)]),
        ...about.map(({ to, properties: { stance, score } }) => edge('ABOUT', id, to, { stance, score })),
        ...addressees.map(to => edge('ADDRESSED_TO', id, to)),
        ...via.map(to => edge('VIA', id, to)),
        ...related.map(({ relation, to, properties: { score, method, reason } }) =>
          edge(relation, id, to, { score, method, reason }),
        ),
      ]),
    ])
}

const edge = (type: Relation, from: string, to: string, attributes: Attributes = {}): NetworkEdge => ({
  id: `${type}-${from}-${to}`,
  ...{ from, to },
  attributes: { type, ...attributes },
})

/** Those attributes of a closed list that are there, with their places in it. */
export const present = (
  list: Readonly<Record<string, AttributeType>>,
  attributes: Attributes,
): { readonly name: string; readonly place: number; readonly value: string }[] =>
  Object.keys(list).flatMap((name, place) => {
    const value = attributes[name]
    return value === null || value === undefined ? [] : [{ name, place, value: String(value) }]
  })
