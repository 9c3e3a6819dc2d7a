export type { JudgedMonth, ReviewOfClaim } from './dump/restore.ts'
export { ENDS, KEY_OF, type NodeLabel } from './dump/statement.ts'
export type { StoredNode, StoredRelationship } from './dump/stored.ts'
export type { Params, QueryOptions, Row, Table } from './engine.ts'
export { Graph, type KnownArticle, type StatementListener } from './graph.ts'
export type { Fault } from './integrity/check.ts'
export { LateGraph } from './late.ts'
export { type Along, type AlongClaim, claimPageAlong } from './lookup/along.ts'
export {
  type ArticleFilter,
  type ArticleRow,
  articleById,
  articleCount,
  articlePage,
  articleText,
  callingCount,
  claimArticle,
  type MentionRow,
  mentioningCount,
  mentioningPage,
} from './lookup/article.ts'
export {
  type ClaimFilter,
  type ClaimPage,
  type ClaimParent,
  type ClaimRow,
  claimById,
  claimCount,
  claimEvidence,
  claimPage,
  claimTargets,
  type TargetRow,
} from './lookup/claim.ts'
export { articleCopies, articleOriginal, claimPrints } from './lookup/copy.ts'
export { type CoverageRow, coverage, leftOutCount, leftOutPage } from './lookup/coverage.ts'
export {
  decisionById,
  decisionCount,
  decisionPage,
  decisionPairs,
  type TrailRow,
} from './lookup/decision.ts'
export {
  articleOutlet,
  claimEntities,
  claimSpeaker,
  type EntityFilter,
  type EntityName,
  type EntityRow,
  entityById,
  entityByName,
  entityByVariant,
  entityCount,
  entityPage,
} from './lookup/entity.ts'
export { claimGroups, type Grouping, type GroupRow } from './lookup/group.ts'
export { type Lookup, type LookupRequest, requestName } from './lookup/lookup.ts'
export {
  type MentionedPage,
  type MentionedRow,
  type MentionFilter,
  mentionedCount,
  mentionedPage,
} from './lookup/mention.ts'
export {
  type MentionedWithFilter,
  type MentionedWithRow,
  mentionedWithCount,
  mentionedWithPage,
  placeOf,
  sharedArticles,
} from './lookup/mentioned-with.ts'
export { MAX_PAGE, type Page, type PageKey } from './lookup/page.ts'
export {
  claimLinks,
  HUB_CLAIMS,
  type LinkRow,
  MAX_HOPS,
  MAX_PATHS,
  type PathRow,
  shortestPaths,
} from './lookup/path.ts'
export {
  type DisputeFilter,
  type DisputeRow,
  disputeCount,
  disputePage,
  type RelatedFilter,
  type RelatedRow,
  type RelationRow,
  relatedCount,
  relatedPage,
} from './lookup/relation.ts'
export { claimReviews, type ReviewRow } from './lookup/review.ts'
export {
  type RoleFilter,
  type RoleOf,
  type RolePage,
  type RoleParent,
  type RoleRow,
  roleCount,
  rolePage,
} from './lookup/role.ts'
export {
  articleSearchCount,
  articleSearchPage,
  claimSearchCount,
  claimSearchPage,
  type EntityHit,
  entitySearchPage,
} from './lookup/search.ts'
export { type Counted, nodeCount } from './lookup/statistics.ts'
export { stanceTowards, turnedFrom } from './lookup/timeline.ts'
export { entityVariants, type VariantRow, variantById } from './lookup/variant.ts'
export { NEO4J_EMPTY_LISTS, neo4jSchema } from './neo4j/schema.ts'
export { type OpenOptions, openGraph } from './open.ts'
export type { Related } from './relation/judge.ts'
export type { MonthCompared, RelateOptions } from './relation/relate.ts'
export { copyStore, replaceStore } from './replace.ts'
export type { Action, By, DecisionRow } from './resolution/decide.ts'
export type { Review, ReviewOptions } from './resolution/review.ts'
export { type SearchTerm, termsOf } from './search/term.ts'
export type { Version } from './write/version.ts'
