import type { Annotation } from './annotation.ts'
import { codePointCounter, type Span } from './span.ts'
import type { EntityType, QuoteKind, Stance } from './vocabulary.ts'

/** A half-open range that counts Unicode code points, as the W3C Web Annotation model does. */
export type PointRange = readonly [start: number, end: number]

/** An annotation as `sayso extract` prints it: one JSON object an article. */
export interface Interchange {
  readonly id: string
  readonly mentions: readonly {
    readonly start: number
    readonly end: number
    readonly type: EntityType
    readonly entity: string
  }[]
  readonly entities: readonly {
    readonly id: string
    readonly type: EntityType
    readonly name: string
    readonly aliases: readonly string[]
  }[]
  readonly claims: readonly {
    readonly content: readonly PointRange[]
    readonly cue: PointRange | null
    readonly source: PointRange | null
    readonly speaker: string | null
    readonly about: readonly string[]
    readonly stances: readonly {
      readonly entity: string
      readonly stance: Stance
      readonly score: number
      readonly words: readonly PointRange[]
    }[]
    readonly quote: QuoteKind
  }[]
  readonly roles: readonly {
    readonly holder: string
    readonly title: string
    readonly organisation: string | null
    readonly former: boolean
    readonly span: PointRange
  }[]
}

/** Writes an annotation of `text` in the interchange format: names only, and a state counts as a place, however it is used. */
export function toInterchange(id: string, text: string, annotation: Annotation): Interchange {
  const point = codePointCounter(text)
  const range = ({ start, end }: Span): PointRange => [point(start), point(end)]
  const types = new Map(
    annotation.entities.map(entity => [entity.id, entity.kind === 'STATE' ? 'PLACE' : entity.type] as const),
  )
  const typeOf = (entity: string): EntityType => types.get(entity) ?? 'ORGANISATION'
  return {
    id,
    mentions: annotation.mentions.flatMap(({ entity, nominal, ...span }) => {
      if (nominal) return []
      const [start, end] = range(span)
      return [{ start, end, type: typeOf(entity), entity }]
    }),
    entities: annotation.entities.map(({ id, name, aliases }) => ({ id, type: typeOf(id), name, aliases })),
    claims: annotation.claims.map(({ content, cue, source, speaker, about, stances, quote }) => ({
      content: content.map(range),
      cue: cue && range(cue),
      source: source && range(source),
      speaker,
      about,
      stances: stances.map(({ words, ...stance }) => ({ ...stance, words: words.map(range) })),
      quote,
    })),
    roles: annotation.roles.map(({ span, ...role }) => ({ ...role, span: range(span) })),
  }
}
