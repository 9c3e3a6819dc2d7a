import type { Statement } from '../statement.ts'

/** Whether a speaker would have somebody take part, or stay. */
export interface Inclusion {
  readonly wanted: boolean
  readonly entity: string
}

const TAKING_PART =
  'work|co-?operat|co-?ordinat|collaborat|partner|negotiat|includ|invit|allow|accept|admit|recogni[sz]'
/** 'must be included', 'work with', 'a role for' */
const IN = new RegExp(
  `^(?:(?:must|should|ought|has|have|needs?) (?:to )?(?:be )?)?(?:${TAKING_PART}|stay|remain)\\w*(?: (?:with|in))?$|^(?:role|place|inclusion) (?:for|of)$`,
  'i',
)
/** 'no role for', 'must step', 'lost the legitimacy', 'not be coordinating with' */
const OUT = new RegExp(
  `\\bno (?:\\w+ )?(?:role|place|part|room|future)\\b|\\b(?:must|should|needs?|ought|has|have|to) (?:to )?(?:step|leave|resign|quit|go|make|give|bow|stand|be (?:removed|replaced|ousted))\\b|\\blost \\w+ legitimacy\\b|(?:\\b(?:not|never|no|cannot|without|refus\\w*|declin\\w*)|n['’]t)\\b.*\\b(?:${TAKING_PART})`,
  'i',
)

/** By the words of a stance that speak of taking part, and of nothing else that is good or bad of somebody. */
export function inclusionsOf({ about, speaker }: Statement): Inclusion[] {
  if (speaker === null) return []
  return about.flatMap(({ entity, stance, words }) => {
    if (stance === 'NEUTRAL' || !words.some(word => (stance === 'POSITIVE' ? IN : OUT).test(word))) return []
    return [{ wanted: stance === 'POSITIVE', entity }]
  })
}
