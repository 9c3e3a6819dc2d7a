import './claim.css'
import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EntityLink } from '../entity/entity-link.tsx'
import { Day } from './day.tsx'
import { StanceMark } from './stance.tsx'

export const ClaimCardOfClaim = graphql(`
  fragment ClaimCardOfClaim on Claim {
    id
    text
    quote
    negated
    office
    date
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
    stances {
      stance
      target {
        id
        name
      }
    }
    contradicted: related(kind: CONTRADICTS, first: 0) {
      totalCount
    }
    article {
      id
      title
      outlet {
        id
        name
      }
    }
  }
`)

interface ClaimCardProps {
  readonly of: FragmentOf<typeof ClaimCardOfClaim>
  /** The words of the claim, where some of them are to be marked. */
  readonly children?: ReactNode
}

/** Who said what about whom, where, and the way to the words that prove it. */
export function ClaimCard({ of, children }: ClaimCardProps) {
  const claim = readFragment(ClaimCardOfClaim, of)
  const { id, text, quote, negated, date, cue, stances, contradicted, article } = claim
  return (
    <article className="claim">
      <p className="who">
        <Speaker of={claim} /> <span className="quiet">{cue ? cue.exact : 'said'}</span>
        {negated && <span className="denial">says it is not so</span>}
      </p>
      <blockquote data-quote={children === undefined ? quote : undefined}>{children ?? text}</blockquote>
      {stances.length > 0 && (
        <ul className="stances" aria-label="Where it stands">
          {stances.map(({ stance, target }) => (
            <li key={target.id}>
              <StanceMark stance={stance} /> <EntityLink of={target} />
            </li>
          ))}
        </ul>
      )}
      <footer>
        <span>
          {article.outlet && <EntityLink of={article.outlet} />}
          {article.outlet && date !== null && ', '}
          {date !== null && <Day date={date} />}
        </span>
        <Contradicted by={contradicted.totalCount} />
        <Link
          className="evidence"
          to="/article/$id"
          params={{ id: article.id }}
          search={{ claim: id }}
          aria-label={`Evidence in “${article.title}”`}
        >
          Evidence
        </Link>
      </footer>
    </article>
  )
}

/** How many other claims contradict one; nothing where none does. */
export const Contradicted = ({ by }: { readonly by: number }) =>
  by > 0 && (
    <span className="contradicted">
      <span aria-hidden="true">⇄</span> contradicted by {by}
    </span>
  )

interface SpeakerProps {
  readonly of: {
    readonly speaker: { readonly id: string; readonly name: string } | null
    readonly source: { readonly exact: string } | null
    readonly office: string | null
  }
}

/** Who said it; in the words of the article where that is nobody in particular. */
export const Speaker = ({ of: { speaker, source, office } }: SpeakerProps) =>
  speaker ? <EntityLink of={speaker} /> : <span>{source?.exact ?? office ?? 'Nobody in particular'}</span>
