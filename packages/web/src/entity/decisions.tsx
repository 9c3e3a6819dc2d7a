import { type FragmentOf, graphql, type ResultOf, readFragment } from '@sayso/client'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { problemOf } from '../shell/problem.tsx'
import { EntityLinks } from './entity-link.tsx'

const MadeDecision = graphql(`
  fragment MadeDecision on DecisionPayload {
    decision {
      id
      action
      undoneAt
    }
    entities {
      id
      name
    }
    problem {
      message
    }
  }
`)

const Merge = graphql('mutation Merge($ids: [ID!]!) { made: mergeEntities(ids: $ids) { ...MadeDecision } }', [
  MadeDecision,
])
const Split = graphql(
  'mutation Split($id: ID!, $variants: [ID!]!) { made: splitEntity(id: $id, variants: $variants) { ...MadeDecision } }',
  [MadeDecision],
)
const Undo = graphql('mutation Undo($id: ID!) { made: undoDecision(id: $id) { ...MadeDecision } }', [
  MadeDecision,
])

type Made = ResultOf<typeof MadeDecision>

interface Reply {
  readonly data?: { readonly made: FragmentOf<typeof MadeDecision> | null } | undefined
  readonly error?: CombinedError | undefined
}

/** What editors decide about names. All that is shown of those whose names these are is asked for anew. */
export function useDecisions(onDecided: () => void) {
  const [, merge] = useMutation(Merge)
  const [, split] = useMutation(Split)
  const [, undo] = useMutation(Undo)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [entities, setEntities] = useState<Made['entities']>([])
  const [last, setLast] = useState<string | null>(null)

  async function make(asked: Promise<Reply>): Promise<void> {
    setBusy(true)
    const { data, error } = await asked
    setBusy(false)
    const made = readFragment(MadeDecision, data?.made ?? null)
    setEntities(made?.entities ?? [])
    if (error) setSaid(problemOf(error))
    else if (!made) setSaid('The server failed: try again.')
    else if (made.problem) setSaid(made.problem.message)
    else {
      const undone = made.decision?.undoneAt !== null
      setLast(undone ? null : (made.decision?.id ?? null))
      setSaid(undone ? 'Taken back:' : 'Done:')
      onDecided()
    }
  }

  return {
    busy,
    /** What became of the last one; empty before any. */
    said,
    /** Whose the names are now. */
    entities,
    merge: (ids: string[]) => make(merge({ ids })),
    split: (id: string, variants: readonly string[]) => make(split({ id, variants: [...variants] })),
    /** Takes the last one back; null where there is none. */
    undo: last === null ? null : () => make(undo({ id: last })),
  }
}

interface DecidedProps {
  readonly decisions: ReturnType<typeof useDecisions>
}

/** What became of a decision, and the way back. */
export const Decided = ({ decisions: { said, entities, undo, busy } }: DecidedProps) => (
  <div role="status">
    {said !== '' && (
      <p className="decided">
        {said} <EntityLinks of={entities} />{' '}
        {undo && (
          <button type="button" disabled={busy} onClick={undo}>
            Undo
          </button>
        )}
      </p>
    )}
  </div>
)
