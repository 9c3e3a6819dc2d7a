import { print } from '@0no-co/graphql.web'
import { type ErrorCode, type ReplyError, RequestError } from './error.ts'
import type { Known, TadaDocumentNode } from './graphql.ts'

export interface ClientOptions {
  /** Of the endpoint: 'http://localhost:4000/graphql'. */
  readonly url: string
  /** Sent as `authorization: Bearer …`, for the proxy that checks logins. */
  readonly token?: string
  /** @default the `fetch` of the browser, or of Node */
  readonly fetch?: typeof globalThis.fetch
}

/** What `pages` needs of a connection to find the next page. */
export interface ForwardPage {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** May be left out where none of them is required. */
type VariablesArgument<Variables> =
  Record<never, never> extends Variables ? [variables?: Variables] : [variables: Variables]

export interface Client {
  /**
   * Sends a query, or a mutation.
   * @throws RequestError if any part of it was refused, or no reply came
   */
  query<Data, Variables>(
    document: TadaDocumentNode<Data, Variables> & Known<Data>,
    ...[variables]: VariablesArgument<Variables>
  ): Promise<Data>
  /**
   * The pages of a connection from `variables.after` on, one request each, as they are asked for. None if `pick` finds
   * no connection in the reply.
   * @param document has the variable `$after: String` for the cursor, and asks for `pageInfo { hasNextPage endCursor }`
   * @throws RequestError as `query` does
   */
  pages<Data, Variables extends { readonly after?: string | null }, Page extends ForwardPage>(
    document: TadaDocumentNode<Data, Variables> & Known<Data>,
    variables: Variables,
    pick: (data: Data) => Page | null | undefined,
  ): AsyncGenerator<Page, void, undefined>
}

/** Asks one server. It keeps nothing: every query is a request. */
export function createClient({ url, token, fetch = globalThis.fetch }: ClientOptions): Client {
  const headers = {
    accept: 'application/graphql-response+json, application/json',
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  }

  async function send(body: string): Promise<Sent> {
    try {
      const response = await fetch(url, { method: 'POST', headers, body })
      return { url, status: response.status, text: await response.text() }
    } catch (cause) {
      throw failure(
        'SERVER_UNREACHABLE',
        `no reply from ${url} can be read: see that the server runs, and that its --cors names the origin of this page`,
        cause,
      )
    }
  }

  async function request<Data, Variables>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Variables | undefined,
  ): Promise<Data> {
    const body = JSON.stringify({ query: print(document), variables })
    const reply = readReply(await send(body))
    const [first, ...others] = reply.errors ?? []
    if (first) throw new RequestError([replyError(first), ...others.map(replyError)])
    return reply.data as Data
  }

  return {
    query: (document, ...[variables]) => request(document, variables),
    async *pages(document, variables, pick) {
      let after = variables.after
      do {
        const page = pick(await request(document, { ...variables, after }))
        if (!page) return
        yield page
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (typeof after === 'string')
    },
  }
}

interface Sent {
  readonly url: string
  readonly status: number
  readonly text: string
}

interface Reply {
  readonly data?: unknown
  readonly errors?: readonly SentError[]
}

interface SentError {
  readonly message: string
  readonly path?: ReplyError['path']
  readonly extensions?: { readonly code?: string }
}

function readReply({ url, status, text }: Sent): Reply {
  try {
    const reply: unknown = JSON.parse(text)
    if (isReply(reply)) return reply
  } catch {
    // A page of a proxy, as a rule.
  }
  throw failure(
    'NOT_GRAPHQL',
    `${url} answered with status ${status} and no GraphQL: see that the address ends in /graphql`,
  )
}

const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' &&
  value !== null &&
  ('errors' in value ? Array.isArray(value.errors) : 'data' in value)

const failure = (code: ErrorCode, message: string, cause?: unknown): RequestError =>
  new RequestError([{ code, message, path: [] }], { cause })

const replyError = ({ message, path = [], extensions }: SentError): ReplyError => ({
  message,
  path,
  // A variable of the wrong type has none.
  code: extensions?.code ?? 'BAD_REQUEST',
})
