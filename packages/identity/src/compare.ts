import type { EntityType } from '@sayso/core'
import { isAcronymOf } from './acronym.ts'
import { type Feature, type Findings, NOTHING, TOO_MUCH, weigh } from './evidence.ts'
import { parseName, sidesOf } from './name.ts'
import { explain } from './reason.ts'

/** Whether two names may mean the same one. */
export interface Comparison {
  readonly match: boolean
  /** From 0 to 1, which is the same name; a match has 0.5 or more. */
  readonly score: number
  /** Plain English. */
  readonly reason: string
  /** What told against a match, in units of what is just too much; all of them are 0 for the same name. */
  readonly features: Readonly<Record<Feature, number>>
}

/**
 * Compares two names, written in any script, of a person, an organisation, a place or, with null, of anything else. The
 * order of the two does not matter; names that no letter is in never match.
 */
export function compareNames(a: string, b: string, type: EntityType | null): Comparison {
  const alternatives = [sidesOf(a, type), sidesOf(b, type)] as const
  let best: Comparison | null = null
  for (const x of alternatives[0])
    for (const y of alternatives[1]) {
      const found = compareOne(x, y, type)
      if (best === null || found.score > best.score) best = found
    }
  return best ?? compareOne(a, b, type)
}

function compareOne(a: string, b: string, type: EntityType | null): Comparison {
  const names = [parseName(a, type), parseName(b, type)] as const
  if (names.some(({ whole }) => whole === ''))
    return {
      match: false,
      score: 0,
      reason: 'a name without letters',
      features: { ...NOTHING, thin: TOO_MUCH },
    }
  // Always the same way round, so that ties are settled alike.
  const turned = names[0].whole > names[1].whole
  const [x, y] = turned ? [names[1], names[0]] : names
  const people = type === 'PERSON'
  const found = weigh(x, y, people, !people && (isAcronymOf(a, names[1]) || isAcronymOf(b, names[0])))
  const findings = turned ? turn(found) : found
  const total = Object.values(findings.features).reduce((sum, value) => sum + value, 0)
  const score = 1 / (1 + total ** 2)
  return { match: score >= 0.5, score, reason: explain(findings), features: findings.features }
}

const turn = ({ names, pairs, rest, ...others }: Findings): Findings => ({
  ...others,
  names: [names[1], names[0]],
  rest: [rest[1], rest[0]],
  pairs: pairs
    .map(pair => ({ ...pair, left: pair.right, right: pair.left }))
    .sort((p, q) => (p.left[0] ?? 0) - (q.left[0] ?? 0)),
})
