import './timeline.css'
import { graphql } from '@sayso/client'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { Choice } from '../entity/choice.tsx'
import { useNames } from '../entity/use-names.ts'
import { Heading } from '../shell/heading.tsx'
import { Axis } from './axis.tsx'
import { talliesOf } from './month.ts'
import { Offers } from './offers.tsx'
import { TimelineList } from './timeline-list.tsx'

const route = getRouteApi('/timeline')

const MonthsOf = graphql(`
  query MonthsOf($positive: ClaimFilter!, $neutral: ClaimFilter!, $negative: ClaimFilter!) {
    positive: claimGroups(by: MONTH, filter: $positive, first: 100) {
      month
      count
    }
    neutral: claimGroups(by: MONTH, filter: $neutral, first: 100) {
      month
      count
    }
    negative: claimGroups(by: MONTH, filter: $negative, first: 100) {
      month
      count
    }
  }
`)

/** What one said about another over time: where they stood, turned round, and contradict themselves. */
export function TimelinePage() {
  const { speaker, target } = route.useSearch()
  const navigate = route.useNavigate()
  const nameOf = useNames([speaker, target])
  const both = speaker !== undefined && target !== undefined
  const [by, about] = both ? [nameOf(speaker), nameOf(target)] : ['', '']
  const names = by === '' || about === '' ? '' : `${by} on ${about}`
  return (
    <>
      <Heading title={names || 'Timeline'}>
        {names ? (
          <>
            <span className="kicker">Timeline</span> {names}
          </>
        ) : (
          'Timeline'
        )}
      </Heading>
      {!both && (
        <p className="lead">
          What one said about another in the order of time: where they stood, where they turned round, and
          where they contradict themselves.
        </p>
      )}
      <section className="choices" aria-label="Who about whom">
        <Choice
          label="Speaker"
          value={speaker}
          nameOf={nameOf}
          onChoose={id => navigate({ search: given => ({ ...given, speaker: id }) })}
        />
        <Choice
          label="About"
          value={target}
          nameOf={nameOf}
          onChoose={id => navigate({ search: given => ({ ...given, target: id }) })}
        />
      </section>
      {both ? (
        <div key={`${speaker} ${target}`}>
          <Stances speaker={speaker} target={target} />
          <TimelineList speaker={speaker} target={target} />
        </div>
      ) : (
        <Offers speaker={speaker} target={target} />
      )}
    </>
  )
}

interface StancesProps {
  readonly speaker: string
  readonly target: string
}

/** Nothing where it cannot be read: the list below says why. */
function Stances({ speaker, target }: StancesProps) {
  const variables = {
    positive: { speaker, about: target, stance: 'POSITIVE' },
    neutral: { speaker, about: target, stance: 'NEUTRAL' },
    negative: { speaker, about: target, stance: 'NEGATIVE' },
  } as const
  const [{ data }] = useQuery({ query: MonthsOf, variables })
  return <div className="axis-place">{data && <Axis months={talliesOf(data)} />}</div>
}
