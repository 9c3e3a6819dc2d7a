import { graphql, type ResultOf } from '@sayso/client'
import { useState } from 'react'
import { useQuery } from 'urql'
import { Speaker } from '../claim/claim-card.tsx'
import { StanceMark } from '../claim/stance.tsx'
import { EntityLink, EntityLinks } from '../entity/entity-link.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Related } from './related.tsx'

const ClaimById = graphql(`
  query ClaimById($id: ID!) {
    claim(id: $id) {
      id
      text
      quote
      negated
      office
      cue {
        exact
      }
      source {
        exact
      }
      speaker {
        id
        name
      }
      addressedTo {
        id
        name
      }
      via {
        id
        name
      }
      stances {
        stance
        score
        target {
          id
          name
        }
        words {
          start
          exact
        }
      }
    }
  }
`)

type Claim = NonNullable<ResultOf<typeof ClaimById>['claim']>

const QUOTES: Readonly<Record<Claim['quote'], string>> = {
  DIRECT: 'in the speaker’s own words',
  INDIRECT: 'in the words of the article',
  MIXED: 'partly in the speaker’s own words',
}

/** What is known of one claim: who said it, where it stands, and what says otherwise. */
export function ClaimPanel({ id }: { readonly id: string }) {
  const [{ data, error }, ask] = useQuery({ query: ClaimById, variables: { id } })
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting />
  const { claim } = data
  if (!claim) return <p className="empty">This claim is no longer read out of the article.</p>
  return (
    <section className="chosen-claim" aria-labelledby="chosen-claim">
      <h2 className="kicker" id="chosen-claim">
        The chosen claim
      </h2>
      <p className="who">
        <Speaker of={claim} /> <span className="quiet">{claim.cue?.exact ?? 'said'}</span>
      </p>
      <blockquote data-quote={claim.quote}>{claim.text}</blockquote>
      <dl>
        <div>
          <dt>Given</dt>
          <dd>
            {QUOTES[claim.quote]}
            {claim.negated && ', as something that is not so'}
          </dd>
        </div>
        {claim.source && (
          <div>
            <dt>Source</dt>
            <dd>“{claim.source.exact}”</dd>
          </div>
        )}
        <Others title="Said to" of={claim.addressedTo} />
        <Others title="By way of" of={claim.via} />
        <Stances of={claim.stances} />
      </dl>
      <CopyLink />
      <Related of={id} />
    </section>
  )
}

const Others = ({ title, of }: { readonly title: string; readonly of: Claim['via'] }) =>
  of.length > 0 && (
    <div>
      <dt>{title}</dt>
      <dd>
        <EntityLinks of={of} />
      </dd>
    </div>
  )

const Stances = ({ of }: { readonly of: Claim['stances'] }) =>
  of.length > 0 && (
    <div>
      <dt>About</dt>
      <dd>
        <ul className="stances">
          {of.map(({ stance, target, words }) => (
            <li key={target.id}>
              <StanceMark stance={stance} /> <EntityLink of={target} />
              {words.length > 0 && (
                <span className="quiet"> by {words.map(({ exact }) => `“${exact}”`).join(', ')}</span>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )

function CopyLink() {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setSaid('Copied.'),
      () => setSaid('The browser does not allow it: copy the address of this page.'),
    )
  return (
    <p className="copy">
      <button type="button" onClick={copy}>
        Copy link to this claim
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  )
}
