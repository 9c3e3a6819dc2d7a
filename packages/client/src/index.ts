export { type Client, type ClientOptions, createClient, type ForwardPage } from './client.ts'
export { type ErrorCode, type ReplyError, RequestError } from './error.ts'
export { type FragmentOf, graphql, type ResultOf, readFragment, type VariablesOf } from './graphql.ts'
