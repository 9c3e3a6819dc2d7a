/** Stands where rows will be, as high as they are. */
export function Waiting({ rows = 3 }: { readonly rows?: number }) {
  return (
    <div className="waiting" role="status">
      <span className="hidden">Loading …</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} aria-hidden="true" />
      ))}
    </div>
  )
}
