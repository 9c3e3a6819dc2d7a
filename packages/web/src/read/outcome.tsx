import { Link } from '@tanstack/react-router'
import type { Stored } from './store.ts'

const WORDS = {
  NEW: 'Stored: it is new.',
  CHANGED: 'Stored: it took the place of an earlier version.',
  UNCHANGED: 'It was there just so: nothing changed.',
} as const

/** What became of an article, and the way to it. */
export const Outcome = ({ of }: { readonly of: Stored }) =>
  of.outcome === 'REFUSED' ? (
    <span>Refused: {of.reason}</span>
  ) : (
    <span>
      {WORDS[of.outcome]}{' '}
      <Link to="/article/$id" params={{ id: of.id }}>
        Open it
      </Link>
    </span>
  )
