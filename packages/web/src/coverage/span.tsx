import { Day } from '../claim/day.tsx'

interface SpanProps {
  readonly first: string | null
  readonly last: string | null
}

/** From the first date to the last. */
export function Span({ first, last }: SpanProps) {
  if (first === null || last === null) return 'without a date'
  return (
    <>
      <Day date={first} />
      {last !== first && (
        <>
          {' – '}
          <Day date={last} />
        </>
      )}
    </>
  )
}
