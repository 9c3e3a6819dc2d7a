import { createReadStream } from 'node:fs'
import { nameKey, SaysoError } from '@sayso/core'
import { decodeText } from '../reader/bytes.ts'
import { linesOf } from '../reader/jsonl.ts'
import { unreadable } from '../reader/result.ts'
import { byKey, type Meaning, type MeaningSource, QID } from './meaning.ts'

/**
 * Reads a table of items: `label  aliases  QID` a line, with tabs between, and `|` between aliases. A header and lines
 * that begin with # are passed over.
 * @throws SaysoError INPUT_UNREADABLE, INPUT_ENCODING, INPUT_BINARY; INPUT_FORMAT, naming the line
 */
export async function readTable(file: string): Promise<MeaningSource> {
  try {
    return tableOf(await meaningsIn(file, createReadStream(file)))
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** A source that knows what the table says. It does not say who is a person. */
export function tableOf(meanings: readonly Meaning[]): MeaningSource {
  const known = byKey(meanings)
  return {
    lookUp: async names => [...new Set(names.map(nameKey))].flatMap(key => known.get(key) ?? []),
  }
}

/** @throws SaysoError INPUT_FORMAT, INPUT_ENCODING, INPUT_BINARY, naming the line */
export async function meaningsIn(file: string, chunks: AsyncIterable<Uint8Array>): Promise<Meaning[]> {
  const meanings: Meaning[] = []
  let first = true
  for await (const { number, bytes } of linesOf(file, chunks)) {
    if (bytes.every(byte => byte <= 0x20)) continue
    const place = `${file}:${number}`
    const line = decodeText(place, bytes).replace(/\r$/, '')
    if (line.startsWith('#')) continue
    const isHeader = first && /\tqid\s*$/i.test(line)
    first = false
    if (!isHeader) meanings.push(...readRow(place, line))
  }
  return meanings
}

function readRow(place: string, line: string): Meaning[] {
  const cells = line.split('\t').map(cell => cell.trim())
  const [label = '', aliases = '', qid = ''] = cells
  if (cells.length !== 3) throw wrong(place, `has ${cells.length} of 3 columns`)
  if (nameKey(label) === '') throw wrong(place, 'has no label')
  if (!QID.test(qid)) throw wrong(place, `'${qid}' is not an identifier such as Q42`)
  return [
    { name: label, qid, label: true },
    ...aliases
      .split('|')
      .filter(alias => nameKey(alias) !== '')
      .map(alias => ({ name: alias.trim(), qid, label: false })),
  ]
}

const wrong = (place: string, what: string): SaysoError =>
  new SaysoError(
    'INPUT_FORMAT',
    `${place} ${what}`,
    'write label, aliases and QID with tabs between, and | between aliases',
  )
