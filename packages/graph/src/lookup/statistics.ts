import type { Lookup } from './lookup.ts'

/** The counts that can be asked for: a closed list of patterns. */
const COUNTED = {
  articles: '(n:Article)',
  claims: '(n:Claim)',
  people: '(n:Person)',
  organisations: '(n:Organisation)',
  places: '(n:Place)',
} as const

export type Counted = keyof typeof COUNTED

/** How many nodes of a kind there are. */
export const nodeCount: Lookup<{ readonly of: Counted }, number> = {
  name: 'nodeCount',
  match: ({ of }) => `CALL (key) { MATCH ${COUNTED[of]} RETURN count(n) AS total }`,
  row: '{total: total}',
  params: () => ({}),
  read: row => row['total'] as number,
}
