import {
  type Annotation,
  type ArticleRecord,
  type Attribution,
  type ClaimRecord,
  contentId,
  type EntityRecord,
  evidenceAt,
  type MentionRecord,
  mergeTargets,
  type RoleRecord,
  type Span,
  spanned,
  type TargetRecord,
} from '@sayso/core'
import { articleId, contentHash, type Document } from './document.ts'
import { type Identity, identify } from './identity.ts'
import { canonicalUrl } from './url.ts'

/** Characters of a text without a headline that stand for one. */
const TITLE_LENGTH = 80

/** Puts a document and what the extractor of that name read out of it together into what the graph keeps. */
export function toRecord(document: Document, annotation: Annotation, extractor: string): ArticleRecord {
  const { text, url, language, publishedAt } = document
  const id = articleId(document)
  const outlet = document.outlet ?? annotation.outlet
  const identities = new Map(
    annotation.entities.map(entity => [entity.id, identify(entity.type, entity.name, id)]),
  )
  const entities = new Map([...identities].map(([id, identity]) => [id, recordOf(identity)]))
  const claims = annotation.claims.map(claim => toClaim(id, text, claim, entities))
  return {
    article: {
      id,
      url: url === null ? null : canonicalUrl(url),
      title: document.title ?? titleOf(text, annotation.title),
      text,
      language,
      publishedAt,
      contentHash: contentHash(document),
      extractor,
    },
    outlet: outlet === null ? null : { entity: recordOf(identify('ORGANISATION', outlet, id)), name: outlet },
    mentions: toMentions(text, annotation, identities),
    // The same words with the same cue and source are one statement.
    claims: [...new Map(claims.map(claim => [claim.id, claim])).values()],
    roles: toRoles(text, annotation, entities),
  }
}

const recordOf = ({ id, label }: Identity): EntityRecord => ({ id, label })

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function titleOf(text: string, title: Span | null): string {
  if (title) return oneLine(text.slice(title.start, title.end))
  const start = oneLine(text.slice(0, 4 * TITLE_LENGTH))
  return start.length > TITLE_LENGTH ? `${start.slice(0, TITLE_LENGTH).replace(/\s\S*$/, '')} …` : start
}

/** The mentions inside the article by entity; two of its entities may turn out to be one. */
function toMentions(
  text: string,
  { entities, mentions, title, body }: Annotation,
  identities: ReadonlyMap<string, Identity>,
): MentionRecord[] {
  const spans = new Map<string, Span[]>(entities.map(({ id }) => [id, []]))
  const inArticle = within(title ? [title, ...body] : body)
  for (const { entity, start, end } of mentions) if (inArticle(start)) spans.get(entity)?.push({ start, end })
  const found = new Map<string, MentionRecord>()
  for (const { id, name, kind, gender, titles = [] } of entities) {
    const identity = identities.get(id)
    const mine = spans.get(id) ?? []
    if (!identity || mine.length === 0) continue
    const before = found.get(identity.id)
    const all = [...(before?.spans ?? []), ...mine]
    found.set(identity.id, {
      entity: recordOf(identity),
      name: before?.name ?? name,
      names: byFrequency(all.map(({ start, end }) => text.slice(start, end))),
      spans: all.sort((a, b) => a.start - b.start),
      kind: before?.kind ?? kind ?? null,
      alone: identity.alone,
      gender: before?.gender ?? gender ?? null,
      titles: [...new Set([...(before?.titles ?? []), ...titles])].sort(),
    })
  }
  return [...found.values()]
}

/** The roles that an organisation is named for; two of the article's entities may turn out to be one. */
function toRoles(
  text: string,
  { roles }: Annotation,
  nodes: ReadonlyMap<string, EntityRecord>,
): RoleRecord[] {
  const found = new Map<string, RoleRecord>()
  for (const { holder, organisation, title, former, span } of roles) {
    const person = nodes.get(holder)
    const body = organisation === null ? undefined : nodes.get(organisation)
    if (!person || !body) continue
    const key = JSON.stringify([person.id, body.id, title, former])
    if (!found.has(key))
      found.set(key, { holder: person, organisation: body, title, former, evidence: spanned(text, span) })
  }
  return [...found.values()]
}

/** Tells of places that are asked for in their order whether they lie in one of the spans. */
function within(spans: readonly Span[]): (at: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let next = 0
  return at => {
    while ((sorted[next]?.end ?? Infinity) <= at) next++
    return (sorted[next]?.start ?? Infinity) <= at
  }
}

function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)
}

function toClaim(
  article: string,
  text: string,
  claim: Attribution,
  entities: ReadonlyMap<string, EntityRecord>,
): ClaimRecord {
  const { content, cue, source, quote, negated } = claim
  const nodes = (ids: readonly string[]): EntityRecord[] => [
    ...new Map(
      ids
        .map(id => entities.get(id))
        .filter(node => node !== undefined)
        .map(node => [node.id, node]),
    ).values(),
  ]
  const place = (span: Span | null): string => (span ? `${span.start}-${span.end}` : '')
  return {
    id: contentId('claim', article, content.map(place).join(' '), place(cue), place(source)),
    text: statementOf(content.map(({ start, end }) => oneLine(text.slice(start, end)))),
    quote,
    negated,
    evidence: content.map(span => evidenceAt(text, span)),
    cue: cue && spanned(text, cue),
    source: source && spanned(text, source),
    speaker: (claim.speaker !== null && entities.get(claim.speaker)) || null,
    office: officeOf(claim.office, entities),
    about: targetsOf(text, claim, entities),
    addressees: nodes(claim.addressees),
    via: nodes(claim.via),
  }
}

function officeOf(
  office: Attribution['office'],
  entities: ReadonlyMap<string, EntityRecord>,
): ClaimRecord['office'] {
  const organisation = office && entities.get(office.organisation)
  return organisation ? { title: office.title, organisation } : null
}

/** Whom a claim is about, and where it stands; two of the article's entities may turn out to be one. */
const targetsOf = (
  text: string,
  { stances }: Attribution,
  entities: ReadonlyMap<string, EntityRecord>,
): TargetRecord[] =>
  mergeTargets(
    stances.flatMap(({ entity: id, stance, score, words }) => {
      const entity = entities.get(id)
      return entity ? [{ entity, stance, score, words: words.map(span => spanned(text, span)) }] : []
    }),
  )

/** The pieces as one statement; the evidence keeps the conjunction of 'that it rained', the statement does without. */
const statementOf = (pieces: readonly string[]): string => pieces.join(' … ').replace(/^that (?=\S)/i, '')
