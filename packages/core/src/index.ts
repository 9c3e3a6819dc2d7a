export type {
  AnnotatedEntity,
  Annotation,
  Attribution,
  Mention,
  Office,
  Role,
  TargetStance,
} from './annotation.ts'
export { type ErrorCode, SaysoError } from './error.ts'
export { evidenceAt } from './evidence.ts'
export type { AnnotateOptions, Extractor } from './extractor.ts'
export { hashOf } from './hash.ts'
export { contentId } from './id.ts'
export { type Interchange, toInterchange } from './interchange.ts'
export type { ClaimPair, Judge, JudgedClaim, Verdict } from './judge.ts'
export { nameKey } from './name.ts'
export {
  Article,
  ArticleRecord,
  ClaimRecord,
  EntityRecord,
  Evidence,
  IsoDate,
  MentionRecord,
  RoleRecord,
  TargetRecord,
  verifyRecord,
} from './record.ts'
export { codePointCounter, contains, holds, overlaps, Span, spanned, TextSpan } from './span.ts'
export { mergeTargets } from './target.ts'
export {
  CLAIM_RELATIONS,
  type ClaimRelation,
  ENTITY_LABELS,
  ENTITY_TYPES,
  type EntityLabel,
  type EntityType,
  LABEL_OF_TYPE,
  ORGANISATION_KINDS,
  type OrganisationKind,
  QUOTE_KINDS,
  type QuoteKind,
  RELATIONS,
  type Relation,
  type ReviewVerdict,
  STANCES,
  type Stance,
} from './vocabulary.ts'
export { type Word, wordsOf } from './word.ts'
