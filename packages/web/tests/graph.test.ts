import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { DOMParser } from '@xmldom/xmldom'
import axe from 'axe-core'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest'
import { type Opened, openBrowser } from '../../../../tests/browser.ts'
import { startDemo } from '../../../../tests/demo.ts'
import type { RunningServer } from '../../../server/src/http/start.ts'

const root = fileURLToPath(new URL('../../harness', import.meta.url))

let folder: string
let pages: PreviewServer
let origin: string
let server: RunningServer
let opened: Opened

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-graph-'))
  server = await startDemo()
  const common = { root, configFile: false, logLevel: 'warn' } as const
  await build({ ...common, build: { outDir: folder, emptyOutDir: true, target: 'es2022' } })
  pages = await preview({
    ...common,
    build: { outDir: folder },
    preview: { port: 0, strictPort: false, proxy: { '/graphql': server.url } },
  })
  origin = new URL(pages.resolvedUrls?.local[0] ?? '').origin
  opened = await openBrowser()
}, 120_000)

afterAll(async () => {
  await opened.close()
  await pages.close()
  await server.close()
  await rm(folder, { recursive: true })
})

interface Visit {
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
}

/** Opens an address where there is a browser, and gives what went wrong on it, or was fetched from elsewhere. */
async function visit(
  context: TestContext,
  address: string,
  look: (page: Page) => Promise<void>,
  { width = 1280, colorScheme = 'light' }: Visit = {},
): Promise<string[]> {
  if (!opened.browser) return context.skip(opened.reason)
  const page = await opened.browser.newPage({ viewport: { width, height: 800 }, colorScheme })
  const problems: string[] = []
  page.on('console', message => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', error => problems.push(error.message))
  page.on('request', request => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin)
      problems.push(request.url())
  })
  await page.goto(origin + address)
  await look(page)
  await page.close()
  return problems
}

async function idOf(name: string): Promise<string> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query ($name: String) { person(name: $name) { id } }',
      variables: { name },
    }),
  })
  return ((await response.json()) as { data: { person: { id: string } } }).data.person.id
}

const addressOf = (state: Readonly<Record<string, unknown>>) =>
  `/graph?${new URLSearchParams(Object.entries(state).map(([key, value]) => [key, JSON.stringify(value)]))}`

