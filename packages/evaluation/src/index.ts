export {
  ATTRIBUTION_MEASURES,
  type AttributionMeasure,
  type AttributionScore,
  type ClaimPrediction,
  scoreAttributions,
} from './attribution-score.ts'
export { type AttributionDocument, type GoldAttribution, readAttributionSet } from './attribution-set.ts'
export {
  ENTITY_GROUPS,
  type EntityGroup,
  type EntityScore,
  type MentionPrediction,
  scoreEntities,
} from './entity-score.ts'
export {
  type EntityDocument,
  type GoldEntity,
  readArticleTexts,
  readEntitySet,
  type Texts,
} from './entity-set.ts'
export type { Figure } from './figure.ts'
export { foldOf } from './fold.ts'
export { LINK_KINDS, type LinkKind, type LinkScore, scoreLinks } from './link-score.ts'
export { type LinkPair, readLinkSet } from './link-set.ts'
export { type Confusion, type NameScore, scoreNames } from './name-score.ts'
export { type NamePair, readNameSet } from './name-set.ts'
export type { Ranking } from './ranking.ts'
