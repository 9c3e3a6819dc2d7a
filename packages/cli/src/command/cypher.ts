import type { Table } from '@sayso/graph'
import Table3 from 'cli-table3'
import { type Command, InvalidArgumentError } from 'commander'
import type { Config } from '../config.ts'
import { upTo } from '../number.ts'
import { note, plural, print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

interface CypherOptions extends StoreOptions {
  readonly write?: boolean
  readonly json?: boolean
  readonly param: Readonly<Record<string, unknown>>
  readonly limit: number
  readonly timeout: number
}

/** Characters of a value that a table shows; JSON has all. */
const CELL = 60

/** `sayso cypher`: a person's own statement on either store. */
export function addCypher(program: Command, config: Config): void {
  withStore(
    program
      .command('cypher')
      .summary('run a Cypher statement on the store')
      .description(
        'Runs one Cypher statement and prints a table, or JSON lines. Statements that write are refused without --write.',
      )
      .argument('<statement>', 'as in: MATCH (p:Person)-[:MADE]->(c:Claim) RETURN p.name, count(c)')
      .option('--write', 'let the statement write')
      .option('--json', 'print one JSON object a row')
      .option(
        '--param <name=value>',
        'a parameter; the value is JSON, or else text; can be repeated',
        collect,
        {},
      )
      .option('--limit <rows>', 'print at most so many rows', upTo(1_000_000), 1000)
      .option('--timeout <seconds>', 'give up after so long', upTo(86_400), 30),
    config,
  ).action(async (statement: string, options: CypherOptions) => {
    const { write = false, limit, timeout, param } = options
    const table = await withGraph(options, config, { readOnly: !write }, graph =>
      graph.query(statement, { write, maxRows: limit, timeoutMs: timeout * 1000, params: param }),
    )
    if (options.json) for (const row of table.rows) await print(JSON.stringify(row))
    else await printTable(table)
    if (table.truncated) note(`more than ${plural(limit, 'row')}: raise --limit to see them`)
  })
}

async function printTable({ columns, rows }: Table): Promise<void> {
  if (columns.length === 0) return note('done')
  const table = new Table3({ head: [...columns], style: { head: [], border: [], compact: true } })
  for (const row of rows) table.push(columns.map(column => cell(row[column])))
  await print(table.toString())
  note(plural(rows.length, 'row'))
}

function cell(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null)
  const line = text.replace(/\s+/g, ' ')
  return line.length > CELL ? `${line.slice(0, CELL - 1)}…` : line
}

function collect(text: string, found: Record<string, unknown>): Record<string, unknown> {
  const [, name, value] = /^(\w+)=(.*)$/s.exec(text) ?? []
  if (name === undefined || value === undefined) throw new InvalidArgumentError('write it NAME=VALUE.')
  return { ...found, [name]: jsonOrText(value) }
}

function jsonOrText(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
