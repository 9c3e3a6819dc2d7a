import { countLookup } from './lookup.ts'

/** The counts that can be asked for: a closed list of patterns. */
const COUNTED = {
  articles: '(n:Article)',
  claims: '(n:Claim) WHERE n.copyOf IS NULL',
  people: '(n:Person)',
  organisations: '(n:Organisation)',
  places: '(n:Place)',
} as const

export type Counted = keyof typeof COUNTED

/** How many nodes of a kind there are. */
export const nodeCount = countLookup<{ readonly of: Counted }>(
  'nodeCount',
  'n',
  ({ of }) => `MATCH ${COUNTED[of]}`,
)
