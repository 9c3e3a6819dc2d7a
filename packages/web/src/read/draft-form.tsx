import type { FormEvent } from 'react'
import type { Draft } from './draft.ts'

interface DraftFormProps {
  readonly draft: Draft
  readonly busy: boolean
  readonly onChange: (draft: Draft) => void
  readonly onSubmit: () => void
}

const FIELDS = [
  ['title', 'Headline', 'text'],
  ['outlet', 'Outlet', 'text'],
  ['publishedAt', 'Published on', 'date'],
  ['url', 'Address', 'url'],
] as const

/** One article: its text, and what is known of it. */
export function DraftForm({ draft, busy, onChange, onSubmit }: DraftFormProps) {
  function submit(event: FormEvent): void {
    event.preventDefault()
    onSubmit()
  }

  return (
    <form className="draft" onSubmit={submit}>
      <label>
        Text of the article, its headline first
        <textarea
          rows={12}
          required={draft.url === ''}
          value={draft.text}
          onChange={({ target }) => onChange({ ...draft, text: target.value })}
        />
      </label>
      <div>
        {FIELDS.map(([name, label, type]) => (
          <label key={name}>
            {label}
            <input
              type={type}
              value={type === 'date' ? draft[name].slice(0, 10) : draft[name]}
              onChange={({ target }) => onChange({ ...draft, [name]: target.value })}
            />
          </label>
        ))}
        <p className="quiet">
          All of these may be left open: the text is searched for a headline and an outlet. An address without
          a text is fetched by the server. Articles are read as English.
        </p>
        <button type="submit" className="primary" disabled={busy}>
          {busy ? 'Reading …' : 'See what is read'}
        </button>
      </div>
    </form>
  )
}
