import { type Article, type ArticleRecord, contentId } from '@sayso/core'
import type { Run } from '../engine.ts'
import type { Change } from './change.ts'

/** An article as it was before a later version took its place. */
export interface Version {
  /** The id of the article. */
  readonly article: string
  readonly title: string
  readonly text: string
  readonly publishedAt: string | null
  readonly contentHash: string
}

/** `$rows`: id, article, title, text, publishedAt, contentHash */
export const PUT_VERSIONS = `UNWIND $rows AS row MATCH (a:Article {id: row.article}) MERGE (v:Version {id: row.id})
SET v.title = row.title, v.text = row.text, v.publishedAt = row.publishedAt, v.contentHash = row.contentHash
MERGE (v)-[:VERSION_OF]->(a)`

/** `$ids` of versions */
export const TAKE_VERSIONS_BACK = 'UNWIND $ids AS id MATCH (v:Version {id: id}) DETACH DELETE v'

/** `$ids` of articles */
export const DROP_VERSIONS =
  'UNWIND $ids AS id MATCH (:Article {id: id})<-[:VERSION_OF]-(v:Version) DETACH DELETE v'

/**
 * Keeps what the articles of a batch, of which some may come several times, replace by another content; a version that comes
 * back is no earlier one any more. So the same versions are kept by whichever process writes which. The articles are locked.
 */
export async function keepVersions(
  run: Run,
  readings: readonly Change[],
  batch: readonly ArticleRecord[],
): Promise<void> {
  const last = new Map(
    readings.flatMap(({ before }) => (before ? [[before.article.id, before.article]] : [])),
  )
  const replaced = new Map<string, Article>()
  const current = new Set<string>()
  for (const { article } of batch) {
    const earlier = last.get(article.id)
    if (earlier && earlier.contentHash !== article.contentHash) {
      replaced.set(idOf(earlier), earlier)
      replaced.delete(idOf(article))
      current.delete(idOf(earlier))
      current.add(idOf(article))
    }
    last.set(article.id, article)
  }
  if (current.size > 0) await run(TAKE_VERSIONS_BACK, { ids: [...current].sort() })
  await putVersions(
    run,
    [...replaced.values()].map(({ id, title, text, publishedAt, contentHash }) => ({
      ...{ article: id, title, text, publishedAt, contentHash },
    })),
  )
}

const idOf = ({ id, contentHash }: Pick<Article, 'id' | 'contentHash'>): string =>
  contentId('version', id, contentHash)

/** Puts versions beside their articles; of those whose article is not there, nothing. */
export async function putVersions(run: Run, versions: readonly Version[]): Promise<void> {
  const rows = versions.map(version => ({
    id: contentId('version', version.article, version.contentHash),
    ...version,
  }))
  if (rows.length > 0) await run(PUT_VERSIONS, { rows })
}
