import './tables.css'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Act } from './act.ts'
import { hasMore, type Readings } from './model.ts'
import { countOf, RELATION_NAMES, type Shown, type ShownEdge, type ShownNode } from './shown.ts'
import { type Column, SortedTable } from './sorted-table.tsx'
import type { GraphState } from './state.ts'

interface TablesProps {
  readonly shown: Shown
  readonly state: GraphState
  readonly readings: Readings
  readonly act: Act
  /** Where a node is found, it is brought to the middle of the drawing. */
  readonly onReveal: (id: string) => void
}

/** What the canvas shows, as two tables, with all that can be done there. */
export function Tables({ shown, state, readings, act, onReveal }: TablesProps) {
  const [text, setText] = useState('')
  const names = new Map(shown.nodes.map(({ id, name }) => [id, name]))
  const has = (name: string) => name.toLowerCase().includes(text.trim().toLowerCase())
  const nodes = shown.nodes.filter(({ name }) => has(name))
  const edges = shown.edges
    .filter(({ from, to }) => has(names.get(from) ?? '') || has(names.get(to) ?? ''))
    .toReversed()
  const selected = state.selected ?? null
  return (
    <section className="graph-tables" aria-label="The same as tables">
      <form
        onSubmit={event => {
          event.preventDefault()
          if (!nodes[0]) return
          act.select(nodes[0].id)
          onReveal(nodes[0].id)
        }}
      >
        <label>
          Find in the graph
          <input type="search" value={text} onChange={event => setText(event.target.value)} />
        </label>
      </form>
      <Tabs>
        <TabList aria-label="Tables">
          <Tab id="nodes">Nodes ({nodes.length})</Tab>
          <Tab id="edges">Edges ({edges.length})</Tab>
        </TabList>
        <TabPanel id="nodes">
          <SortedTable
            label="Nodes"
            columns={nodeColumns(state, readings, act)}
            rows={nodes}
            selected={selected}
          />
        </TabPanel>
        <TabPanel id="edges">
          <SortedTable label="Edges" columns={edgeColumns(names, act)} rows={edges} selected={selected} />
        </TabPanel>
      </Tabs>
    </section>
  )
}

function nodeColumns(state: GraphState, readings: Readings, act: Act): Column<ShownNode>[] {
  return [
    {
      name: 'Name',
      by: ({ name }) => name,
      show: ({ id, name }) => (
        <button type="button" className="graph-link" onClick={() => act.select(id)}>
          {name}
        </button>
      ),
    },
    {
      name: 'Kind',
      by: ({ kind }) => kind,
      show: ({ kind }) => <span className={`graph-kind ${kind}`}>{kind}</span>,
    },
    { name: 'Articles', by: ({ articles }) => articles ?? 0, show: ({ articles }) => articles ?? '' },
    {
      name: 'To do',
      show: node =>
        node.kind !== 'Claim' && <NodeActs node={node} state={state} readings={readings} act={act} />,
    },
  ]
}

interface NodeActsProps {
  readonly node: ShownNode
  readonly state: GraphState
  readonly readings: Readings
  readonly act: Act
}

/** What can be done with a node; the name in each button's name tells them apart in lists of buttons. */
export function NodeActs({ node: { id, name }, state, readings, act }: NodeActsProps) {
  const pages = state.expanded[id]
  const button = (word: string, what: () => void) => (
    <button type="button" aria-label={`${word}: ${name}`} onClick={what}>
      {word}
    </button>
  )
  return (
    <span className="graph-acts">
      {pages === undefined
        ? button('Expand', () => act.expand(id))
        : hasMore(id, state, readings) && button('More', () => act.expand(id))}
      {pages !== undefined && button('Collapse', () => act.collapse(id))}
      {state.pins[id] ? button('Unpin', () => act.unpin(id)) : button('Pin', () => act.pin(id))}
      {button('Remove', () => act.remove(id))}
    </span>
  )
}

function edgeColumns(names: ReadonlyMap<string, string>, act: Act): Column<ShownEdge>[] {
  const nameOf = (id: string) => names.get(id) ?? ''
  return [
    { name: 'From', by: ({ from }) => nameOf(from), show: ({ from }) => nameOf(from) },
    {
      name: 'Relation',
      by: ({ relation }) => relation,
      show: edge => {
        const words = edge.title
          ? `${RELATION_NAMES[edge.relation]}: ${edge.title}`
          : RELATION_NAMES[edge.relation]
        return (
          <button
            type="button"
            className="graph-link"
            aria-label={`${nameOf(edge.from)} ${words} ${nameOf(edge.to)}`}
            onClick={() => act.select(edge.id)}
          >
            {words}
          </button>
        )
      },
    },
    { name: 'To', by: ({ to }) => nameOf(to), show: ({ to }) => nameOf(to) },
    { name: 'Count', by: ({ count }) => count, show: edge => countOf(edge) },
  ]
}
