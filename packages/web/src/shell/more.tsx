import { type ReactNode, useState } from 'react'

interface MoreProps {
  readonly after: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly label: string
  /** The next page, given the cursor that it begins behind. */
  readonly children: (cursor: string) => ReactNode
}

/** The next page of a list, once it is asked for; nothing where there is none. */
export function More({ after: { hasNextPage, endCursor }, label, children }: MoreProps) {
  const [wanted, setWanted] = useState(false)
  if (!hasNextPage || endCursor === null) return null
  if (wanted) return children(endCursor)
  return (
    <button type="button" className="more" onClick={() => setWanted(true)}>
      {label}
    </button>
  )
}

/** As a ref of a page that followed on a button: the button is gone, and reading goes on here. */
export const takeFocus = (list: HTMLElement | null): void => list?.focus({ preventScroll: true })
