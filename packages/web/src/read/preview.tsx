import { getRouteApi, Link } from '@tanstack/react-router'
import { Legend, MarkedText } from '../article/marked-text.tsx'
import { StanceMark } from '../claim/stance.tsx'
import type { Extracted, ExtractedClaim } from './extracted.ts'
import '../claim/claim.css'

const route = getRouteApi('/read')

const TYPES = { PERSON: 'person', ORGANISATION: 'organisation', PLACE: 'place' } as const

interface PreviewProps {
  readonly text: string
  readonly of: Extracted
}

/** What was read out of an article that is not stored: its text marked, its claims, whom it names. */
export function Preview({ text, of: { claims, marks, names, roles } }: PreviewProps) {
  const { claim: chosen } = route.useSearch()
  return (
    <div className="article">
      <div className="reading">
        <Legend />
        <MarkedText article={null} text={text} marks={marks} chosen={chosen} begins={0} />
      </div>
      <aside className="panel" aria-label="What was read">
        <h3>
          Claims <span className="quiet">{claims.length}</span>
        </h3>
        {claims.length === 0 && <p className="empty">Nobody is said to have said anything in it.</p>}
        <ol className="rows read-claims" aria-label="Claims">
          {claims.map(claim => (
            <li key={claim.id} aria-current={claim.id === chosen ? 'true' : undefined}>
              <ReadClaim of={claim} />
            </li>
          ))}
        </ol>
        <h3>
          Named <span className="quiet">{names.length}</span>
        </h3>
        <ul className="named" aria-label="Named">
          {names.map(({ id, name, type, mentions }) => (
            <li key={id}>
              {name}{' '}
              <span className="quiet">
                {TYPES[type]}, {mentions === 1 ? 'once' : `${mentions} times`}
              </span>
            </li>
          ))}
        </ul>
        {roles.length > 0 && (
          <>
            <h3>
              Posts <span className="quiet">{roles.length}</span>
            </h3>
            <ul className="named" aria-label="Posts">
              {roles.map(role => (
                <li key={role}>{role}</li>
              ))}
            </ul>
          </>
        )}
      </aside>
    </div>
  )
}

const ReadClaim = ({ of: { id, speaker, cue, text, quote, stances } }: { readonly of: ExtractedClaim }) => (
  <article className="claim">
    <p className="who">
      {speaker ?? 'Nobody in particular'} <span className="quiet">{cue ?? 'said'}</span>
    </p>
    <blockquote data-quote={quote}>{text}</blockquote>
    {stances.length > 0 && (
      <ul className="stances" aria-label="Where it stands">
        {stances.map(({ stance, target }) => (
          <li key={target}>
            <StanceMark stance={stance} /> {target}
          </li>
        ))}
      </ul>
    )}
    <footer>
      <Link
        className="evidence"
        to="/read"
        search={{ claim: id }}
        resetScroll={false}
        replace
        aria-label={`Show in the text: “${text}”`}
      >
        Show in the text
      </Link>
    </footer>
  </article>
)
