import { evidenceAt, SaysoError, verifyRecord } from '@sayso/core'
import type { Read } from '../dump/stored.ts'
import type { Row } from '../engine.ts'
import { readReadings } from '../resolution/reading.ts'
import * as statement from './statement.ts'

/** Of a page of articles, those whose texts are not what the graph says of them, by fault. */
export interface TextFaults {
  /** Of claims whose words are not in the text of their article where they say. */
  readonly claims: readonly string[]
  /** Of articles whose mentions are not in the text where they say. */
  readonly mentions: readonly string[]
  /** Of articles whose reading cannot be read, does not fit the text, or has other claims than the graph. */
  readonly readings: readonly string[]
}

/** Holds what was read out of articles against their texts. */
export async function textFaults(read: Read, ids: readonly string[]): Promise<TextFaults> {
  const rowsOf = (cypher: string): Promise<Row[]> => read(cypher, { ids })
  const texts = new Map(
    (await rowsOf(statement.TEXTS)).map(row => [
      row['id'],
      typeof row['text'] === 'string' ? row['text'] : '',
    ]),
  )
  const textOf = (row: Row): string => texts.get(row['id']) ?? ''
  const evidence = await rowsOf(statement.EVIDENCE)
  const claims = [
    ...evidence.filter(row => !isEvidence(textOf(row), row)),
    ...(await rowsOf(statement.SPEAKERS)).filter(
      row => !stands(textOf(row), row['exact'], row['start'], row['end']),
    ),
    ...(await rowsOf(statement.JUDGING_WORDS)).filter(row => {
      const [words, spans] = [list<string>(row['words']), list<number>(row['spans'])]
      const found = slices(textOf(row), spans)
      return spans.length !== words.length * 2 || words.some((word, at) => word !== found[at])
    }),
  ]
  const mentions = (await rowsOf(statement.MENTIONS)).filter(row => {
    const [names, spans] = [list<string>(row['names']), list<number>(row['spans'])]
    const found = slices(textOf(row), spans)
    return (
      row['count'] !== found.length ||
      spans.length !== found.length * 2 ||
      found.some(one => !names.includes(one))
    )
  })
  return {
    claims: claims.map(row => row['claim'] as string),
    mentions: mentions.map(row => row['id'] as string),
    readings: await readingFaults(read, ids, evidence),
  }
}

const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : [])

/** The texts at spans that are flat: start, end, start, end. */
const slices = (text: string, spans: readonly number[]): string[] =>
  Array.from({ length: Math.floor(spans.length / 2) }, (_, at) =>
    text.slice(spans[at * 2], spans[at * 2 + 1]),
  )

/** Whether the words are in the text where they say; none are nowhere. */
const stands = (text: string, exact: unknown, start: unknown, end: unknown): boolean =>
  typeof exact !== 'string' || text.slice(start as number, end as number) === exact

function isEvidence(text: string, row: Row): boolean {
  const [start, end] = [row['start'] as number, row['end'] as number]
  const { exact, prefix, suffix } = evidenceAt(text, { start, end })
  return (
    start < end &&
    row['exact'] === exact &&
    row['prefix'] === prefix &&
    row['suffix'] === suffix &&
    stands(text, row['cue'], row['cueStart'], row['cueEnd']) &&
    stands(text, row['source'], row['sourceStart'], row['sourceEnd'])
  )
}

async function readingFaults(
  read: Read,
  ids: readonly string[],
  evidence: readonly Row[],
): Promise<string[]> {
  const told = new Map<unknown, Set<unknown>>()
  for (const { id, claim } of evidence) told.set(id, (told.get(id) ?? new Set()).add(claim))
  const faults: string[] = []
  for (const id of ids)
    try {
      // One by one, so that one that cannot be read does not hide the others.
      for (const record of await readReadings((cypher, params = {}) => read(cypher, params), [id])) {
        verifyRecord(record)
        const own = told.get(id) ?? new Set()
        if (record.claims.length !== own.size || record.claims.some(claim => !own.has(claim.id)))
          faults.push(id)
      }
    } catch (error) {
      // The store's own errors say more than that something is wrong here.
      if (error instanceof SaysoError && error.code !== 'SPAN_MISMATCH') throw error
      faults.push(id)
    }
  return faults
}