/** What breaks the rules that axe-core checks, WCAG's levels A and AA among them. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  )
}

const nodes = (page: Page) => page.getByRole('table', { name: 'Nodes', exact: true })

it('adds somebody by name, shows more around them, and forgets what was removed, by the keyboard alone', async context => {
  const problems = await visit(context, '/graph', async page => {
    await page.getByLabel('Add somebody').fill('kerry')
    await page.getByRole('option', { name: /John Kerry/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: 'John Kerry' }).waitFor()
    await page.getByRole('status').getByText('21 nodes').waitFor()
    await nodes(page).getByRole('button', { name: 'More: John Kerry' }).press('Enter')
    await nodes(page).getByRole('button', { name: 'More: John Kerry' }).waitFor({ state: 'detached' })
    const all = await nodes(page).getByRole('row').count()
    expect(all).toBeGreaterThan(22)
    await nodes(page).getByRole('button', { name: 'Expand: Sergei Lavrov' }).press('Enter')
    await nodes(page).getByRole('button', { name: 'Collapse: Sergei Lavrov' }).press('Enter')
    await nodes(page).getByRole('button', { name: 'Expand: Sergei Lavrov' }).waitFor()
    await nodes(page).getByRole('button', { name: 'Remove: Iran' }).press('Enter')
    expect(await nodes(page).getByRole('button', { name: 'Iran', exact: true }).count()).toBe(0)
    await page.getByLabel('Find in the graph').fill('lavrov')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: 'Sergei Lavrov' }).waitFor()
    expect(await nodes(page).locator('tr[aria-current]').textContent()).toContain('Sergei Lavrov')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 2 }).waitFor({ state: 'detached' })
    await page.getByLabel('Find in the graph').fill('')
    await nodes(page).getByRole('button', { name: 'Articles' }).press('Enter')
    const counts = await nodes(page).locator('tbody td:nth-child(3)').allTextContents()
    expect(counts.map(Number)).toEqual(counts.map(Number).sort((a, b) => b - a))
    await page.goBack()
    expect(new URL(page.url()).searchParams.get('selected')).toContain('Person:')
  })
  expect(problems).toEqual([])
}, 60_000)

it('shows the claims behind an edge, only those of a time or an outlet, and both sides of a contradiction', async context => {
  const address = addressOf({ focus: [await idOf('kerry'), await idOf('assad')] })
  const problems = await visit(context, address, async page => {
    await page.getByRole('tab', { name: /Edges/ }).click()
    const edges = page.getByRole('table', { name: 'Edges' })
    await edges.getByRole('button', { name: 'John Kerry spoke about Bashar al-Assad' }).press('Enter')
    const evidence = page.getByRole('region', { name: 'The evidence' })
    await evidence.getByText('− against: 2').waitFor()
    const claims = evidence.getByRole('article')
    expect(await claims.count()).toBe(2)
    expect(await claims.first().locator('mark').textContent()).toContain('Assad must make way')
    expect(await claims.first().getByRole('link').getAttribute('href')).toMatch(
      /^\/article\/Article%3A\w+\?claim=Claim%3A\w+$/,
    )
    await edges
      .getByRole('button', { name: /contradicts/ })
      .first()
      .press('Enter')
    await evidence.getByText('≠').first().waitFor()
    expect(
      await evidence.getByRole('region', { name: 'Two claims' }).first().locator('mark').count(),
    ).toBeGreaterThan(1)

    await page.getByRole('checkbox', { name: 'mentioned with' }).uncheck()
    expect(await edges.getByText('mentioned with').count()).toBe(0)
    await page.getByLabel('Before', { exact: true }).fill('2015-09-01')
    await edges.getByRole('button', { name: 'John Kerry spoke about Bashar al-Assad' }).press('Enter')
    await evidence.getByText('− against: 1').waitFor()
    await page.getByLabel('Outlet').fill('Breitbart')
    await page.keyboard.press('Enter')
    await evidence.getByText('no place').waitFor()
    expect(await claims.count()).toBe(1)
  })
  expect(problems).toEqual([])
}, 60_000)

it('keeps a node where it was dragged to, also when the page is loaded again, until it is unpinned', async context => {
  const kerry = await idOf('kerry')
  const problems = await visit(context, addressOf({ focus: [kerry], expanded: {} }), async page => {
    await page.getByRole('status').getByText('one node, no edges').waitFor()
    const canvas = page.getByRole('img')
    const { x, y, width, height } = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    // Alone, it is in the middle but for the room for its name.
    const [left, top] = [x + width / 2 - 45, y + height / 2]
    await page.mouse.move(left, top)
    await page.mouse.down()
    await page.mouse.move(left + 60, top + 40, { steps: 3 })
    await page.mouse.up()
    const unpin = nodes(page).getByRole('button', { name: 'Unpin: John Kerry' })
    await unpin.waitFor()
    const pins = new URL(page.url()).searchParams.get('pins')
    expect(Object.keys(JSON.parse(pins ?? ''))).toEqual([kerry])
    await page.reload()
    await unpin.waitFor()
    expect(new URL(page.url()).searchParams.get('pins')).toBe(pins)
    await unpin.press('Enter')
    await nodes(page).getByRole('button', { name: 'Pin: John Kerry', exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('pins')).toBe('{}')
  })
  expect(problems).toEqual([])
}, 60_000)

it('leads from one to another over claims, with the words of each, and keeps what is seen as files', async context => {
  const problems = await visit(context, addressOf({ focus: [await idOf('kerry')] }), async page => {
    await nodes(page).getByRole('button', { name: 'John Kerry', exact: true }).click()
    await page.getByLabel('Path from John Kerry to').fill('lavrov')
    await page.getByRole('option', { name: /Sergei Lavrov/ }).click()
    const chains = page.getByRole('region', { name: 'Chains of claims' })
    await chains.getByText('John Kerry → Sergei Lavrov').first().waitFor()
    expect(await chains.locator('mark').count()).toBeGreaterThan(1)
    await chains.getByLabel(/Not through/).check()
    await chains.getByText('John Kerry → Sergei Lavrov').first().waitFor()

    const keep = async (name: string): Promise<string> => {
      await page.getByRole('button', { name: 'Export' }).press('Enter')
      const download = page.waitForEvent('download')
      await page.getByRole('menuitem', { name }).click()
      const path = join(folder, (await download).suggestedFilename())
      await (await download).saveAs(path)
      return path
    }
    const count = await nodes(page).locator('tbody tr').count()
    const rows = parse(await readFile(await keep('Nodes (CSV)')), { bom: true })
    expect(rows).toHaveLength(count + 1)
    const drawing = await readFile(await keep('Drawing (SVG)'), 'utf8')
    expect(
      new DOMParser().parseFromString(drawing, 'image/svg+xml').getElementsByTagName('text'),
    ).toHaveLength(count)
    expect(JSON.parse(await readFile(await keep('Data (JSON)'), 'utf8')).nodes).toHaveLength(count)
    expect((await readFile(await keep('Picture (PNG)'))).subarray(1, 4).toString()).toBe('PNG')

    const file = await keep('Page (HTML)')
    const other = await page.context().browser()?.newPage({ offline: true })
    if (!other) throw new Error('the page belongs to no browser')
    await other.goto(pathToFileURL(file).href)
    expect(await other.locator('svg text', { hasText: 'John Kerry' }).count()).toBe(1)
    expect(await other.locator('mark').count()).toBeGreaterThan(1)
    expect(await barriers(other)).toEqual([])
    await other.close()
  })
  expect(problems).toEqual([])
}, 90_000)

it('says what to do when nothing is heard of the server, and goes on when it is', async context => {
  const problems = await visit(context, addressOf({ focus: [await idOf('kerry')] }), async page => {
    await page.getByRole('status').getByText('21 nodes').waitFor()
    await page.context().setOffline(true)
    await nodes(page).getByRole('button', { name: 'Expand: Sergei Lavrov' }).click()
    await page.getByRole('alert').getByText('You are offline').waitFor()
    expect(await nodes(page).locator('tbody tr').count()).toBe(21)
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await nodes(page).getByRole('button', { name: 'Collapse: Sergei Lavrov' }).waitFor()
    await page.getByRole('alert').waitFor({ state: 'detached' })
  })
  expect(problems.filter(problem => !problem.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
}, 60_000)

it.for([
  [390, 'dark'],
  [1280, 'light'],
] as const)(
  'has no barrier that axe-core knows, and fits a window of %i pixels, %s',
  { timeout: 60_000 },
  async ([width, colorScheme], context) => {
    const kerry = await idOf('kerry')
    const address = addressOf({ focus: [kerry], selected: kerry })
    const look = async (page: Page) => {
      await page.getByRole('status').getByText('21 nodes').waitFor()
      expect(await barriers(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.getByRole('tab', { name: /Edges/ }).click()
      await page
        .getByRole('table', { name: 'Edges' })
        .getByRole('button', { name: /spoke about/ })
        .first()
        .click()
      await page.getByRole('region', { name: 'The evidence' }).locator('mark').first().waitFor()
      expect(await barriers(page)).toEqual([])
      if (width > 390) return
      expect(await page.getByRole('img').isVisible()).toBe(false)
      await page.getByRole('button', { name: 'Drawing' }).click()
      await page.getByRole('img').waitFor()
    }
    expect(await visit(context, address, look, { width, colorScheme })).toEqual([])
  },
)
