import type { Row } from '../engine.ts'

/** The engine's own numbers of nodes and relationships mean nothing outside one open file. */
const INTERNAL = new Set(['_id', '_source', '_target'])

export const plainRow = (row: Record<string, unknown>): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => !INTERNAL.has(key))
      .map(([key, value]) => [key, plain(value)]),
  )

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Date) return value.toISOString()
  return plainRow({ ...value })
}
