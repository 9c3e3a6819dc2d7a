import {
  type ArticleRecord,
  contentId,
  type EntityLabel,
  type EntityRecord,
  nameKey,
  type OrganisationKind,
  type Stance,
  type TextSpan,
} from '@sayso/core'

/** An article as a test writes it; spans are found in the text by themselves. */
export interface ArticleSketch {
  readonly title?: string
  readonly outlet?: string
  readonly date?: string
  readonly text: string
  /** Name → surface forms in the text. */
  readonly people?: Readonly<Record<string, readonly string[]>>
  readonly organisations?: Readonly<Record<string, readonly string[]>>
  readonly claims?: readonly ClaimSketch[]
  readonly roles?: readonly RoleSketch[]
  readonly extractor?: string
}

export interface ClaimSketch {
  readonly by?: string
  readonly office?: { readonly title: string; readonly in: string }
  readonly source?: string
  readonly cue?: string
  readonly content: string | readonly string[]
  readonly about?: readonly string[]
  /** Of those that it is about, towards whom it is not neutral, by which words. */
  readonly stances?: Readonly<Record<string, { readonly stance: Stance; readonly words: readonly string[] }>>
  readonly to?: readonly string[]
  readonly via?: readonly string[]
}

export interface RoleSketch {
  readonly of: string
  readonly in: string
  readonly title: string
  readonly former?: boolean
  /** The words that say so; the title without it. */
  readonly exact?: string
}

const entity = (label: EntityLabel, name: string): EntityRecord => ({
  id: contentId(label, nameKey(name)),
  label,
})

/** The id that a sketch's person has in the graph. */
export const personId = (name: string): string => entity('Person', name).id

/** The id that a sketch's organisation has in the graph. */
export const organisationId = (name: string): string => entity('Organisation', name).id

export function sketchRecord(sketch: ArticleSketch): ArticleRecord {
  const {
    title = 'Untitled',
    outlet,
    date = null,
    text,
    people = {},
    organisations = {},
    claims = [],
    roles = [],
  } = sketch
  const id = contentId('article', outlet ?? null, title, date)
  const find = (exact: string): TextSpan => {
    const start = text.indexOf(exact)
    if (start < 0) throw new Error(`'${exact}' is not in the sketch's text`)
    return { start, end: start + exact.length, exact }
  }
  // A person's one name alone belongs to its article, as it does in what is ingested.
  const isAlone = (name: string): boolean => name in people && !name.includes(' ')
  const known = (name: string): EntityRecord =>
    isAlone(name)
      ? { id: contentId('Person', nameKey(name), id), label: 'Person' }
      : entity(name in people ? 'Person' : 'Organisation', name)
  const mention =
    (kind: OrganisationKind | null) =>
    ([name, forms]: [string, readonly string[]]) => ({
      entity: known(name),
      name,
      names: [...forms],
      spans: forms.map(form => ({ start: find(form).start, end: find(form).end })),
      kind,
      alone: isAlone(name) ? personId(name) : null,
      gender: null,
      titles: [],
    })
  return {
    article: {
      id,
      url: null,
      title,
      text,
      language: 'en',
      publishedAt: date,
      contentHash: contentId(title, text),
      extractor: sketch.extractor ?? 'sketch/1',
    },
    outlet: outlet === undefined ? null : { entity: entity('Organisation', outlet), name: outlet },
    mentions: [
      ...Object.entries(people).map(mention(null)),
      ...Object.entries(organisations).map(mention('OTHER')),
    ],
    claims: claims.map(
      ({ by, office, source, cue, content, about = [], stances = {}, to = [], via = [] }) => {
        const pieces = [content].flat().map(find)
        return {
          id: contentId('claim', id, ...pieces.map(piece => piece.start)),
          text: pieces.map(piece => piece.exact).join(' … '),
          quote: 'INDIRECT' as const,
          negated: false,
          evidence: pieces.map(piece => ({
            ...piece,
            prefix: text.slice(Math.max(0, piece.start - 32), piece.start),
            suffix: text.slice(piece.end, piece.end + 32),
          })),
          cue: cue === undefined ? null : find(cue),
          source: source === undefined ? null : find(source),
          speaker: by === undefined ? null : known(by),
          office: office === undefined ? null : { title: office.title, organisation: known(office.in) },
          about: about.map(name => {
            const { stance = 'NEUTRAL', words = [] } = stances[name] ?? {}
            return {
              entity: known(name),
              stance,
              score: stance === 'NEUTRAL' ? 0 : 0.9,
              words: words.map(find),
            }
          }),
          addressees: to.map(known),
          via: via.map(known),
        }
      },
    ),
    roles: roles.map(({ of, in: organisation, title, former = false, exact = title }) => ({
      holder: known(of),
      organisation: known(organisation),
      title,
      former,
      evidence: find(exact),
    })),
  }
}
