import { createServer } from 'node:http'
import { createYoga } from 'graphql-yoga'

/**
 * Serves a schema on Yoga with nothing else.
 *
 * @param {import('graphql').GraphQLSchema} schema
 * @returns {Promise<string>} the address of GraphQL
 */
export async function listen(schema) {
  const yoga = createYoga({
    schema,
    logging: false,
    graphiql: false,
    landingPage: false,
  })
  const server = createServer(yoga)
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return `http://127.0.0.1:${port}/graphql`
}
