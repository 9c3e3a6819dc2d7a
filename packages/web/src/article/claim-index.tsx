import { Link } from '@tanstack/react-router'
import { Contradicted } from '../claim/claim-card.tsx'
import { Waiting } from '../shell/waiting.tsx'
import type { ArticleClaim } from './claims-of-article.ts'

interface ClaimIndexProps {
  readonly article: string
  readonly claims: readonly ArticleClaim[]
  readonly complete: boolean
  readonly chosen: string | undefined
}

/** The claims of an article as a list of links, in reading order. */
export const ClaimIndex = ({ article, claims, complete, chosen }: ClaimIndexProps) => (
  <nav className="claim-index" aria-label="Claims in reading order">
    <h2>Claims in this article {complete && <span className="quiet">{claims.length}</span>}</h2>
    {!complete && claims.length === 0 && <Waiting />}
    {complete && claims.length === 0 && <p className="empty">Nobody is said to have said anything in it.</p>}
    <ol>
      {claims.map(({ id, text, speaker, source, office, contradicted }) => (
        <li key={id}>
          <Link
            to="/article/$id"
            params={{ id: article }}
            search={{ claim: id }}
            aria-current={id === chosen ? 'true' : undefined}
            resetScroll={false}
            preload={false}
          >
            <strong>{speaker?.name ?? source?.exact ?? office ?? 'Nobody in particular'}</strong> {text}
          </Link>
          <Contradicted by={contradicted.totalCount} />
        </li>
      ))}
    </ol>
  </nav>
)
