import './read.css'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { EditorToken } from '../shell/editor-token.tsx'
import { Heading } from '../shell/heading.tsx'
import { useToken } from '../shell/token.ts'
import { Arrivals } from './arrivals.tsx'
import { Batch } from './batch.tsx'
import { type Draft, EMPTY } from './draft.ts'
import { DraftForm } from './draft-form.tsx'
import type { FileRead } from './file.ts'
import { FileDrop } from './file-drop.tsx'
import { Outcome } from './outcome.tsx'
import { Preview } from './preview.tsx'
import { type Seen, type Stored, useDesk } from './store.ts'

const route = getRouteApi('/read')

/** Reading goes on where what was asked for appears. */
const goOn = (section: HTMLElement | null): void => section?.focus()

/** Reads articles in: what is read out of one is seen before it is stored. */
export function ReadPage() {
  const desk = useDesk()
  const navigate = route.useNavigate()
  const [draft, setDraft] = useState(EMPTY)
  const [files, setFiles] = useState<FileRead & { readonly at: number }>({ drafts: [], refused: [], at: 0 })
  const [seen, setSeen] = useState<Seen | null>(null)
  const [stored, setStored] = useState<Stored | null>(null)
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  const asked = useRef(0)

  async function look(at: Draft): Promise<void> {
    const mine = ++asked.current
    setDraft(at)
    setSeen(null)
    setStored(null)
    setRefusal('')
    setBusy(true)
    navigate({ search: {}, replace: true, resetScroll: false })
    const read = await desk.extract(at)
    // Somebody looks at another one by now.
    if (mine !== asked.current) return
    setBusy(false)
    if (typeof read === 'string') return setRefusal(read)
    setDraft(read.draft)
    setSeen(read)
  }

  async function keep(at: Draft): Promise<void> {
    setBusy(true)
    const result = await desk.store(at)
    setBusy(false)
    setStored(result)
  }

  function take(read: FileRead): void {
    const [first] = read.drafts
    setFiles({ ...read, at: files.at + 1 })
    if (first && read.drafts.length === 1) setDraft(first)
  }

  return (
    <>
      <Heading title="Read">Read</Heading>
      <p className="lead">
        Give an article or its address, see who says what in it, then store it. Nothing is kept before you say
        so.
      </p>
      <Leave />
      <FileDrop onRead={take} />
      {files.refused.length > 0 && (
        <ul className="problem" role="alert">
          {files.refused.map(reason => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {files.drafts.length > 1 && <Batch key={files.at} drafts={files.drafts} onLook={look} />}
      <DraftForm draft={draft} busy={busy} onChange={setDraft} onSubmit={() => look(draft)} />
      {refusal !== '' && (
        <p className="problem" role="alert">
          {refusal}
        </p>
      )}
      {seen && (
        <section className="seen" aria-labelledby="seen" tabIndex={-1} ref={goOn}>
          <h2 id="seen">What is read out of it</h2>
          <div className="progress">
            <button
              type="button"
              className="primary"
              disabled={busy || seen.draft !== draft}
              onClick={() => keep(seen.draft)}
            >
              Store it
            </button>
            <span role="status">
              {seen.draft !== draft
                ? 'You have changed it since: see what is read again, then store it.'
                : stored && <Outcome of={stored} />}
            </span>
          </div>
          <Preview text={seen.draft.text} of={seen.extracted} />
        </section>
      )}
      <Arrivals />
    </>
  )
}

/** What to do where nobody has said who they are. */
function Leave() {
  if (useToken() !== '') return null
  return (
    <div className="leave">
      <p>
        This takes an editor’s token. On the machine of the server:{' '}
        <code>sayso token create NAME --role editor</code> prints one, and <code>sayso serve --write</code>{' '}
        starts a server that takes it.
      </p>
      <EditorToken />
    </div>
  )
}
