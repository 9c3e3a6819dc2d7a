import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Opened, openBrowser } from './browser.ts'
import { printed, sayso, startSayso } from './command.ts'

const seeds = fileURLToPath(new URL('../seeds', import.meta.url))
const queries = readdirSync(new URL('../queries/', import.meta.url)).filter(name => name.endsWith('.graphql'))
const directory = mkdtempSync(join(tmpdir(), 'sayso-page-'))

let server: ChildProcess
let url = ''
let token = ''
let opened: Opened

beforeAll(async () => {
  const at = ['--store', `embedded:${join(directory, 'graph.grafeo')}`]
  const tokens = ['--tokens', join(directory, 'tokens.json')]
  expect(await sayso(['ingest', seeds, ...at])).toMatchObject({ code: 0 })
  token = (await sayso(['token', 'create', 'ada', '--role', 'editor', ...tokens])).stdout.trim()
  server = startSayso(['serve', '--port', '0', '--write', ...tokens, ...at])
  url = (await printed(server.stderr, /GraphiQL in a browser +(http:\S+)/))[1] ?? ''
  opened = await openBrowser()
}, 120_000)

afterAll(async () => {
  await opened.close()
  server.kill('SIGTERM')
  await once(server, 'exit')
  rmSync(directory, { recursive: true, force: true })
})

it('answers the example queries in a browser that reaches nothing but this machine', async context => {
  if (!opened.browser) return context.skip(opened.reason)
  const page = await opened.browser.newPage({ viewport: { width: 1280, height: 800 } })
  const problems: string[] = []
  const elsewhere: string[] = []
  page.on('console', message => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', error => problems.push(error.message))
  page.on('request', request => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(new URL(url).origin))
      elsewhere.push(request.url())
  })
  const schemaRead = page.waitForResponse(response => response.request().method() === 'POST')
  await page.goto(url)
  await schemaRead
  await page.locator('.graphiql-query-editor .view-line').first().waitFor()
  const tabs = page.getByRole('tab').filter({ hasText: /\S/ })
  await expect.poll(() => tabs.count(), { timeout: 30_000 }).toBe(queries.length)
  await page.getByRole('button', { name: /execute query/i }).click()
  const result = page.locator('.result-window')
  await expect.poll(() => result.textContent(), { timeout: 30_000 }).toContain('totalCount')
  expect(await result.textContent()).toMatch(/"speaker"|"text"/)
  expect(problems).toEqual([])
  expect(elsewhere).toEqual([])
  await page.close()
}, 120_000)

it('shows what a subscription tells, as it happens', async context => {
  if (!opened.browser) return context.skip(opened.reason)
  const page = await opened.browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(url)
  await page.locator('.graphiql-query-editor .view-line').first().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('subscription { ingested { outcome article { title } } }')
  const listening = page.waitForResponse(response =>
    /^text\/event-stream/.test(response.headers()['content-type'] ?? ''),
  )
  await page.getByRole('button', { name: /execute query/i }).click()
  await listening
  const input = { title: 'Heard at once', text: 'The engineer Ada Brook said the dam is safe.' }
  const { data } = (await (
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: 'mutation ($input: ArticleInput!) { ingestArticle(input: $input) { problem { message } } }',
        variables: { input },
      }),
    })
  ).json()) as { data: unknown }
  expect(data).toEqual({ ingestArticle: { problem: null } })
  await page.locator('.result-window').getByText('Heard at once').waitFor()
  await page.close()
}, 120_000)
