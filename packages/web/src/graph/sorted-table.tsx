import { type ReactNode, useState } from 'react'

export interface Column<Row> {
  readonly name: string
  /** What rows are sorted by; a column without it is not for sorting. */
  readonly by?: (row: Row) => string | number
  readonly show: (row: Row) => ReactNode
}

interface SortedTableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly selected: string | null
}

/** How many rows are there at first, and how many more each time. */
const ROWS = 100

/** A table that is sorted by the heads of its columns: numbers from the highest, words from the first. */
export function SortedTable<Row extends { readonly id: string }>({
  label,
  columns,
  rows,
  selected,
}: SortedTableProps<Row>) {
  const [sorting, setSorting] = useState<{ name: string; turned: boolean } | null>(null)
  const [most, setMost] = useState(ROWS)
  const by = columns.find(({ name }) => name === sorting?.name)?.by
  const ordered = by
    ? [...rows].sort((a, b) => {
        const [left, right] = [by(a), by(b)]
        const order = left < right ? -1 : left > right ? 1 : 0
        return (typeof left === 'number' ? -order : order) * (sorting?.turned ? -1 : 1)
      })
    : rows
  const orderOf = (column: Column<Row>) => {
    if (sorting?.name !== column.name) return 'none' as const
    const numbers = rows[0] && typeof column.by?.(rows[0]) === 'number'
    return (numbers === true) === sorting.turned ? ('ascending' as const) : ('descending' as const)
  }
  return (
    <div className="graph-table">
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.name} scope="col" aria-sort={column.by ? orderOf(column) : undefined}>
                {column.by ? (
                  <button
                    type="button"
                    onClick={() =>
                      setSorting({
                        name: column.name,
                        turned: sorting?.name === column.name && !sorting.turned,
                      })
                    }
                  >
                    {column.name}
                  </button>
                ) : (
                  column.name
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, most).map(row => (
            <tr key={row.id} aria-current={row.id === selected ? 'true' : undefined}>
              {columns.map(column => (
                <td key={column.name}>{column.show(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {ordered.length > most && (
        <button type="button" onClick={() => setMost(most + ROWS)}>
          More rows ({ordered.length - most})
        </button>
      )}
    </div>
  )
}
