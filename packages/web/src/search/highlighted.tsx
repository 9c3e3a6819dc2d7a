interface HighlightedProps {
  readonly text: string
  /** In order and apart, as offsets in the text. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

/** A text with the words that were found marked in it. */
export function Highlighted({ text, spans }: HighlightedProps) {
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  )
}
