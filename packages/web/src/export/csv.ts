import type { View } from './view.ts'

type Cell = string | number | null

/** What spreadsheets would take for a formula, when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/

/** RFC 4180; a text that would be a formula begins with an apostrophe, by which spreadsheets know it for a text. */
function cellOf(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const tableOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map(row => `${row.map(cellOf).join(',')}\r\n`).join('')

export const nodesCsv = ({ nodes }: View): string =>
  tableOf([
    ['id', 'kind', 'name', 'articles'],
    ...nodes.map(({ id, kind, name, articles }) => [id, kind, name, articles]),
  ])

export function edgesCsv({ nodes, edges }: View): string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  return tableOf([
    ['id', 'relation', 'label', 'from', 'from name', 'to', 'to name', 'count'],
    ...edges.map(({ id, relation, label, from, to, count }) => [
      id,
      relation,
      label,
      from,
      names.get(from) ?? '',
      to,
      names.get(to) ?? '',
      count,
    ]),
  ])
}

/** One row a claim; pieces of evidence are joined by ` … `, and those that it is about by `; `. */
export const claimsCsv = ({ claims }: View): string =>
  tableOf([
    ['id', 'speaker', 'text', 'evidence', 'about', 'date', 'article', 'outlet', 'address'],
    ...claims.map(({ id, speaker, text, evidence, about, date, article }) => [
      id,
      speaker,
      text,
      evidence.map(({ exact }) => exact).join(' … '),
      about.map(({ name, stance }) => `${name} (${stance})`).join('; '),
      date,
      article.title,
      article.outlet,
      article.url,
    ]),
  ])
