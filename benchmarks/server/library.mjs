// The library that makes a GraphQL server of a Neo4j database, on the HTTP server that ours has too.
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'
import { listen } from './listen.mjs'

const typeDefs = `
  type Entity @node {
    id: ID!
    name: String!
    claimsAbout: [Claim!]! @relationship(type: "ABOUT", direction: IN)
  }
  type Claim @node {
    id: ID!
    sortKey: String!
    text: String!
    date: String
    speaker: [Entity!]! @relationship(type: "MADE", direction: IN)
    about: [Entity!]! @relationship(type: "ABOUT", direction: OUT)
    article: [Article!]! @relationship(type: "REPORTED_IN", direction: OUT)
  }
  type Article @node {
    id: ID!
    title: String!
    outlet: [Entity!]! @relationship(type: "PUBLISHED", direction: IN)
  }
`

/** @param {string} address */
export async function serve(address) {
  const driver = neo4j.driver(address)
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
  return listen(schema)
}
