import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Heading } from './heading.tsx'

/** In the place of a view that failed. */
export const Faulted = ({ error, reset }: ErrorComponentProps) => (
  <>
    <Heading title="Something went wrong">Something went wrong</Heading>
    <p role="alert">This view could not be shown: {error instanceof Error ? error.message : String(error)}</p>
    <button type="button" onClick={reset}>
      Try again
    </button>
  </>
)

export const NotThere = () => (
  <>
    <Heading title="Nothing here">Nothing here</Heading>
    <p>
      No view has this address. <Link to="/">Search instead</Link>.
    </p>
  </>
)
