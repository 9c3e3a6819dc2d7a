import { useEffect, useRef, useState } from 'react'
import { type Draft, nameOf } from './draft.ts'
import { Outcome } from './outcome.tsx'
import { type Stored, useDesk } from './store.ts'

interface BatchProps {
  readonly drafts: readonly Draft[]
  readonly onLook: (draft: Draft) => void
}

const WORDS = { NEW: 'new', CHANGED: 'changed', UNCHANGED: 'unchanged', REFUSED: 'refused' } as const

/** Several articles: each can be looked at, and all be stored, one after the other, until somebody says stop. */
export function Batch({ drafts, onLook }: BatchProps) {
  const desk = useDesk()
  const [stored, setStored] = useState<readonly Stored[]>([])
  const [running, setRunning] = useState(false)
  const wanted = useRef(false)

  useEffect(
    () => () => {
      wanted.current = false
    },
    [],
  )

  async function storeAll(): Promise<void> {
    wanted.current = true
    setRunning(true)
    let done = stored
    for (const draft of drafts.slice(done.length)) {
      if (!wanted.current) break
      const result = await desk.store(draft)
      // It can be sent again once that is seen to.
      if (result.outcome === 'REFUSED' && result.final) {
        setStored([...done, result])
        break
      }
      done = [...done, result]
      setStored(done)
    }
    setRunning(false)
  }

  const last = stored.at(-1)
  const halted = last?.outcome === 'REFUSED' && last.final
  const tally = Object.entries(WORDS).flatMap(([outcome, word]) => {
    const { length } = stored.filter(each => each.outcome === outcome)
    return length === 0 ? [] : [`${length} ${word}`]
  })

  return (
    <section aria-labelledby="batch">
      <h2 id="batch">{drafts.length} articles</h2>
      <div className="progress">
        <progress aria-label="Stored" max={drafts.length} value={stored.length} />
        {running ? (
          <button
            type="button"
            onClick={() => {
              wanted.current = false
            }}
          >
            Stop
          </button>
        ) : (
          stored.length < drafts.length + (halted ? 1 : 0) && (
            <button
              type="button"
              className="primary"
              onClick={() => {
                if (halted) setStored(stored.slice(0, -1))
                storeAll()
              }}
            >
              {stored.length === 0 ? 'Store all' : 'Go on'}
            </button>
          )
        )}
        <span role="status">
          {stored.length} of {drafts.length}
          {tally.length > 0 && `: ${tally.join(', ')}`}
          {halted && '. Stopped: see to what the last was refused for, then go on.'}
        </span>
      </div>
      <ol className="rows batch" aria-label="Articles">
        {drafts.map((draft, index) => (
          <li key={index}>
            <span>
              {nameOf(draft)} <span className="quiet">{draft.outlet}</span>
            </span>
            {stored[index] ? (
              <Outcome of={stored[index]} />
            ) : (
              <button
                type="button"
                className="plain"
                aria-label={`Look at it: ${nameOf(draft)}`}
                onClick={() => onLook(draft)}
              >
                Look at it
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
