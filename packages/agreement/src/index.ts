export type { Agreement } from './agreement.ts'
export {
  agreementsBetween,
  agreementsWithin,
  type Candidate,
  ClaimIndex,
  candidatesBetween,
  candidatesWithin,
} from './claim-index.ts'
export { compareClaims } from './compare.ts'
export { AGREEMENT_RULES, type AgreementRule } from './rule/rule.ts'
export type { Statement, Target } from './statement.ts'
