import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import { Link } from '@tanstack/react-router'
import { ClaimCard, ClaimCardOfClaim } from '../claim/claim-card.tsx'
import { Day } from '../claim/day.tsx'
import { stanceAlone } from '../claim/stance.tsx'

const OtherClaim = graphql(`
  fragment OtherClaim on Claim {
    id
    text
    date
    article {
      id
    }
  }
`)

export const MomentOfTimeline = graphql(
  `
    fragment MomentOfTimeline on TimelineEdge {
      stance {
        stance
      }
      turnedFrom {
        ...OtherClaim
      }
      contradicts {
        reason
        from {
          id
          ...OtherClaim
        }
        to {
          id
          ...OtherClaim
        }
      }
      node {
        id
        ...ClaimCardOfClaim
      }
    }
  `,
  [ClaimCardOfClaim, OtherClaim],
)

/** A claim in the order of time, with what the speaker turned from and contradicts. */
export function Moment({ of }: { readonly of: FragmentOf<typeof MomentOfTimeline> }) {
  const { node, stance, turnedFrom, contradicts } = readFragment(MomentOfTimeline, of)
  return (
    <>
      {turnedFrom && (
        <p className="turn">
          <strong>
            <span aria-hidden="true">↻</span> Turned round
          </strong>
          {stance && `, now ${stanceAlone(stance.stance)}`}: said before <Quoted of={turnedFrom} />
        </p>
      )}
      <ClaimCard of={node} />
      {contradicts.map(({ reason, from, to }) => {
        const other = from.id === node.id ? to : from
        return (
          <p key={other.id} className="turn">
            <strong>
              <span aria-hidden="true">⇄</span> Contradicts their own
            </strong>{' '}
            <Quoted of={other} /> <span className="quiet">{reason}</span>
          </p>
        )
      })}
    </>
  )
}

function Quoted({ of }: { readonly of: FragmentOf<typeof OtherClaim> }) {
  const { id, text, date, article } = readFragment(OtherClaim, of)
  return (
    <>
      <Link to="/article/$id" params={{ id: article.id }} search={{ claim: id }}>
        “{text}”
      </Link>{' '}
      {date !== null && (
        <span className="quiet">
          (<Day date={date} />)
        </span>
      )}
    </>
  )
}
