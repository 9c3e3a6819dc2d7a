import { INDEXED, UNIQUE } from '../schema.ts'

const index = (label: string, property: string) => {
  const name = `${label.toLowerCase()}_${property.toLowerCase()}`
  return { name, cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})` }
}

/**
 * The constraints and indexes, and the statements that create those that are missing. Here a uniqueness constraint brings no
 * index of its own, and MERGE without one is quadratic.
 */
export const SCHEMA: readonly { readonly name: string; readonly cypher: string }[] = [
  ...UNIQUE.flatMap(([label, property]) => {
    const name = `${label.toLowerCase()}_${property}_unique`
    return [
      {
        name,
        cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
      },
      index(label, property),
    ]
  }),
  ...INDEXED.map(([label, property]) => index(label, property)),
]
