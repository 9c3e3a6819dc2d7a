import { graphql } from '@sayso/client'
import { useState } from 'react'
import { useQuery } from 'urql'
import { Problem } from '../shell/problem.tsx'
import { useToken } from '../shell/token.ts'
import { Waiting } from '../shell/waiting.tsx'
import { Decided, useDecisions } from './decisions.tsx'
import { MergeWith } from './merge-with.tsx'

const NamesOf = graphql(`
  query NamesOf($id: ID!) {
    node(id: $id) {
      __typename
      ... on Entity {
        name
        mergedFrom(first: 100) {
          id
          name
          articleCount
          why {
            rule
            score
            reason
          }
        }
      }
    }
  }
`)

/** As many as one request may ask for. */
const MOST = 100

/** Every name that was taken for one of somebody, and why; editors take them apart, or put others with them. */
export function Names({ of }: { readonly of: string }) {
  const [{ data, error }, ask] = useQuery({ query: NamesOf, variables: { id: of } })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const decisions = useDecisions(() => setChosen([]))
  const editing = useToken() !== ''
  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting />
  const { node } = data
  if (!node || !('mergedFrom' in node)) return <p className="empty">No article uses any of their names.</p>
  const { name, mergedFrom } = node
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id])
  return (
    <>
      <table className="names">
        <caption>What articles call {name}, and why each name is taken for theirs.</caption>
        <thead>
          <tr>
            {editing && <th scope="col">Choose</th>}
            <th scope="col">Name</th>
            <th scope="col">Articles</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {mergedFrom.map(variant => (
            <tr key={variant.id}>
              {editing && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={variant.name}
                    checked={chosen.includes(variant.id)}
                    onChange={() => toggle(variant.id)}
                  />
                </td>
              )}
              <th scope="row">{variant.name}</th>
              <td>
                {variant.articleCount} <span className="unit">articles</span>
              </td>
              <td>
                {variant.why.reason} <small className="quiet">{variant.why.score.toFixed(2)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mergedFrom.length === MOST && <p className="quiet">These are the {MOST} most used.</p>}
      {editing ? (
        <>
          <button
            type="button"
            disabled={chosen.length === 0 || decisions.busy}
            onClick={() => decisions.split(of, chosen)}
          >
            The chosen names are somebody else
          </button>
          <MergeWith
            of={of}
            type={node.__typename}
            busy={decisions.busy}
            onMerge={id => decisions.merge([of, id])}
          />
        </>
      ) : (
        <p className="quiet">
          Editors put names together and apart here: set an editor token at the foot of the page.
        </p>
      )}
      <Decided decisions={decisions} />
    </>
  )
}
