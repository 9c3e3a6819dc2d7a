export interface Bounds {
  readonly since?: string | undefined
  /** The first day that is left out. */
  readonly until?: string | undefined
}

interface DatesProps {
  readonly bounds: Bounds
  readonly onChange: (bounds: Bounds) => void
}

/** Bounds of the claims' dates. */
export const Dates = ({ bounds: { since, until }, onChange }: DatesProps) => (
  <>
    <DayField label="From" value={since} onChange={day => onChange({ since: day, until })} />
    <DayField label="Before" value={until} onChange={day => onChange({ since, until: day })} />
  </>
)

interface DayFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: string | undefined) => void
}

const DayField = ({ label, value, onChange }: DayFieldProps) => (
  <label>
    {label}
    <input
      type="date"
      value={value?.slice(0, 10) ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  </label>
)
