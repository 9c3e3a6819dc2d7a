import './panel.css'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { PrintedClaim } from '../claim/printed-claim.tsx'
import { EntityLink } from '../entity/entity-link.tsx'
import { Finder } from '../entity/finder.tsx'
import type { Act } from './act.ts'
import { ContradictedBy, SaidAbout } from './edge-evidence.tsx'
import type { Readings } from './model.ts'
import { countOf, isDirected, RELATION_NAMES, type Shown, type ShownEdge, type ShownNode } from './shown.ts'
import { filtersOf, type GraphState } from './state.ts'
import { NodeActs } from './tables.tsx'

interface PanelProps {
  readonly shown: Shown
  readonly state: GraphState
  readonly readings: Readings
  readonly act: Act
}

/** What is known of the node or the edge that is selected, and the chains that were asked for. */
export function Panel(props: PanelProps) {
  const { shown, state, act } = props
  const node = shown.nodes.find(({ id }) => id === state.selected)
  const edge = shown.edges.find(({ id }) => id === state.selected)
  const place = useRef<HTMLElement>(null)
  const before = useRef(state.selected)
  // Where the panel is not beside what was chosen from, it comes into sight.
  useEffect(() => {
    if (state.selected && state.selected !== before.current)
      place.current?.scrollIntoView({ block: 'nearest' })
    before.current = state.selected
  }, [state.selected])
  return (
    <aside ref={place} className="graph-panel" aria-label="What is selected">
      {(node || edge) && (
        <button type="button" className="graph-close" onClick={() => act.select(null)}>
          Close
        </button>
      )}
      {node && <OfNode node={node} {...props} />}
      {edge && <OfEdge key={edge.id} edge={edge} {...props} />}
      {state.path && <OfChains {...props} />}
      {!node && !edge && !state.path && (
        <p className="quiet">
          Select a node to see those around it, or an edge to read the claims behind it. What is said here was
          printed; that does not make it true.
        </p>
      )}
    </aside>
  )
}

function OfNode({ node, shown, state, readings, act }: PanelProps & { readonly node: ShownNode }) {
  // What says most is drawn last, and read first.
  const edges = shown.edges.filter(({ from, to }) => from === node.id || to === node.id).toReversed()
  const names = new Map(shown.nodes.map(({ id, name }) => [id, name]))
  const claim = readings.chains.flatMap(({ claims }) => claims).find(({ id }) => id === node.id)
  if (claim)
    return (
      <section aria-label="The evidence">
        <h2>A claim</h2>
        <PrintedClaim of={claim} />
      </section>
    )
  return (
    <section aria-label={node.name}>
      <h2>{node.name}</h2>
      <p className="quiet">
        {node.kind}
        {node.articles !== null &&
          `, in ${node.articles === 1 ? 'one article' : `${node.articles} articles`}`}{' '}
        ·{' '}
        <Link to="/entity/$id" params={{ id: node.id }}>
          all about them
        </Link>
      </p>
      <NodeActs node={node} state={state} readings={readings} act={act} />
      <Finder label={`Path from ${node.name} to`} onPick={id => act.path(node.id, id)} />
      <h3>{edges.length === 1 ? 'One relation' : `${edges.length} relations`}</h3>
      <ul className="graph-relations">
        {edges.map(edge => (
          <li key={edge.id}>
            <button type="button" className="graph-link" onClick={() => act.select(edge.id)}>
              {relationOf(edge, node.id, id => names.get(id) ?? '')}
            </button>{' '}
            <small>
              {edge.title && `${edge.title}, `}
              {countOf(edge)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** An edge in words, as seen from one of its ends. */
function relationOf({ relation, from, to }: ShownEdge, of: string, nameOf: (id: string) => string): string {
  const words = RELATION_NAMES[relation]
  if (from === of) return `${words} ${nameOf(to)}`
  return isDirected(relation) ? `${nameOf(from)} ${words} them` : `${words} ${nameOf(from)}`
}

function OfEdge({ edge, shown, state, readings }: PanelProps & { readonly edge: ShownEdge }) {
  const nameOf = (id: string) => shown.nodes.find(node => node.id === id)?.name ?? ''
  const filters = filtersOf(state)
  const printed = [...readings.around.values()].flatMap(({ articles }) => articles.get(edge.id) ?? [])
  const articles = new Map(printed.map(({ id, title }) => [id, title]))
  const claim = readings.chains
    .flatMap(({ claims }) => claims)
    .find(({ id }) => id === edge.from || id === edge.to)
  return (
    <section aria-label="The evidence">
      <h2>
        {nameOf(edge.from)} <em>{RELATION_NAMES[edge.relation]}</em> {nameOf(edge.to)}
      </h2>
      <p className="quiet">
        {edge.title && `${edge.title}; `}
        {countOf(edge)}
      </p>
      {edge.relation === 'SPOKE_ABOUT' && <SaidAbout edge={edge} filters={filters} />}
      {edge.relation === 'CONTRADICTS' && <ContradictedBy edge={edge} filters={filters} />}
      {claim && <PrintedClaim of={claim} />}
      {articles.size > 0 && (
        <ul aria-label="Articles">
          {[...articles].slice(0, 5).map(([id, title]) => (
            <li key={id}>
              <Link to="/article/$id" params={{ id }}>
                {title}
              </Link>
            </li>
          ))}
          {edge.count > Math.min(5, articles.size) && <li className="quiet">and others</li>}
        </ul>
      )}
    </section>
  )
}

function OfChains({ state, readings: { chains }, act }: PanelProps) {
  return (
    <section aria-label="Chains of claims">
      <h2>{chains.length === 1 ? 'One chain of claims' : `${chains.length} chains of claims`}</h2>
      <label>
        <input
          type="checkbox"
          checked={state.avoidHubs ?? false}
          onChange={event => act.set({ avoidHubs: event.target.checked || undefined })}
        />{' '}
        Not through those whom everybody speaks about
      </label>{' '}
      <button type="button" onClick={() => act.set({ path: undefined, avoidHubs: undefined })}>
        End the path
      </button>
      {chains.length === 0 && <p className="quiet">No chain of two claims leads from one to the other.</p>}
      <ol>
        {chains.map(({ nodes, claims }) => (
          <li key={nodes.map(({ id }) => id).join()}>
            <p className="who">
              {nodes
                .filter(({ kind }) => kind !== 'Claim')
                .map((somebody, index) => (
                  <span key={somebody.id}>
                    {index > 0 && ' → '}
                    <EntityLink of={somebody} />
                  </span>
                ))}
            </p>
            {claims.map(claim => (
              <PrintedClaim key={claim.id} of={claim} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
