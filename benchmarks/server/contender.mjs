// Servers of the same graph that answer the same question. Each is loaded only where it is measured.

/** A claim as all of them give it, so that their answers can be compared. */
/** @typedef {{ readonly text: string, readonly date: string, readonly speaker: string | null, readonly about: readonly string[], readonly title: string, readonly outlet: string | null }} Said */

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {(address: string) => Promise<string>} serve Serves the store; gives the address of GraphQL.
 * @property {(entity: { readonly id: string, readonly type: string }, rows: number) => object} question What the newest
 *   claims about somebody are: the body of a request.
 * @property {(data: any) => Said[]} read
 */

/** @param {{ readonly name: string }[]} list */
const names = list => list.map(({ name }) => name).sort()

/** @param {any} claim A claim whose relationships are lists, as a library has them that knows no single ones. */
const fromLists = ({ text, date, speaker, about, article: [article] }) => ({
  text,
  date,
  speaker: speaker[0]?.name ?? null,
  about: names(about),
  title: article.title,
  outlet: article.outlet[0]?.name ?? null,
})

/** @param {any} claim */
const fromSingle = ({ text, date, speaker, about, article }) => ({
  text,
  date,
  speaker: speaker?.name ?? null,
  about: names(about),
  title: article.title,
  outlet: article.outlet?.name ?? null,
})

const CLAIM = 'text date speaker { name } about { name } article { title outlet { name } }'

/** @type {Readonly<Record<'sayso' | 'library' | 'written', Contender>>} */
export const CONTENDERS = {
  sayso: {
    name: 'sayso',
    serve: async address => (await import('./sayso.mjs')).serve(address),
    question: ({ id, type }, rows) => ({
      query: `query WhoSaidWhat($about: String!, $rows: Int!) {
  claims(filter: { about: $about }, first: $rows) { edges { node { ${CLAIM} } } } }`,
      variables: { about: `${type}:${id}`, rows },
    }),
    read: ({ claims }) => claims.edges.map((/** @type {any} */ { node }) => fromSingle(node)),
  },
  library: {
    name: '@neo4j/graphql',
    serve: async address => (await import('./library.mjs')).serve(address),
    question: ({ id }, rows) => ({
      query: `query WhoSaidWhat($about: ID!, $rows: Int!) {
  entities(where: { id: { eq: $about } }) { claimsAbout(sort: [{ sortKey: DESC }], limit: $rows) { ${CLAIM} } } }`,
      variables: { about: id, rows },
    }),
    read: ({ entities: [entity] }) => entity.claimsAbout.map(fromLists),
  },
  written: {
    name: 'written by hand',
    serve: async address => (await import('./written.mjs')).serve(address),
    question: ({ id }, rows) => ({
      query: `query WhoSaidWhat($about: ID!, $rows: Int!) { claims(about: $about, first: $rows) { ${CLAIM} } }`,
      variables: { about: id, rows },
    }),
    read: ({ claims }) => claims.map(fromSingle),
  },
}
