import type { Mark } from '../article/segment.ts'
import type { Stance } from '../claim/stance.tsx'

type Range = readonly [start: number, end: number]

/** What the scalar `Annotation` has, as far as it is shown; ranges count code points of its text. */
export interface Annotation {
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly mentions: readonly { readonly entity: string }[]
  readonly entities: readonly {
    readonly id: string
    readonly type: 'PERSON' | 'ORGANISATION' | 'PLACE'
    readonly name: string
    readonly aliases: readonly string[]
  }[]
  readonly claims: readonly {
    readonly content: readonly Range[]
    readonly cue: Range | null
    readonly source: Range | null
    readonly speaker: string | null
    readonly stances: readonly { readonly entity: string; readonly stance: Stance }[]
    readonly quote: 'DIRECT' | 'INDIRECT' | 'MIXED'
  }[]
  readonly roles: readonly {
    readonly holder: string
    readonly title: string
    readonly organisation: string | null
    readonly former: boolean
  }[]
}

export interface ExtractedClaim {
  /** Its place among the claims, from '1'. */
  readonly id: string
  readonly text: string
  readonly quote: Annotation['claims'][number]['quote']
  readonly cue: string | null
  /** A name, or the words of the article where that is nobody in particular; null without either. */
  readonly speaker: string | null
  readonly stances: readonly { readonly target: string; readonly stance: Stance }[]
}

export interface Extracted {
  readonly claims: readonly ExtractedClaim[]
  readonly marks: readonly Mark[]
  /** The most mentioned first. */
  readonly names: readonly (Annotation['entities'][number] & { readonly mentions: number })[]
  /** 'Marie Harf: spokeswoman, State Department' */
  readonly roles: readonly string[]
}

/** What was read out of a text, with ranges as JavaScript counts them. */
export function extractedOf({ text, mentions, entities, claims, roles }: Annotation): Extracted {
  const offset = offsetsOf(text)
  const words = ([start, end]: Range) => text.slice(offset(start), offset(end))
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const name = (id: string) => names.get(id) ?? id
  const counts = new Map<string, number>()
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return {
    claims: claims.map(({ content, cue, source, speaker, stances, quote }, index) => ({
      id: String(index + 1),
      text: content.map(words).join(' … '),
      quote,
      cue: cue && words(cue),
      speaker: speaker !== null ? name(speaker) : source && words(source),
      stances: stances.map(({ entity, stance }) => ({ target: name(entity), stance })),
    })),
    marks: claims.flatMap(({ content, cue, source }, index) => {
      const mark =
        (part: Mark['part']) =>
        (range: Range): Mark => ({
          start: offset(range[0]),
          end: offset(range[1]),
          claim: String(index + 1),
          part,
        })
      return [
        ...content.map(mark('content')),
        ...(source ? [source] : []).map(mark('source')),
        ...(cue ? [cue] : []).map(mark('cue')),
      ]
    }),
    names: entities
      .map(entity => ({ ...entity, mentions: counts.get(entity.id) ?? 0 }))
      .sort((a, b) => b.mentions - a.mentions),
    roles: roles.map(({ holder, title, organisation, former }) => {
      const where = organisation === null ? '' : `, ${name(organisation)}`
      return `${name(holder)}: ${former ? 'former ' : ''}${title}${where}`
    }),
  }
}

/** From code points to UTF-16 code units. */
function offsetsOf(text: string): (point: number) => number {
  const offsets: number[] = []
  let at = 0
  for (const character of text) {
    offsets.push(at)
    at += character.length
  }
  return point => offsets[point] ?? text.length
}
