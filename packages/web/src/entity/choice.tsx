import './choice.css'
import { EntityLink } from './entity-link.tsx'
import { Finder } from './finder.tsx'

interface ChoiceProps {
  readonly label: string
  /** Who is chosen: an id or a name. */
  readonly value: string | undefined
  readonly nameOf: (value: string) => string
  /** Undefined for nobody any more. */
  readonly onChoose: (id: string | undefined) => void
}

/** One person, organisation or place of an address: found by name, shown, and taken away again. */
export function Choice({ label, value, nameOf, onChoose }: ChoiceProps) {
  if (value === undefined)
    return (
      <div className="choice">
        <Finder label={label} onPick={onChoose} />
      </div>
    )
  const name = nameOf(value)
  return (
    <div className="choice">
      <span>{label}</span>
      <div>
        {value === name ? name : <EntityLink of={{ id: value, name: name || '…' }} />}
        <button
          type="button"
          className="plain"
          aria-label={`${label}: not ${name}`}
          onClick={() => onChoose(undefined)}
        >
          ✕
        </button>
      </div>
    </div>
  )
}
