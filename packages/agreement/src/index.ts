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
export { type Copy, findCopies, type Print, printOf } from './copy/copy.ts'
export { judgePair, type PairJudgement } from './pair/judge.ts'
export { learnPairs, type PairExample } from './pair/learn.ts'
export { type PairModel, pairKey, shippedPairModel } from './pair/model.ts'
export { AGREEMENT_RULES, type AgreementRule } from './rule/rule.ts'
export type { Statement, Target } from './statement.ts'
export { Vocabulary } from './vocabulary.ts'
