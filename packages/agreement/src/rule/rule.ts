import type { ClaimRelation } from '@sayso/core'
import type { Statement } from '../statement.ts'

/** The rules in their order. The first that fits two claims decides. */
export const AGREEMENT_RULES = [
  'quotation',
  'paraphrase',
  'likeness',
  'accusation',
  'denial',
  'negation',
  'antonym',
  'position',
  'side',
  'inclusion',
  'quantity',
  'stance',
] as const
/** Which rule found how two claims stand to each other. */
export type AgreementRule = (typeof AGREEMENT_RULES)[number]

/** What a rule finds of two claims, before it is settled which of them is named first. */
export interface Finding {
  readonly relation: ClaimRelation
  readonly method: AgreementRule
  readonly score: number
  readonly reason: string
  /** Which of the two objects, 0 or 1; null where neither does. */
  readonly objector: 0 | 1 | null
}

export const contradicts = (
  method: AgreementRule,
  score: number,
  reason: string,
  objector: 0 | 1 | null,
): Finding => ({ relation: 'CONTRADICTS', method, score, reason, objector })

const LONGEST = 70

/** A piece of a claim for a reason: in quotation marks, cut after a word where it is long. */
export function shown(text: string): string {
  const plain = text.replaceAll(/["“”]/g, '').trim()
  return plain.length > LONGEST ? `'${plain.slice(0, LONGEST).replace(/\s\S*$/, '')} …'` : `'${plain}'`
}

const FEW_WORDS = 4

/** A claim for a reason, with its cue where it tells nothing without: 'endorsed Hentzau'. */
export const told = ({ cue, text }: Statement): string =>
  shown(text.split(' ').length < FEW_WORDS && cue !== null ? `${cue} ${text}` : text)

const DAY = 86_400_000

/** Days between the articles of two claims; endless where one has no date. */
export const daysBetween = (a: Statement, b: Statement): number =>
  a.date === null || b.date === null ? Infinity : Math.abs(Date.parse(a.date) - Date.parse(b.date)) / DAY
