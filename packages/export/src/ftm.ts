import type { Graph } from '@sayso/graph'
import { articlesIn, entitiesIn, type NewsArticle, type NewsEntity } from './news.ts'

/** An entity of FollowTheMoney: each property has any number of values. */
interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/**
 * FollowTheMoney entities, one a line. Mentions are Documentation, roles Membership; a claim is an UnknownLink between its
 * speaker and each whom it is about, so one that lacks either is left out: the model has no statements.
 */
export async function* toFtm(graph: Graph): AsyncGenerator<string> {
  for await (const entities of entitiesIn(graph))
    yield linesOf(entities.flatMap(entity => [actor(entity), ...memberships(entity)]))
  for await (const articles of articlesIn(graph))
    yield linesOf(
      articles.flatMap(article => [document(article), ...documentations(article), ...links(article)]),
    )
}

const linesOf = (entities: readonly FtmEntity[]): string =>
  entities.map(entity => `${JSON.stringify(entity)}\n`).join('')

/** Without those that are not there. */
function ftm(id: string, schema: string, properties: Readonly<Record<string, unknown>>): FtmEntity {
  const all = Object.entries(properties).map(([name, value]): [string, string[]] => [
    name,
    [value].flat().filter((one): one is string => typeof one === 'string' && one !== ''),
  ])
  return { id, schema, properties: Object.fromEntries(all.filter(([, values]) => values.length > 0)) }
}

const SCHEMATA: Readonly<Record<string, string>> = {
  STATE: 'PublicBody',
  GOVERNMENT_BODY: 'PublicBody',
  INTERGOVERNMENTAL: 'PublicBody',
  COMPANY: 'Company',
}

function actor({ id, label, name, aliases, kind, wikidata }: NewsEntity): FtmEntity {
  const named = { name, alias: aliases, wikidataId: wikidata }
  if (label === 'Place') return ftm(id, 'Address', { ...named, full: name })
  return ftm(id, label === 'Person' ? 'Person' : (SCHEMATA[kind ?? ''] ?? 'Organization'), named)
}

const memberships = ({ roles }: NewsEntity): FtmEntity[] =>
  roles.map(({ from, to, properties: { id, title, former, firstSeen, lastSeen } }) =>
    ftm(id as string, 'Membership', {
      ...{ member: from, organization: to, role: title, status: former ? 'former' : undefined },
      // When articles say so, not when it began or ended.
      date: [...new Set([firstSeen, lastSeen])],
    }),
  )

const document = ({ id, properties: { title, text, url, publishedAt }, outlet }: NewsArticle): FtmEntity =>
  ftm(id, 'Article', {
    ...{ name: title, title, bodyText: text, sourceUrl: url, publishedAt, publisher: outlet?.name },
  })

const documentations = ({ id, outlet, mentions }: NewsArticle): FtmEntity[] => [
  ...(outlet
    ? [
        ftm(`${id}-${outlet.entity}-published`, 'Documentation', {
          ...{ document: id, entity: outlet.entity, role: 'publisher' },
        }),
      ]
    : []),
  ...mentions.map(({ to }) =>
    ftm(`${id}-${to}`, 'Documentation', { document: id, entity: to, role: 'mentioned' }),
  ),
]

const links = ({ properties: { url }, outlet, claims }: NewsArticle): FtmEntity[] =>
  claims.flatMap(({ id, speaker, about, properties: { text, date } }) =>
    (speaker === null ? [] : about).map(({ to, properties: { stance } }) =>
      ftm(`${id}-${to}`, 'UnknownLink', {
        ...{ subject: speaker, object: to, role: `said about, ${String(stance).toLowerCase()}` },
        ...{ summary: text, date, recordId: id, sourceUrl: url, publisher: outlet?.name },
      }),
    ),
  )
