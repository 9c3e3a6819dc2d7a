import type { EntityType } from '@sayso/core'
import { SaysoError } from '@sayso/core'
import { CsvError, type Info, parse } from 'csv-parse/sync'
import * as z from 'zod'
import { readWhole } from './input.ts'

/** Two names, and whether an annotator takes them for those of one and the same. */
export interface NamePair {
  readonly names: readonly [string, string]
  /** null where the file says neither person nor organisation. */
  readonly type: EntityType | null
  readonly match: boolean
  /** What kind of case it is. */
  readonly group: string
}

const TYPES: Readonly<Record<string, EntityType>> = {
  Person: 'PERSON',
  Company: 'ORGANISATION',
  Organization: 'ORGANISATION',
  LegalEntity: 'ORGANISATION',
  PublicBody: 'ORGANISATION',
}

const Row = z.object({
  case_group: z.string(),
  schema: z.string(),
  name1: z.string(),
  name2: z.string(),
  is_match: z.enum(['true', 'false']),
})
const Rows = z.array(z.object({ record: z.unknown(), info: z.object({ lines: z.int() }) }))

/**
 * Reads pairs of names from a CSV file with a heading: the columns case_group, schema (Person, Company, …), name1, name2
 * and is_match (true, false) in any order, beside others.
 * @throws SaysoError INPUT_UNREADABLE, INPUT_EMPTY, INPUT_FORMAT, naming the line
 */
export function readNameSet(file: string): NamePair[] {
  const rows = parseRows(file, readWhole(file))
  if (rows.length === 0)
    throw new SaysoError('INPUT_EMPTY', `${file} has no pairs`, 'name a file with pairs of names')
  return rows.map(({ record, info }) => {
    const result = Row.safeParse(record)
    if (!result.success) {
      const [issue] = result.error.issues
      throw new SaysoError(
        'INPUT_FORMAT',
        `${file}:${info.lines}: '${issue?.path.join('.')}': ${issue?.message}`,
        'correct the line, or the heading if that lacks the column',
      )
    }
    const { case_group, schema, name1, name2, is_match } = result.data
    return {
      names: [name1, name2],
      type: TYPES[schema] ?? null,
      match: is_match === 'true',
      group: case_group,
    }
  })
}

function parseRows(file: string, content: string): z.infer<typeof Rows> {
  try {
    return Rows.parse(parse(content, { columns: true, bom: true, info: true, skip_empty_lines: true }))
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = (cause as CsvError & Partial<Info>).lines
    throw new SaysoError(
      'INPUT_FORMAT',
      `${file}${line === undefined ? '' : `:${line}`} is not CSV: ${cause.message}`,
      'give every line as many columns as the heading',
      { cause },
    )
  }
}
