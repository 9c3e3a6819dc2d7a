import './graph-page.css'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useClient } from 'urql'
import { Finder } from '../entity/finder.tsx'
import { ExportMenu } from '../export/export-menu.tsx'
import { GRAPH_FORMATS } from '../export/format-name.ts'
import { Heading } from '../shell/heading.tsx'
import { Problem } from '../shell/problem.tsx'
import { actsOn } from './act.ts'
import { Canvas } from './canvas.tsx'
import { Filters } from './filters.tsx'
import { model } from './model.ts'
import { Panel } from './panel.tsx'
import type { Scene } from './scene.ts'
import { Start } from './start.tsx'
import { change, type GraphState, searchOf, stateOf } from './state.ts'
import { Tables } from './tables.tsx'
import { useReadings } from './use-readings.ts'

const route = getRouteApi('/graph')

const tally = ({ length }: readonly unknown[], noun: string): string =>
  length === 1 ? `one ${noun}` : `${length === 0 ? 'no' : length} ${noun}s`

/** People, organisations and places, and how they are related: a drawing, the same as tables, and the evidence. */
export function GraphPage() {
  const search = route.useSearch()
  const state = useMemo(() => stateOf(search), [search])
  const navigate = route.useNavigate()
  const onState = useCallback(
    (next: GraphState) => void navigate({ search: searchOf(next), resetScroll: false }),
    [navigate],
  )
  const client = useClient()
  const scene = useRef<Scene | null>(null)
  const [attempt, setAttempt] = useState(0)
  const { readings, reading, error } = useReadings(state, attempt)
  const { focus, expanded, removed, relations } = state
  const shown = useMemo(
    () => model(state, readings),
    [readings, ...[focus, expanded, removed, relations].map(part => JSON.stringify(part))],
  )
  const act = actsOn(state, onState, id => scene.current?.places().get(id))
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && state.selected)
        onState(change.select(state, null))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [state, onState])
  const view = state.view ?? 'table'
  const empty = focus.length === 0 && Object.keys(expanded).length === 0 && !state.path
  return (
    <div className="graph-page" data-view={view}>
      <header className="graph-head">
        <Heading title="Graph">Graph</Heading>
        <p role="status" className="quiet">
          {reading ? 'Reading …' : `${tally(shown.nodes, 'node')}, ${tally(shown.edges, 'edge')}`}
        </p>
        <Finder label="Add somebody" onPick={act.add} />
        {!empty && (
          <ExportMenu
            formats={GRAPH_FORMATS}
            collect={async () =>
              (await import('./view-of-graph.ts')).viewOfGraph(client, state, shown, scene.current, readings)
            }
            canvas={() => scene.current?.canvas ?? null}
          />
        )}
      </header>
      {error && <Problem error={error} retry={() => setAttempt(attempt + 1)} />}
      {empty ? (
        <Start onPick={act.add} />
      ) : (
        <>
          <Filters state={state} act={act} />
          <fieldset className="graph-switch" aria-label="What is seen">
            {(['table', 'canvas'] as const).map(one => (
              <button
                key={one}
                type="button"
                aria-pressed={view === one}
                onClick={() => act.set({ view: one })}
              >
                {one === 'table' ? 'Tables' : 'Drawing'}
              </button>
            ))}
          </fieldset>
          <div className="graph-body">
            <div className="graph-stage" data-reading={reading}>
              <Canvas
                scene={scene}
                shown={shown}
                pins={state.pins}
                selected={state.selected ?? null}
                onSelect={act.select}
                onPin={act.pinAt}
                onExpand={act.expand}
              />
              <fieldset className="graph-zoom" aria-label="Zoom">
                <button type="button" aria-label="Nearer" onClick={() => scene.current?.zoom(1.4)}>
                  +
                </button>
                <button type="button" aria-label="Farther" onClick={() => scene.current?.zoom(1 / 1.4)}>
                  −
                </button>
                <button type="button" onClick={() => scene.current?.fit()}>
                  Fit
                </button>
              </fieldset>
              <ul className="graph-legend" aria-label="Shapes">
                {(['Person', 'Organisation', 'Place'] as const).map(kind => (
                  <li key={kind} className={`graph-kind ${kind}`}>
                    {kind}
                  </li>
                ))}
              </ul>
            </div>
            <Panel shown={shown} state={state} readings={readings} act={act} />
            <Tables
              shown={shown}
              state={state}
              readings={readings}
              act={act}
              onReveal={id => scene.current?.reveal(id)}
            />
          </div>
        </>
      )}
    </div>
  )
}
