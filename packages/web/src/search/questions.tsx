import { graphql } from '@sayso/client'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { Waiting } from '../shell/waiting.tsx'

const Askable = graphql(`
  query Askable {
    disputes(first: 20) {
      edges {
        node {
          from {
            speaker {
              id
              name
            }
            about {
              id
              name
            }
          }
          to {
            speaker {
              id
              name
            }
            about {
              id
            }
          }
        }
      }
    }
    speakers: claimGroups(by: SPEAKER, filter: { hasSpeaker: true }, first: 1) {
      entity {
        id
        name
      }
    }
    targets: claimGroups(by: TARGET, first: 2) {
      entity {
        id
        name
      }
    }
  }
`)

const AskableOf = graphql(`
  query AskableOf($speaker: String!, $target: String!) {
    targets: claimGroups(by: TARGET, filter: { speaker: $speaker }, first: 2) {
      entity {
        id
        name
      }
    }
    outlets: claimGroups(by: OUTLET, filter: { about: $target }, first: 2) {
      entity {
        id
      }
    }
  }
`)

/** Three questions that what was read has answers to. */
export function Questions() {
  const [{ data }] = useQuery({ query: Askable })
  const speaker = data?.speakers[0]?.entity
  const covered = data?.targets.find(({ entity }) => entity)?.entity
  const [{ data: further }] = useQuery({
    query: AskableOf,
    variables: { speaker: speaker?.id ?? '', target: covered?.id ?? '' },
    pause: !speaker || !covered,
  })
  if (!data || (speaker && covered && !further)) return <Waiting />
  const dispute = data.disputes.edges
    .map(({ node: { from, to } }) => ({
      rival: to.speaker,
      about: from.about.find(({ id }) => to.about.some(other => other.id === id)),
    }))
    .find(({ rival, about }) => rival && about)
  const target = further?.targets.find(({ entity }) => entity)?.entity
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Ask, for example</h2>
      <ul className="questions">
        {dispute?.rival && dispute.about && (
          <li>
            <Link to="/disputes" search={{ about: dispute.about.id, between: dispute.rival.id }}>
              Who contradicts {dispute.rival.name} on {dispute.about.name}?
            </Link>
          </li>
        )}
        {speaker && target && (
          <li>
            <Link to="/entity/$id" params={{ id: speaker.id }} search={{ tab: 'said', target: target.id }}>
              What did {speaker.name} say about {target.name}?
            </Link>
          </li>
        )}
        {covered && (further?.outlets.length ?? 0) > 1 && (
          <li>
            <Link to="/coverage" search={{ of: covered.id }}>
              How did outlets cover {covered.name}?
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
