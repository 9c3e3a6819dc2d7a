import { getRouteApi } from '@tanstack/react-router'

const route = getRouteApi('/entity/$id')

/** Bounds of the claims' dates, in the address; the second is the first day that is left out. */
export function Dates() {
  const { since, until } = route.useSearch()
  const navigate = route.useNavigate()
  const set = (name: 'since' | 'until') => (day: string) =>
    navigate({ search: given => ({ ...given, [name]: day === '' ? undefined : day }), replace: true })
  return (
    <section className="dates">
      <h2>Dates</h2>
      <DayField label="From" value={since} onChange={set('since')} />
      <DayField label="Before" value={until} onChange={set('until')} />
    </section>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string) => void
}

const DayField = ({ label, value, onChange }: DayFieldProps) => (
  <label>
    {label}
    <input type="date" value={value?.slice(0, 10) ?? ''} onChange={event => onChange(event.target.value)} />
  </label>
)
