import type { Along } from '@sayso/graph'
import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
} from 'graphql'

/** Which fields below a page of claims ask for what can be read along with it, as their paths. */
const FIELDS: Readonly<Record<string, Along>> = {
  speaker: 'claimSpeaker',
  about: 'claimTargets',
  stances: 'claimTargets',
  article: 'claimArticle',
  'article.outlet': 'articleOutlet',
}

/** Which fields read what brief rows do not have: a test asks for every other one. */
const WHOLE = new Set([
  ...['cue', 'source', 'office', 'copyOf', 'stances.words', 'article.language', 'article.extractor'],
  ...['speaker', 'about', 'stances.target', 'article.outlet'].flatMap(entity =>
    ['aliases', 'wikidata', 'kind'].map(field => `${entity}.${field}`),
  ),
])

const PAGE = ['edges', 'node']
const DEPTH = PAGE.length + 3

export interface Asked {
  readonly along: readonly Along[]
  readonly brief: boolean
}

/** What the query asks of each claim of the page that is being resolved. */
export function alongOf(info: GraphQLResolveInfo): Asked {
  const found = new Set<Along>()
  let brief = true
  // A fragment that is spread a thousand times over is read once.
  const spread = new Set<string>()
  const walk = (nodes: readonly SelectionNode[], path: readonly string[]): void => {
    for (const node of nodes) {
      if (!isAsked(node, info)) continue
      if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet.selections, path)
      else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const place = [...path, node.name.value].join(' ')
        if (spread.has(place)) continue
        spread.add(place)
        walk(info.fragments[node.name.value]?.selectionSet.selections ?? [], path)
      } else field(node, [...path, node.name.value])
    }
  }
  const field = ({ selectionSet }: FieldNode, path: readonly string[]): void => {
    if (path.length <= PAGE.length && path.at(-1) !== PAGE[path.length - 1]) return
    const place = path.slice(PAGE.length).join('.')
    const along = FIELDS[place]
    if (along) found.add(along)
    if (WHOLE.has(place)) brief = false
    if (selectionSet && path.length < DEPTH) walk(selectionSet.selections, path)
  }
  for (const { selectionSet } of info.fieldNodes) walk(selectionSet?.selections ?? [], [])
  return { along: [...found].sort(), brief }
}

const isAsked = (node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false

/** Goes on at once with what is there: a promise for each field of each claim takes longer than the field. */
export const whenThere = <Value, Result>(
  value: Value | Promise<Value>,
  next: (value: Value) => Result,
): Result | Promise<Result> => (value instanceof Promise ? value.then(next) : next(value))
