import type { Rule } from '@sayso/identity'
import type { Lookup, LookupRow } from './lookup.ts'

/** A name, or a way to write it, under which articles speak of an entity, and why it is taken for one of the entity's. */
export interface VariantRow {
  readonly id: string
  readonly name: string
  /** How many articles use it. */
  readonly articles: number
  readonly rule: Rule
  /** From 0 to 1. */
  readonly score: number
  /** Plain English. */
  readonly reason: string
  /** What the score was made of, by name. */
  readonly features: Readonly<Record<string, number>>
}

const VARIANT_ROW = 'v {.id, .name, .articles, .why}'

/** The variants of an entity; the key is its id. */
export const entityVariants: Lookup<null, VariantRow> = {
  name: 'entityVariants',
  match: () => 'MATCH (:Entity {id: key})<-[:VARIANT_OF]-(v:Variant)',
  row: VARIANT_ROW,
  params: () => ({}),
  read: readVariant,
}

/** Variants by id. */
export const variantById: Lookup<null, VariantRow> = {
  ...entityVariants,
  name: 'variantById',
  match: () => 'MATCH (v:Variant {id: key})',
}

function readVariant(row: LookupRow): VariantRow {
  const why = JSON.parse(row['why'] as string) as Pick<VariantRow, 'rule' | 'score' | 'reason' | 'features'>
  const { rule, score, reason, features } = why
  return {
    id: row['id'] as string,
    name: row['name'] as string,
    articles: row['articles'] as number,
    rule,
    score,
    reason,
    features,
  }
}
