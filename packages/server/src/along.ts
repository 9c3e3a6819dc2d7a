import {
  type Along,
  articleOutlet,
  claimArticle,
  type claimPageAlong,
  claimSpeaker,
  claimTargets,
} from '@sayso/graph'
import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
} from 'graphql'
import type { Loader } from './loader.ts'

/** Which fields below a page of claims ask for what can be read along with it, as their paths. */
const FIELDS: Readonly<Record<string, Along>> = {
  speaker: 'claimSpeaker',
  about: 'claimTargets',
  stances: 'claimTargets',
  article: 'claimArticle',
  'article.outlet': 'articleOutlet',
}

const PAGE = ['edges', 'node']
const DEPTH = PAGE.length + 2

/** What the query asks of each claim of the page that is being resolved. */
export function alongOf(info: GraphQLResolveInfo): Along[] {
  const found = new Set<Along>()
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
    const along = FIELDS[path.slice(PAGE.length).join('.')]
    if (along) found.add(along)
    if (selectionSet && path.length < DEPTH) walk(selectionSet.selections, path)
  }
  for (const { selectionSet } of info.fieldNodes) walk(selectionSet?.selections ?? [], [])
  return [...found].sort()
}

const isAsked = (node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false

type RowAlong = ReturnType<typeof claimPageAlong.read>

/** The claim, once the loader knows what was read along with it. */
export function known(loader: Loader, { claim, along }: RowAlong): RowAlong['claim'] {
  const {
    claimSpeaker: speaker,
    claimTargets: targets,
    claimArticle: articles,
    articleOutlet: outlets,
  } = along
  if (speaker) loader.know(claimSpeaker, null, claim.id, speaker)
  if (targets) loader.know(claimTargets, null, claim.id, targets)
  if (articles) loader.know(claimArticle, null, claim.id, articles.slice(0, 1))
  const [article] = articles ?? []
  if (article && outlets) loader.know(articleOutlet, null, article.id, outlets.slice(0, 1))
  return claim
}
