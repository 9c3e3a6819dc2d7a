import { useState } from 'react'
import { Button, DropZone, FileTrigger, Text } from 'react-aria-components'
import { ENDINGS, type FileRead, readFile } from './file.ts'

/** Takes files, dropped or chosen. */
export function FileDrop({ onRead }: { readonly onRead: (read: FileRead) => void }) {
  const [busy, setBusy] = useState(false)

  async function take(files: readonly File[]): Promise<void> {
    setBusy(true)
    const all = await Promise.all(files.map(readFile))
    setBusy(false)
    onRead({
      drafts: all.flatMap(({ drafts }) => drafts),
      refused: all.flatMap(({ refused }) => refused),
    })
  }

  return (
    <DropZone
      className="drop"
      onDrop={async ({ items }) =>
        take(await Promise.all(items.flatMap(item => (item.kind === 'file' ? [item.getFile()] : []))))
      }
    >
      <Text slot="label">{busy ? 'Reading …' : 'Drop articles here'}</Text>
      <FileTrigger acceptedFileTypes={ENDINGS} allowsMultiple onSelect={files => files && take([...files])}>
        <Button>Choose files</Button>
      </FileTrigger>
      <span className="quiet">
        .txt, .md with front matter, .jsonl with an article a line. Of a PDF, a web page or a document of a
        word processor, paste the text below.
      </span>
    </DropZone>
  )
}
