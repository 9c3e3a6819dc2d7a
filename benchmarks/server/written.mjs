// One resolver with one statement for all of the query: as fast as somebody who serves this question alone would be.
import { buildSchema } from 'graphql'
import neo4j from 'neo4j-driver'
import { listen } from './listen.mjs'

const schema = buildSchema(`
  type Query { claims(about: ID!, first: Int!): [Claim!]! }
  type Entity { name: String! }
  type Claim { text: String! date: String speaker: Entity about: [Entity!]! article: Article! }
  type Article { title: String! outlet: Entity }
`)

const STATEMENT = `MATCH (:Entity {id: $about})<-[:ABOUT]-(c:Claim)
WITH DISTINCT c ORDER BY c.sortKey DESC LIMIT $first
MATCH (c)-[:REPORTED_IN]->(a:Article)
RETURN c {
  .text, .date,
  speaker: head([(c)<-[:MADE]-(e:Entity) | e {.name}]),
  about: [(c)-[:ABOUT]->(e:Entity) | e {.name}],
  article: a {.title, outlet: head([(a)<-[:PUBLISHED]-(o:Entity) | o {.name}])}
} AS claim ORDER BY c.sortKey DESC`

/** @param {string} address */
export function serve(address) {
  const driver = neo4j.driver(address)
  const { claims } = schema.getQueryType()?.getFields() ?? {}
  if (!claims) throw new Error('the schema has no claims')
  claims.resolve = async (_, { about, first }) => {
    const { records } = await driver.executeQuery(
      STATEMENT,
      { about, first: neo4j.int(first) },
      { routing: neo4j.routing.READ },
    )
    return records.map(record => record.get('claim'))
  }
  return listen(schema)
}
