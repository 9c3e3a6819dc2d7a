/** The closed lists: every label, relationship type and enumeration of the model. */

/** Node labels of things that articles mention; each such node also carries the label Entity. */
export const ENTITY_LABELS = ['Person', 'Organisation', 'Place'] as const
export type EntityLabel = (typeof ENTITY_LABELS)[number]

/** The same three as annotations name them. */
export const ENTITY_TYPES = ['PERSON', 'ORGANISATION', 'PLACE'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

export const LABEL_OF_TYPE: Readonly<Record<EntityType, EntityLabel>> = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  PLACE: 'Place',
}

/**
 * What sort of organisation. A country is an organisation of kind STATE: it speaks, is addressed, is spoken about.
 * Earlier kinds win where articles give different ones for the same organisation.
 */
export const ORGANISATION_KINDS = [
  'STATE',
  'MEDIA',
  'GOVERNMENT_BODY',
  'INTERGOVERNMENTAL',
  'ARMED_GROUP',
  'PARTY',
  'COMPANY',
  'OTHER',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** DIRECT: the speaker's words in quotation marks. INDIRECT: reported without marks. MIXED: reported, with quoted pieces. */
export const QUOTE_KINDS = ['DIRECT', 'INDIRECT', 'MIXED'] as const
export type QuoteKind = (typeof QUOTE_KINDS)[number]

/** What a statement thinks of something that it is about: good of it, bad of it, or neither. */
export const STANCES = ['POSITIVE', 'NEGATIVE', 'NEUTRAL'] as const
export type Stance = (typeof STANCES)[number]

/** REPEATS: the same statement printed again. SUPPORTS: another that bears it out. CONTRADICTS: both cannot be right. */
export const CLAIM_RELATIONS = ['REPEATS', 'SUPPORTS', 'CONTRADICTS'] as const
export type ClaimRelation = (typeof CLAIM_RELATIONS)[number]

/** What a person who reviewed a claim found of how it was read: right, or wrong. */
export type ReviewVerdict = 'CORRECT' | 'WRONG'

/** Relationship types of the graph, as Neo4j Browser shows them. */
export const RELATIONS = [
  'PUBLISHED',
  'MENTIONS',
  'REPORTED_IN',
  'MADE',
  'ABOUT',
  'ADDRESSED_TO',
  'VIA',
  'NAMES',
  'HOLDS_ROLE',
  'FROM_OFFICE',
  'CALLS',
  'VARIANT_OF',
  'HOLDS',
  'COPY_OF',
  'VERSION_OF',
  ...CLAIM_RELATIONS,
] as const
export type Relation = (typeof RELATIONS)[number]
