import { setTimeout as sleep } from 'node:timers/promises'
import { SaysoError } from '@sayso/core'
import * as z from 'zod'
import { type Meaning, type MeaningSource, QID } from './meaning.ts'

/** Names that one request asks for. */
const NAMES = 50
const TIMEOUT_MS = 20_000
const LONGEST_WAIT_MS = 10_000
const USUAL_WAIT_MS = 1000

const Answer = z.object({
  results: z.object({
    bindings: z.array(
      z.object({
        name: z.object({ value: z.string() }),
        item: z.object({ value: z.string() }),
        role: z.object({ value: z.string() }),
      }),
    ),
  }),
})

/**
 * A SPARQL endpoint that has Wikidata's items.
 * @param agent who asks, as the User-Agent header says it
 * @throws SaysoError USAGE for an address that is none; LINK_FAILED while looking up
 */
export function endpointAt(address: string, agent: string): MeaningSource {
  const url = parseEndpoint(address)
  return {
    async lookUp(names, people, signal) {
      const meanings: Meaning[] = []
      for (let at = 0; at < names.length; at += NAMES)
        meanings.push(...(await ask(url, agent, queryFor(names.slice(at, at + NAMES), people), signal)))
      return meanings
    },
  }
}

/** The name as a SPARQL literal in English. */
export const literal = (name: string): string =>
  `"${name.replace(/["\\\n\r]/g, sign => ESCAPED[sign] ?? sign)}"@en`

const ESCAPED: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r' }

// Pages that list the bearers of a name (Q4167410) are nobody and nothing.
const OTHERS = 'FILTER NOT EXISTS { ?item wdt:P31 ?class VALUES ?class { wd:Q5 wd:Q4167410 } }'

const queryFor = (names: readonly string[], people: boolean): string =>
  `PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?name ?item ?role WHERE {
  VALUES ?name { ${names.map(literal).join(' ')} }
  { ?item rdfs:label ?name BIND("label" AS ?role) } UNION { ?item skos:altLabel ?name BIND("alias" AS ?role) }
  ${people ? '?item wdt:P31 wd:Q5 .' : OTHERS}
}`

function parseEndpoint(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url
  throw new SaysoError(
    'USAGE',
    'the endpoint is no http or https address without a password',
    'name one, as in: --endpoint https://query.wikidata.org/sparql',
  )
}

async function ask(
  url: URL,
  agent: string,
  query: string,
  signal: AbortSignal | undefined,
): Promise<Meaning[]> {
  let response = await send(url, agent, query, signal)
  if (response.status === 429 || response.status === 503) {
    await response.body?.cancel()
    await sleep(waitOf(response), undefined, { signal }).catch(cause => {
      throw failed(url, 'was not asked again', cause)
    })
    response = await send(url, agent, query, signal)
  }
  if (!response.ok) {
    await response.body?.cancel()
    throw failed(url, `answered ${response.status}`)
  }
  let data: unknown
  try {
    data = await response.json()
  } catch (cause) {
    throw failed(url, 'gave no whole JSON', cause)
  }
  const answer = Answer.safeParse(data)
  if (!answer.success) throw failed(url, 'gave no SPARQL results', answer.error)
  return answer.data.results.bindings.flatMap(({ name, item, role }) => {
    const qid = item.value.slice(item.value.lastIndexOf('/') + 1)
    return QID.test(qid) ? [{ name: name.value, qid, label: role.value === 'label' }] : []
  })
}

async function send(
  url: URL,
  agent: string,
  query: string,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  try {
    return await fetch(url, {
      method: 'POST',
      headers: {
        Accept: 'application/sparql-results+json',
        'Content-Type': 'application/x-www-form-urlencoded',
        'User-Agent': agent,
      },
      body: new URLSearchParams({ query }).toString(),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
  } catch (cause) {
    throw failed(url, timeout.aborted ? `did not answer in ${TIMEOUT_MS / 1000} s` : 'did not answer', cause)
  }
}

/** How long an endpoint wants to be left alone: seconds, or a date. */
function waitOf({ headers }: Response): number {
  const after = headers.get('Retry-After')?.trim() ?? ''
  const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now()
  return Number.isNaN(wait) ? USUAL_WAIT_MS : Math.min(Math.max(wait, 0), LONGEST_WAIT_MS)
}

/** The query part of an address may hold a key, so it is left out. */
const failed = (url: URL, what: string, cause?: unknown): SaysoError =>
  new SaysoError(
    'LINK_FAILED',
    `${url.origin}${url.pathname} ${what}`,
    'the articles and what was linked before are kept; try again later, or link from a --table',
    { cause },
  )
