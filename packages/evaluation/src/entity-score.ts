import { ENTITY_TYPES, type EntityType, type Interchange, overlaps, type Span } from '@sayso/core'
import type { EntityDocument, GoldEntity } from './entity-set.ts'
import { both, type Figure, figureOf, NONE, type Tally } from './figure.ts'
import { spanReader } from './point.ts'
import { trimName } from './trim.ts'

/** What the scorer reads of an article in the interchange format. */
export interface MentionPrediction extends Pick<Interchange, 'id'> {
  readonly mentions: readonly Pick<Interchange['mentions'][number], 'start' | 'end' | 'type'>[]
}

/** Groups of types that have figures of their own. */
export const ENTITY_GROUPS = {
  all: ENTITY_TYPES,
  'person + organisation': ['PERSON', 'ORGANISATION'],
  PERSON: ['PERSON'],
  ORGANISATION: ['ORGANISATION'],
  PLACE: ['PLACE'],
} as const satisfies Record<string, readonly EntityType[]>
export type EntityGroup = keyof typeof ENTITY_GROUPS
type EntityFigures = Readonly<Record<EntityGroup, Figure>>

export interface EntityScore {
  readonly documents: number
  /** Documents without a prediction; all that is annotated in them counts as not found. */
  readonly missing: number
  /** The same span and type. */
  readonly exact: EntityFigures
  /** Spans of the same type that share a character, one to one. */
  readonly overlap: EntityFigures
}

type Tallies = Readonly<Record<EntityType, Tally>>

const NOTHING: Tallies = { PERSON: NONE, ORGANISATION: NONE, PLACE: NONE }

/** Measures predicted names against annotated ones, over all documents together. */
export function scoreEntities(
  documents: Iterable<EntityDocument>,
  predictions: Iterable<MentionPrediction>,
): EntityScore {
  const predicted = new Map([...predictions].map(({ id, mentions }) => [id, mentions]))
  let exact = NOTHING
  let overlap = NOTHING
  let count = 0
  let missing = 0
  for (const { id, text, entities } of documents) {
    count++
    if (!predicted.has(id)) missing++
    const toSpan = spanReader(text)
    const gold = entities.map(name => trimName(text, name))
    const found = (predicted.get(id) ?? []).map(({ start, end, type }) =>
      trimName(text, { ...toSpan([start, end]), type }),
    )
    exact = add(exact, tally(gold, found, countSame))
    overlap = add(overlap, tally(gold, found, countTouching))
  }
  return { documents: count, missing, exact: figures(exact), overlap: figures(overlap) }
}

const add = (a: Tallies, b: Tallies): Tallies => ({
  PERSON: both(a.PERSON, b.PERSON),
  ORGANISATION: both(a.ORGANISATION, b.ORGANISATION),
  PLACE: both(a.PLACE, b.PLACE),
})

function figures(tallies: Tallies): EntityFigures {
  const figure = (group: EntityGroup): Figure =>
    figureOf(ENTITY_GROUPS[group].map(type => tallies[type]).reduce(both, NONE))
  return {
    all: figure('all'),
    'person + organisation': figure('person + organisation'),
    PERSON: figure('PERSON'),
    ORGANISATION: figure('ORGANISATION'),
    PLACE: figure('PLACE'),
  }
}

/** How many of the spans have a partner of the other side, each another. */
type CountPartners = (gold: readonly Span[], predicted: readonly Span[]) => number

function tally(gold: readonly GoldEntity[], predicted: readonly GoldEntity[], count: CountPartners): Tallies {
  const of = (type: EntityType): Tally => {
    const marked = gold.filter(name => name.type === type)
    const found = predicted.filter(name => name.type === type)
    return { agreed: count(marked, found), gold: marked.length, predicted: found.length }
  }
  return { PERSON: of('PERSON'), ORGANISATION: of('ORGANISATION'), PLACE: of('PLACE') }
}

const countSame: CountPartners = (gold, predicted) => {
  const key = ({ start, end }: Span): string => `${start} ${end}`
  const free = new Map<string, number>()
  for (const span of gold) free.set(key(span), (free.get(key(span)) ?? 0) + 1)
  let count = 0
  for (const span of predicted) {
    const left = free.get(key(span)) ?? 0
    if (left === 0) continue
    free.set(key(span), left - 1)
    count++
  }
  return count
}

/** Each prediction, in its order, takes the first that is left: which one decides what remains for the next. */
const countTouching: CountPartners = (gold, predicted) => {
  const free = [...gold]
  let count = 0
  for (const span of predicted) {
    const index = free.findIndex(other => overlaps(other, span))
    if (index === -1) continue
    free.splice(index, 1)
    count++
  }
  return count
}
