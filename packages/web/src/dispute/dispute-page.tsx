import { getRouteApi } from '@tanstack/react-router'
import { filterOf } from '../claim/claim-list.tsx'
import { Choice } from '../entity/choice.tsx'
import { Dates } from '../entity/dates.tsx'
import { useNames } from '../entity/use-names.ts'
import { Heading } from '../shell/heading.tsx'
import { DisputeList } from './dispute-list.tsx'

const route = getRouteApi('/disputes')

const ENDS = [
  ['about', 'About'],
  ['between', 'Between'],
  ['and', 'And'],
  ['outlet', 'One printed by'],
] as const

/** Claims that cannot both be right, or that take opposite sides, under the filters of the address. */
export function DisputePage() {
  const state = route.useSearch()
  const navigate = route.useNavigate()
  const nameOf = useNames(ENDS.map(([end]) => state[end]))
  const { about, between, and, outlet, since, until } = state
  const filter = filterOf({ about, speaker: between, outlet, since, until })
  const rival = filterOf({ about, speaker: and, since, until })
  const set = (some: typeof state) => navigate({ search: given => ({ ...given, ...some }), replace: true })
  return (
    <>
      <Heading title="Disputes">Disputes</Heading>
      <p className="lead">
        Claim against claim, with where each was printed. That two contradict each other says nothing about
        who is right.
      </p>
      <section className="choices" aria-label="Filters">
        {ENDS.map(([end, label]) => (
          <Choice
            key={end}
            label={label}
            value={state[end]}
            nameOf={nameOf}
            onChoose={id => set({ [end]: id })}
          />
        ))}
        <Dates bounds={state} onChange={set} />
      </section>
      <DisputeList key={JSON.stringify(state)} filter={filter} rival={rival} />
    </>
  )
}
