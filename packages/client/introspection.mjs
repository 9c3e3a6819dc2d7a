// Writes the server's schema as a type, which `graphql()` checks documents against. Part of the build; nothing of it runs later.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadFromSDL, minifyIntrospection, preprocessIntrospection } from '@gql.tada/internal'

const schema = fileURLToPath(new URL('../server/schema.graphql', import.meta.url))
const { introspection } = await loadFromSDL({ file: schema }).load()
writeFileSync(
  new URL('src/introspection.ts', import.meta.url),
  `export type Introspection = ${preprocessIntrospection(minifyIntrospection(introspection))}\n`,
)
