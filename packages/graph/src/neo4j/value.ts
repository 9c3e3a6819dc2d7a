import { int, isNode, isPath, isRelationship } from 'neo4j-driver'
import type { Params, Row } from '../engine.ts'

const mapValues = (map: object, change: (value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))

export const plainRow = (row: object): Row => mapValues(row, plain)

/** The driver's value as plain data, in the same shape as the embedded store's. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(plain)
  if (isNode(value)) return { _labels: value.labels, ...plainRow(value.properties) }
  if (isRelationship(value)) return { _type: value.type, ...plainRow(value.properties) }
  if (isPath(value))
    return {
      nodes: [plain(value.start), ...value.segments.map(segment => plain(segment.end))],
      edges: value.segments.map(segment => plain(segment.relationship)),
    }
  // Temporal and spatial values print themselves; a map has no prototype of its own.
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value)
  return plainRow(value)
}

/** Whole numbers as integers: the driver would send them as floats, which the server takes for no LIMIT. */
export const toParams = (params: Params): Record<string, unknown> => mapValues(params, toParam)

function toParam(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value
  if (value === null || typeof value !== 'object') return value
  return Array.isArray(value) ? value.map(toParam) : mapValues(value, toParam)
}
