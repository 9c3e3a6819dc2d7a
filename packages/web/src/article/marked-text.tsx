import './article.css'
import { Link } from '@tanstack/react-router'
import { memo, useEffect, useMemo, useRef } from 'react'
import { claimsOf, type Mark, paragraphsOf, type Segment } from './segment.ts'

interface MarkedTextProps {
  /** Null for one that is not stored yet. */
  readonly article: string | null
  readonly text: string
  readonly marks: readonly Mark[]
  /** The claim that is shown; its first words are scrolled to. */
  readonly chosen: string | undefined
  /** The offset from which the text is shown. */
  readonly begins: number
}

/** An article's text in which every claim is marked, and leads to what is known of it. */
export const MarkedText = memo(function MarkedText({
  article,
  text,
  marks,
  chosen,
  begins,
}: MarkedTextProps) {
  const place = useRef<HTMLDivElement>(null)
  const paragraphs = useMemo(
    () => paragraphsOf(text, marks).filter(({ start }) => start >= begins),
    [text, marks, begins],
  )

  useEffect(() => {
    if (chosen === undefined) return
    place.current?.querySelector('[data-chosen~=content]')?.scrollIntoView({ block: 'center' })
  }, [chosen, marks])

  return (
    <div className="text" ref={place}>
      {paragraphs.map(({ start, segments }) => (
        <p key={start}>
          {segments.map(segment => (
            <Marked
              key={segment.start}
              article={article}
              of={segment}
              chosen={chosen}
              text={text.slice(segment.start, segment.end)}
            />
          ))}
        </p>
      ))}
    </div>
  )
})

interface MarkedProps {
  readonly article: string | null
  readonly of: Segment
  readonly chosen: string | undefined
  readonly text: string
}

/** Words of claims: following them shows the innermost claim, and once more the next one around it. */
function Marked({ article, of, chosen, text }: MarkedProps) {
  if (of.marks.length === 0) return text
  const claims = claimsOf(of)
  const next = claims[(claims.indexOf(chosen ?? '') + 1) % claims.length]
  const parts = new Set(of.marks.map(({ part }) => part))
  const ours = new Set(of.marks.filter(({ claim }) => claim === chosen).map(({ part }) => part))
  const shown = {
    search: { claim: next },
    className: ['mark', ...parts].join(' '),
    'data-chosen': ours.size > 0 ? [...ours].join(' ') : undefined,
    'data-over': claims.length > 1 || undefined,
    tabIndex: -1,
    resetScroll: false,
    preload: false,
  } as const
  return article === null ? (
    <Link to="/read" {...shown}>
      {text}
    </Link>
  ) : (
    <Link to="/article/$id" params={{ id: article }} {...shown}>
      {text}
    </Link>
  )
}

export const Legend = () => (
  <p className="legend">
    Marked: <span className="mark source">source</span> <span className="mark cue">cue</span>{' '}
    <span className="mark content">what was said</span>
  </p>
)
