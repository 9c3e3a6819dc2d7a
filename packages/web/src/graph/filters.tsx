import './filters.css'
import { useWide } from '../shell/wide.ts'
import type { Act } from './act.ts'
import { RELATION_NAMES, RELATIONS } from './shown.ts'
import type { GraphState } from './state.ts'

/** Which relations, of what time, printed by whom. */
export function Filters({ state, act }: { readonly state: GraphState; readonly act: Act }) {
  const shown = state.relations ?? RELATIONS
  const wide = useWide()
  return (
    <details key={String(wide)} className="graph-filters" open={wide}>
      <summary>Filters</summary>
      <form aria-label="Filters" onSubmit={event => event.preventDefault()}>
        <fieldset>
          <legend>Relations</legend>
          {RELATIONS.map(relation => (
            <label key={relation}>
              <input
                type="checkbox"
                checked={shown.includes(relation)}
                onChange={({ target: { checked } }) => {
                  const next = RELATIONS.filter(other =>
                    other === relation ? checked : shown.includes(other),
                  )
                  act.set({ relations: next.length === RELATIONS.length ? undefined : next })
                }}
              />
              <span className={`graph-line ${relation}`} aria-hidden="true" /> {RELATION_NAMES[relation]}
            </label>
          ))}
        </fieldset>
        <label>
          From{' '}
          <input
            type="date"
            value={state.since ?? ''}
            onChange={event => act.set({ since: event.target.value || undefined })}
          />
        </label>
        <label>
          Before{' '}
          <input
            type="date"
            value={state.until ?? ''}
            onChange={event => act.set({ until: event.target.value || undefined })}
          />
        </label>
        <label>
          Outlet{' '}
          <input
            key={state.outlet}
            defaultValue={state.outlet ?? ''}
            placeholder="Any"
            onBlur={event => act.set({ outlet: event.target.value.trim() || undefined })}
            onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
          />
        </label>
      </form>
    </details>
  )
}
