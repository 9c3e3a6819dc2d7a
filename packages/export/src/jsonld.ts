import { codePointCounter, type Evidence } from '@sayso/core'
import type { Graph } from '@sayso/graph'
import { articlesIn, entitiesIn, type NewsArticle, type NewsClaim, type NewsEntity } from './news.ts'

/** Ids of the graph are `sayso:ID`; what schema.org, Web Annotation and PROV-O have no word for is `term:…`. */
const CONTEXT = {
  sayso: 'urn:sayso:',
  term: 'urn:sayso:term:',
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  id: '@id',
  type: '@type',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  sameAs: { '@id': 'schema:sameAs', '@type': '@id' },
  affiliation: 'schema:affiliation',
  organization: { '@id': 'schema:affiliation', '@type': '@id' },
  roleName: 'schema:roleName',
  former: 'term:former',
  firstSeen: 'term:firstSeen',
  lastSeen: 'term:lastSeen',
  url: 'schema:url',
  headline: 'schema:headline',
  articleBody: 'schema:articleBody',
  inLanguage: 'schema:inLanguage',
  datePublished: 'schema:datePublished',
  publisher: { '@id': 'schema:publisher', '@type': '@id' },
  mentions: { '@id': 'schema:mentions', '@type': '@id' },
  text: 'schema:text',
  author: { '@id': 'schema:author', '@type': '@id' },
  about: { '@id': 'schema:about', '@type': '@id' },
  appearance: { '@id': 'schema:appearance', '@type': '@id' },
  quotation: 'term:quotation',
  negated: 'term:negated',
  cue: 'term:cue',
  attribution: 'term:attribution',
  addressedTo: { '@id': 'term:addressedTo', '@type': '@id' },
  via: { '@id': 'term:via', '@type': '@id' },
  stances: 'term:stance',
  towards: { '@id': 'term:towards', '@type': '@id' },
  stance: 'term:value',
  score: 'term:score',
  words: { '@id': 'term:words', '@container': '@list' },
  relations: 'term:relation',
  relation: 'term:kind',
  to: { '@id': 'term:to', '@type': '@id' },
  method: 'term:method',
  reason: 'term:reason',
  evidence: { '@reverse': 'oa:hasBody' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@id' },
  target: 'oa:hasTarget',
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: 'oa:hasSelector',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: 'oa:start',
  end: 'oa:end',
  derivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  attributedTo: { '@id': 'prov:wasAttributedTo', '@type': '@id' },
  softwareVersion: 'schema:softwareVersion',
}

/**
 * Articles, claims and whom they name as one JSON-LD document: schema.org, the evidence of claims as Web Annotations (positions
 * count code points), what read them as PROV-O.
 */
export async function* toJsonLd(graph: Graph): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`
  let first = true
  const items = (all: readonly object[]): string => {
    if (all.length === 0) return ''
    const text = all.map(item => JSON.stringify(item)).join(',\n')
    const lead = first ? '\n' : ',\n'
    first = false
    return lead + text
  }
  for await (const entities of entitiesIn(graph)) yield items(entities.map(entityItem))
  const extractors = new Set<string>()
  for await (const articles of articlesIn(graph)) {
    for (const { properties } of articles) extractors.add(properties['extractor'] as string)
    yield items(articles.flatMap(article => [articleItem(article), ...claimItems(article)]))
  }
  yield items([...extractors].sort().map(extractorItem))
  yield '\n]}\n'
}

const iri = (id: string): string => `sayso:${id}`

const KINDS: Readonly<Record<string, string>> = {
  STATE: 'Country',
  MEDIA: 'NewsMediaOrganization',
  GOVERNMENT_BODY: 'GovernmentOrganization',
  PARTY: 'PoliticalParty',
  COMPANY: 'Corporation',
}

function entityItem({ id, label, name, aliases, kind, wikidata, roles }: NewsEntity): object {
  const type = label === 'Organisation' ? 'Organization' : label
  const kinds = KINDS[kind ?? '']
  return {
    id: iri(id),
    type: [type, ...(kinds ? [kinds] : [])].map(name => `schema:${name}`),
    name,
    ...(aliases.length > 0 && { alternateName: aliases }),
    ...(wikidata !== null && { sameAs: `http://www.wikidata.org/entity/${wikidata}` }),
    ...(roles.length > 0 && {
      affiliation: roles.map(({ to, properties: { id, title, former, firstSeen, lastSeen } }) => ({
        id: iri(id as string),
        type: 'schema:OrganizationRole',
        roleName: title,
        organization: iri(to),
        ...{ former, firstSeen, lastSeen },
      })),
    }),
  }
}

