/** An article as somebody gives it; empty for what they do not say. */
export interface Draft {
  readonly text: string
  readonly title: string
  readonly outlet: string
  readonly publishedAt: string
  readonly url: string
}

export const EMPTY: Draft = { text: '', title: '', outlet: '', publishedAt: '', url: '' }

/** What is said of it, as the server takes it. */
export function inputOf(draft: Draft): Partial<Draft> {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ''))
}

/** What a list calls it. */
export const nameOf = ({ title, text }: Draft): string => {
  const line = title.trim() || (text.trim().split('\n')[0] ?? '')
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
