import type { Page } from 'playwright-core'
import { afterAll } from 'vitest'
import type { TestStore } from '../../../tests/stores.ts'
import { someTokens } from '../../../tests/token.ts'
import { Web } from '../../ingest/src/fetch/web.ts'
import { explorer } from './visit.ts'

const RESIGN =
  'Dam in doubt\n\nMayor Tom Vale said that Ada Brook of the Valley Council had wrecked the dam of the valley and must resign.'

/** Three print the same, a fourth something else; then two speakers say the opposite of what they said before. */
const ARTICLES = [
  ['The Valley Post', '2015-03-01', RESIGN],
  ['The Hill Gazette', '2015-03-02', RESIGN],
  ['The Lake Times', '2015-03-03', RESIGN],
  [
    'The River Herald',
    '2015-06-03',
    'Praise\n\nMayor Tom Vale said that Ada Brook had done excellent work and deserves support. Jane Moor said that Ada Brook must resign.',
  ],
  ['The River Herald', '2015-07-03', 'Doubt\n\nJane Moor said that Ada Brook must not resign.'],
] as const

const INGEST = `mutation ($input: ArticleInput!) { ingestArticle(input: $input) { outcome problem { message } } }`

interface Valley {
  readonly visit: ReturnType<typeof explorer>
  /** Sends in the articles of the valley. */
  readonly ingest: (page: Page) => Promise<void>
  /** An editor's. */
  readonly token: () => string
}

/** The explorer over a server that takes articles, and fetches them from this machine too. */
export function valley(store?: TestStore): Valley {
  let bearer = { authorization: '' }
  const visit = explorer(async () => {
    const { tokens, editor } = await someTokens()
    bearer = editor
    return { tokens, web }
  }, store)
  const web = new Web({
    agent: 'sayso/test',
    trusts: () => true,
    clock: { now: () => 0, wait: async () => {} },
  })
  afterAll(() => web.close())

  async function ingest(page: Page): Promise<void> {
    for (const [outlet, publishedAt, text] of ARTICLES) {
      const [title] = text.split('\n')
      const data = { query: INGEST, variables: { input: { outlet, title, publishedAt, text } } }
      const reply = await page.request.post(new URL('/graphql', page.url()).href, { data, headers: bearer })
      const { outcome } = (await reply.json()).data.ingestArticle
      if (outcome !== 'NEW') throw new Error(`${text} is not new: ${await reply.text()}`)
    }
  }

  return { visit, ingest, token: () => bearer.authorization.slice('Bearer '.length) }
}
