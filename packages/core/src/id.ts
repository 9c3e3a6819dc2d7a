import { createHash } from 'node:crypto'

/**
 * A content id: 128 bits of SHA-256 over what identifies the thing, as 32 hexadecimal digits. The same parts give
 * the same id on every machine, so that two writers never race and a second ingest changes nothing.
 */
export function contentId(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
