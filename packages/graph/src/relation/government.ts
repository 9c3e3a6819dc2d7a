import type { Run } from '../engine.ts'
import * as statement from './statement.ts'

/** Whoever holds one of these posts in a state lends its government their name: 'the Hentzau regime'. */
const HEADS = [
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'king',
  'queen',
  'emir',
  'sultan',
  'leader',
]

/** The state that each person heads, as most articles of a month say that say so of anybody; none where as many say otherwise. */
export async function headsOf(run: Run, articles: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const counts = new Map<string, Map<string, number>>()
  for (const { person, state, articleIds } of await run(statement.HEADS_OF, {
    articles: [...articles],
    titles: HEADS,
  })) {
    const count = (articleIds as string[]).filter(id => articles.has(id)).length
    if (count === 0) continue
    const states = counts.get(person as string) ?? new Map<string, number>()
    counts.set(person as string, states.set(state as string, (states.get(state as string) ?? 0) + count))
  }
  const heads = new Map<string, string>()
  for (const [person, states] of counts) {
    const [first, second] = [...states].sort(([, a], [, b]) => b - a)
    if (first && first[1] > (second?.[1] ?? 0)) heads.set(person, first[0])
  }
  return heads
}

/** Whether a text calls a government after somebody: 'the Hentzau regime', 'Hentzau’s government'. */
export function callsGovernment(text: string, name: string): boolean {
  const last = name.split(' ').at(-1) ?? ''
  for (let at = text.indexOf(last); at >= 0 && last !== ''; at = text.indexOf(last, at + 1))
    if (GOVERNMENT.test(text.slice(at + last.length))) return true
  return false
}

const GOVERNMENT = /^(?:['’]s?)? (?:regime|government|administration)\b/
