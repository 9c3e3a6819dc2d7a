import { deflateRawSync, inflateRawSync } from 'node:zlib'
import {
  type Article,
  type ArticleRecord,
  type EntityRecord,
  evidenceAt,
  type Span,
  spanned,
  type TargetRecord,
  type TextSpan,
} from '@sayso/core'
import type { Run } from '../engine.ts'
import { PUT_READINGS, READINGS } from './statement.ts'

/**
 * What was read out of an article before it was decided who is meant by its names: all of a record that the article's own
 * properties do not tell, as JSON, deflated, in base64. Texts at spans are left out, since the article has them.
 */
function packReading({ outlet, mentions, claims, roles }: ArticleRecord): string {
  const data = JSON.stringify({
    outlet,
    mentions,
    claims: claims.map(({ evidence, cue, source, about, ...claim }) => ({
      ...claim,
      evidence: evidence.map(bare),
      cue: cue && bare(cue),
      source: source && bare(source),
      about: about.map(({ words, ...target }) => ({ ...target, words: words.map(bare) })),
    })),
    roles: roles.map(({ evidence, ...role }) => ({ ...role, evidence: bare(evidence) })),
  } satisfies Reading)
  return deflateRawSync(data, { level: 1 }).toString('base64')
}

/** Those of earlier versions are the JSON itself. */
const jsonOf = (data: string): string =>
  data.startsWith('{') ? data : inflateRawSync(Buffer.from(data, 'base64')).toString()

/** The record of an article by its reading. */
function unpackReading(article: Article, data: string): ArticleRecord {
  const { outlet, mentions, claims, roles } = JSON.parse(jsonOf(data)) as Reading
  const at = (span: Span): TextSpan => spanned(article.text, span)
  return {
    article,
    outlet,
    mentions,
    claims: claims.map(claim => ({
      ...claim,
      evidence: claim.evidence.map(span => evidenceAt(article.text, span)),
      cue: claim.cue && at(claim.cue),
      source: claim.source && at(claim.source),
      about: claim.about.map(target => targetOf(target, at)),
    })),
    roles: roles.map(role => ({ ...role, evidence: at(role.evidence) })),
  }
}

/** Readings of earlier extractors have no more than the entity. */
const targetOf = (target: Target | EntityRecord, at: (span: Span) => TextSpan): TargetRecord =>
  'entity' in target
    ? { ...target, words: target.words.map(at) }
    : { entity: target, stance: 'NEUTRAL', score: 0, words: [] }

/** Keeps how articles were read. */
export async function putReadings(run: Run, records: readonly ArticleRecord[]): Promise<void> {
  await run(PUT_READINGS, {
    rows: records.map(record => ({ id: record.article.id, data: packReading(record) })),
  })
}

/** The records of those articles that were read before, as they were then. `ids` of articles */
export async function readReadings(run: Run, ids: readonly string[]): Promise<ArticleRecord[]> {
  if (ids.length === 0) return []
  const rows = await run(READINGS, { ids })
  return rows.map(row => {
    const { url = null, publishedAt = null, ...article } = row['article'] as Article
    return unpackReading({ ...article, url, publishedAt }, row['data'] as string)
  })
}

type Claim = ArticleRecord['claims'][number]
type Role = ArticleRecord['roles'][number]

type Target = Omit<TargetRecord, 'words'> & { readonly words: readonly Span[] }

interface Reading extends Pick<ArticleRecord, 'outlet' | 'mentions'> {
  readonly claims: readonly (Omit<Claim, 'evidence' | 'cue' | 'source' | 'about'> & {
    readonly evidence: readonly Span[]
    readonly cue: Span | null
    readonly source: Span | null
    readonly about: readonly (Target | EntityRecord)[]
  })[]
  readonly roles: readonly (Omit<Role, 'evidence'> & { readonly evidence: Span })[]
}

const bare = ({ start, end }: Span): Span => ({ start, end })
