import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import { anchorOf } from './column.tsx'
import { Span } from './span.tsx'

export const AmountOfOutlet = graphql(`
  fragment AmountOfOutlet on OutletCoverage {
    outlet {
      id
      name
    }
    claimCount
    firstSeen
    lastSeen
  }
`)

/** How much each outlet printed, and from when to when; each leads to its column. */
export function Outlets({ of }: { readonly of: readonly FragmentOf<typeof AmountOfOutlet>[] }) {
  const amounts = readFragment(AmountOfOutlet, of)
  const most = Math.max(...amounts.map(({ claimCount }) => claimCount))
  return (
    <table className="outlets">
      <caption className="hidden">How much each outlet printed</caption>
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          <th scope="col">Claims</th>
          <th scope="col">From – to</th>
        </tr>
      </thead>
      <tbody>
        {amounts.map(({ outlet, claimCount, firstSeen, lastSeen }) => (
          <tr key={outlet.id}>
            <th scope="row">
              <a href={`#${anchorOf(outlet.id)}`}>{outlet.name}</a>
            </th>
            <td>
              {claimCount}
              <span
                className="amount"
                aria-hidden="true"
                style={{ width: `${(claimCount / most) * 5}rem` }}
              />
            </td>
            <td>
              <Span first={firstSeen} last={lastSeen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
