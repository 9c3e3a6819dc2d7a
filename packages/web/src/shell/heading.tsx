import { type ReactNode, useEffect, useRef } from 'react'

let visited = false

interface HeadingProps {
  /** Of the document, where it is not the heading itself. */
  readonly title: string
  readonly children: ReactNode
}

/** The heading of a view. Reading begins here after each navigation; on the first page the browser's own place is left alone. */
export function Heading({ title, children }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title === 'Sayso' ? title : `${title} – Sayso`
    if (visited) heading.current?.focus({ preventScroll: true })
    visited = true
  }, [title])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
