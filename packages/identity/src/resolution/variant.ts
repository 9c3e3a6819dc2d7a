import type { EntityType } from '@sayso/core'

/** What articles call somebody or something in full: the unit that is resolved. */
export interface Variant {
  readonly id: string
  readonly type: EntityType
  /** The most used spelling. */
  readonly name: string
  /** Articles that use it. */
  readonly articles: number
  /**
   * Null for full names. Where one article calls a person by one name alone ('Trump'), the variant belongs to that
   * article only, and this is the id of the entity that it is where nobody else fits.
   */
  readonly alone: string | null
  /** Other names that articles themselves give it, and how many do so: 'PKK' for 'Kurdistan Workers’ Party (PKK)'. */
  readonly aliases: ReadonlyMap<string, number>
  /** By titles, pronouns and roles; null for whatever is no person, and where nothing tells. */
  readonly gender: 'female' | 'male' | null
  /** Words of office seen before it, lower case, sorted: 'president', 'senator'. */
  readonly titles: readonly string[]
  /** ISO dates of the first and the last article; null where no article has one. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  /** Other names of the articles by their numbers, and how many articles have them: see `companiesIn`. */
  readonly company: ReadonlyMap<number, number>
}

/** A person's decision that two variants, by their ids, are one or two. Of those that contradict each other the last holds. */
export interface Decision {
  readonly kind: 'SAME' | 'DIFFERENT'
  readonly a: string
  readonly b: string
}

/**
 * Why a variant belongs to its entity.
 * - leading: it is the name that the entity goes by
 * - name: a spelling, a fuller or a shorter form of another of its names
 * - abbreviation: articles give it as the abbreviation, or are abbreviated so
 * - surname: one name alone, and this is who is meant by it
 * - alone: one name alone, and nobody is clearly meant by it
 * - decision: a person said so
 */
export type Rule = 'leading' | 'name' | 'abbreviation' | 'surname' | 'alone' | 'decision'

/** Which entity a variant belongs to. */
export interface Resolution {
  readonly variant: string
  /** The id of its leading variant; for names alone among themselves, `alone` of the leading one. */
  readonly entity: string
  readonly rule: Rule
  /** From 0 to 1. */
  readonly score: number
  /** Plain English. */
  readonly reason: string
  readonly features: Readonly<Record<string, number>>
}

/** Sorts the leading variant to the front: full names, then the most articles, then the longest name, then the id. */
export const byLead = (a: Variant, b: Variant): number =>
  Number(a.alone !== null) - Number(b.alone !== null) ||
  b.articles - a.articles ||
  b.name.length - a.name.length ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
