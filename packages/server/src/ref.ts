import type { Evidence as EvidenceRow, Span as SpanRow, TextSpan as TextSpanRow } from '@sayso/core'
import type {
  AlongClaim,
  ArticleRow,
  ClaimRow,
  EntityRow,
  ReviewRow,
  TargetRow,
  TrailRow,
  VariantRow,
} from '@sayso/graph'
import { builder } from './builder.ts'

/** Every type that others refer to, in one place: what they have is defined in the file of each. */

/** A row of anything that has an id. */
export type NodeRow = ArticleRow | ClaimRow | EntityRow | TrailRow | VariantRow

export const Node = builder.interfaceRef<NodeRow>('Node')
export const Entity = builder.interfaceRef<EntityRow>('Entity')
/** With its outlet, or none, where that was read along with a claim of it. */
export const Article = builder.objectRef<ArticleRow & { readonly outlet?: EntityRow | null }>('Article')
/** With what was read along with its page, which is of this place in the query only: the rows may be brief. */
export const Claim = builder.objectRef<ClaimRow & { readonly along?: AlongClaim }>('Claim')
export const ClaimStance = builder.objectRef<TargetRow>('ClaimStance')
export const Person = builder.objectRef<EntityRow>('Person')
export const Organisation = builder.objectRef<EntityRow>('Organisation')
export const Place = builder.objectRef<EntityRow>('Place')
export const Variant = builder.objectRef<VariantRow>('Variant')
export const Decision = builder.objectRef<TrailRow>('Decision')
export const Span = builder.objectRef<SpanRow>('Span')
export const TextSpan = builder.objectRef<TextSpanRow>('TextSpan')
export const Evidence = builder.objectRef<EvidenceRow>('Evidence')
export const Review = builder.objectRef<ReviewRow>('Review')
