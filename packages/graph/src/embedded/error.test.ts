import { expect, it } from 'vitest'
import { translateError } from './error.ts'

it.each([
  ['GRAFEO-Q003: timeout error: Query exceeded the 30s timeout', 'QUERY_TIMEOUT'],
  ['GRAFEO-Q001: syntax error: Expected a name', 'QUERY_INVALID'],
  ['GRAFEO-T003: the transaction is read-only', 'QUERY_WRITES'],
])('takes %s for %s', (message, code) => {
  expect(translateError(new Error(`Query error: ${message}`), 'embedded:x')).toMatchObject({ code })
})
