import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest'
import type { RunningServer } from '../../packages/server/src/http/start.ts'
import { type Opened, openBrowser } from '../../tests/browser.ts'
import { startDemo } from '../../tests/demo.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

let outDir: string
let pages: PreviewServer
let origin: string
let server: RunningServer
let opened: Opened

beforeAll(async () => {
  // Each has to know where the other is: the page's origin is there before what it serves.
  outDir = await mkdtemp(join(tmpdir(), 'sayso-example-'))
  pages = await preview({ root, build: { outDir }, preview: { port: 0, strictPort: false } })
  origin = new URL(pages.resolvedUrls?.local[0] ?? '').origin
  server = await startDemo({ origins: [origin] })
  const url = JSON.stringify(`${server.url}/graphql`)
  await build({
    root,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
    define: { 'import.meta.env.VITE_SAYSO_URL': url },
  })
  opened = await openBrowser()
}, 120_000)

afterAll(async () => {
  await opened.close()
  await pages.close()
  await server.close()
  await rm(outDir, { recursive: true })
})

/** Opens the page where there is a browser, and gives what went wrong on it, or was fetched from elsewhere. */
async function visit(
  context: TestContext,
  width: number,
  look: (page: Page) => Promise<void>,
): Promise<string[]> {
  if (!opened.browser) return context.skip(opened.reason)
  const page = await opened.browser.newPage({ viewport: { width, height: 740 } })
  const problems: string[] = []
  page.on('console', message => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', error => problems.push(error.message))
  page.on('request', request => {
    const from = new URL(request.url())
    if (/^https?:/.test(from.protocol) && ![origin, server.url].includes(from.origin))
      problems.push(from.href)
  })
  await page.goto(origin)
  await look(page)
  await page.close()
  return problems
}

/** What breaks the rules that axe-core checks, WCAG's levels A and AA among them. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  )
}

async function find(page: Page, name: string): Promise<void> {
  await page.getByLabel('A person’s name').fill(name)
  await page.keyboard.press('Enter')
}

it('shows what somebody said, marked where it stands in the article, and who contradicts it', async context => {
  const problems = await visit(context, 1024, async page => {
    await find(page, 'kerry')
    const heading = page.getByRole('heading', { level: 2, name: 'John Kerry' })
    await heading.waitFor()
    await page.locator('h2:focus').waitFor()
    const claim = page
      .getByRole('list', { name: 'Claims', exact: true })
      .getByRole('article')
      .filter({ has: page.locator('mark', { hasText: 'Assad must make way' }) })
    expect(await claim.locator('figcaption').first().textContent()).toContain('RFE/RL, 2015-09-16')
    expect(await claim.getByRole('list', { name: 'Where it stands' }).textContent()).toContain(
      'against Bashar al-Assad',
    )
    const rival = claim.getByRole('link', { name: 'Sergei Lavrov' }).first()
    expect(await rival.isVisible()).toBe(false)
    await claim.locator('summary').press('Enter')
    await rival.click()
    await page.getByRole('heading', { level: 2, name: 'Sergei Lavrov' }).waitFor()
    await page.goBack()
    await heading.waitFor()
  })
  expect(problems).toEqual([])
}, 60_000)

it('goes on where a page of claims ends, and says whom somebody is mentioned with', async context => {
  const problems = await visit(context, 1024, async page => {
    await find(page, 'Marie Harf')
    const first = page.getByRole('list', { name: 'Claims', exact: true })
    await page.getByRole('button', { name: 'More claims' }).press('Enter')
    await page.locator('[aria-label="More claims"]:focus').waitFor()
    expect(await first.locator('> li').count()).toBe(10)
    expect(await page.getByRole('list', { name: 'More claims' }).locator('> li').count()).toBe(3)
    expect(await page.getByRole('button', { name: 'More claims' }).count()).toBe(0)

    await page.getByRole('link', { name: 'Whom they are mentioned with' }).click()
    const company = page.getByRole('list', { name: 'Mentioned with', exact: true })
    await company.waitFor()
    expect(await company.locator('> li').first().textContent()).toMatch(/in \d articles: “/)
    await company.getByRole('link', { name: 'Bashar al-Assad' }).click()
    await page.getByRole('heading', { level: 2, name: 'Bashar al-Assad' }).waitFor()
  })
  expect(problems).toEqual([])
}, 60_000)

it('says why nobody is found: in the words of the server, or how to start it', async context => {
  const problems = await visit(context, 1024, async page => {
    const status = page.getByRole('status')
    await find(page, 'Rudolf Rassendyll')
    await status.getByText('No article names a person “Rudolf Rassendyll”.').waitFor()
    await find(page, '--')
    await status.getByText('write a name with at least one letter').waitFor()
    await page.context().setOffline(true)
    await find(page, 'kerry')
    await status.getByText(`sayso serve --cors ${origin}`).waitFor()
    expect(new URL(page.url()).hash).toBe('')
  })
  expect(problems).toEqual([expect.stringContaining('ERR_INTERNET_DISCONNECTED')])
}, 60_000)

it.for([
  [360, 'dark'],
  [1280, 'light'],
] as const)(
  'has no barrier that axe-core knows, and fits a window of %i pixels, %s',
  { timeout: 60_000 },
  async ([width, colorScheme], context) => {
    const problems = await visit(context, width, async page => {
      await page.emulateMedia({ colorScheme })
      const look = async () => {
        expect(await barriers(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      }
      await look()
      await find(page, 'kerry')
      await page.locator('summary').first().click()
      await look()
      await page.getByRole('link', { name: 'Whom they are mentioned with' }).click()
      await page.getByRole('list', { name: 'Mentioned with', exact: true }).waitFor()
      await look()
    })
    expect(problems).toEqual([])
  },
)
