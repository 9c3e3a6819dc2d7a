import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import type { ComponentProps } from 'react'
import { EntityLink } from '../entity/entity-link.tsx'
import { LeftOut, LeftOutPage } from './left-out.tsx'
import { Printed, PrintedPage } from './printed.tsx'
import { Span } from './span.tsx'

export const ColumnOfOutlet = graphql(
  `
    fragment ColumnOfOutlet on OutletCoverage {
      outlet {
        id
        name
      }
      claimCount
      articleCount
      firstSeen
      lastSeen
      claims(first: 6) {
        ...PrintedPage
      }
      leftOut(first: 2) {
        ...LeftOutPage
      }
    }
  `,
  [PrintedPage, LeftOutPage],
)

interface ColumnProps extends Omit<ComponentProps<typeof Printed>, 'outlet' | 'page'> {
  readonly column: FragmentOf<typeof ColumnOfOutlet>
}

/** What one outlet printed, and what it left out. */
export function Column({ column, pairs, ...rest }: ColumnProps) {
  const { outlet, claimCount, articleCount, firstSeen, lastSeen, claims, leftOut } = readFragment(
    ColumnOfOutlet,
    column,
  )
  const props = { ...rest, outlet }
  return (
    <li className="column" id={anchorOf(outlet.id)}>
      <h3>
        <EntityLink of={outlet} />
      </h3>
      <p className="quiet">
        {claimCount === 1 ? 'one claim' : `${claimCount} claims`} in{' '}
        {articleCount === 1 ? 'one article' : `${articleCount} articles`}
        <br />
        <Span first={firstSeen} last={lastSeen} />
      </p>
      <Printed page={claims} pairs={pairs} {...props} />
      <h4>
        Left out <span className="quiet">{readFragment(LeftOutPage, leftOut).totalCount}</span>
      </h4>
      <LeftOut page={leftOut} {...props} />
    </li>
  )
}

/** @param id of an outlet */
export const anchorOf = (id: string): string => `column-${id.slice(-32)}`