function articleItem({ id, properties, outlet, mentions }: NewsArticle): object {
  const { url, title, text, language, publishedAt } = properties
  return {
    id: iri(id),
    type: 'schema:NewsArticle',
    ...{ url, headline: title, articleBody: text, inLanguage: language, datePublished: publishedAt },
    ...(outlet && { publisher: iri(outlet.entity) }),
    ...(mentions.length > 0 && { mentions: mentions.map(({ to }) => iri(to)) }),
  }
}

function claimItems({ id: article, properties, claims }: NewsArticle): object[] {
  const point = codePointCounter(properties['text'] as string)
  return claims.map(({ id, properties: { text, quote, negated, date, cue, source }, ...claim }) => ({
    id: iri(id),
    type: 'schema:Claim',
    ...{ text, quotation: quote, negated, datePublished: date, cue, attribution: source },
    appearance: iri(article),
    ...(claim.speaker !== null && { author: iri(claim.speaker) }),
    ...linksOf(claim),
    derivedFrom: iri(article),
    attributedTo: extractorIri(properties['extractor'] as string),
    evidence: {
      id: `${iri(id)}/evidence`,
      type: 'oa:Annotation',
      motivation: 'oa:identifying',
      target: claim.evidence.map(piece => ({
        type: 'oa:SpecificResource',
        source: iri(article),
        selector: selectorsOf(piece as unknown as Evidence, point),
      })),
    },
  }))
}

const linksOf = ({ about, addressees, via, related }: Omit<NewsClaim, 'id' | 'properties'>): object => ({
  ...(about.length > 0 && {
    about: about.map(({ to }) => iri(to)),
    stances: about.map(({ to, properties: { stance, score, words } }) => ({
      towards: iri(to),
      ...{ stance, score, words },
    })),
  }),
  ...(addressees.length > 0 && { addressedTo: addressees.map(iri) }),
  ...(via.length > 0 && { via: via.map(iri) }),
  ...(related.length > 0 && {
    relations: related.map(({ relation, to, properties: { score, method, reason } }) => ({
      relation,
      to: iri(to),
      ...{ score, method, reason },
    })),
  }),
})

/** Two ways to find the same words. */
const selectorsOf = (
  { exact, prefix, suffix, start, end }: Evidence,
  point: (offset: number) => number,
): object[] => [
  // The context may have been cut within a character.
  {
    type: 'oa:TextQuoteSelector',
    exact,
    prefix: prefix.replace(/^[\udc00-\udfff]/, ''),
    suffix: suffix.replace(/[\ud800-\udbff]$/, ''),
  },
  { type: 'oa:TextPositionSelector', start: point(start), end: point(end) },
]

const extractorIri = (extractor: string): string => `sayso:extractor/${encodeURIComponent(extractor)}`

/** 'sayso/4' has a name and a version. */
function extractorItem(extractor: string): object {
  const at = extractor.lastIndexOf('/')
  return {
    id: extractorIri(extractor),
    type: ['prov:SoftwareAgent', 'schema:SoftwareApplication'],
    name: at < 0 ? extractor : extractor.slice(0, at),
    ...(at >= 0 && { softwareVersion: extractor.slice(at + 1) }),
  }
}
