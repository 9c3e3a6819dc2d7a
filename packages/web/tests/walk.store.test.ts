import { DOMParser } from '@xmldom/xmldom'
import { parse } from 'csv-parse/sync'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeStores } from '../../../tests/stores.ts'
import { barriers, explorer, exported, idOf } from './visit.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const claims = (page: Page) => page.getByRole('list', { name: 'Claims', exact: true }).getByRole('article')
const nodes = (page: Page) => page.getByRole('table', { name: 'Nodes', exact: true })

describeStores('the explorer', store => {
  const visit = explorer(undefined, store)

  it('leads from a question to what somebody said, and to the words that prove it', async context => {
    const problems = await visit(context, '/', async page => {
      await heading(page, 'Who said what about whom?').waitFor()
      expect(await page.getByLabel('What was read').textContent()).toContain('articles5')
      await page.getByRole('link', { name: /^Who contradicts .+ on .+\?$/ }).waitFor()
      await page.getByRole('link', { name: /^How did outlets cover .+\?$/ }).waitFor()
      await page.getByRole('link', { name: 'What did Marie Harf say about Bashar al-Assad?' }).click()

      await heading(page, 'Marie Harf').waitFor()
      await page.locator('h1:focus').waitFor()
      expect(await page.title()).toBe('Marie Harf – Sayso')
      expect(page.url()).toMatch(
        /\/entity\/Person:[0-9a-f]{32}\?tab=said&target=(?:Organisation|Person):[0-9a-f]{32}$/,
      )
      const filters = page.getByRole('complementary', { name: 'Filters' })
      const chosen = filters.getByRole('link', { name: /Bashar al-Assad/ })
      expect(await chosen.getAttribute('aria-current')).not.toBeNull()
      await claims(page).first().waitFor()
      const filtered = await claims(page).count()
      const outlet = filters.getByRole('link', { name: /^Naharnet/ })
      const count = Number((await outlet.textContent())?.match(/\d+$/)?.[0])
      await outlet.click()
      await page
        .getByRole('status')
        .getByText(count === 1 ? 'One claim' : `${count} claims`)
        .waitFor()
      expect(count).toBeLessThan(filtered)
      expect(page.url()).toContain('&outlet=Organisation:')

      const claim = claims(page).first()
      const words = (await claim.getByRole('blockquote').textContent()) ?? ''
      await claim.getByRole('link', { name: /^Evidence in/ }).click()
      await page.locator('h1:focus').waitFor()
      const panel = page.getByRole('region', { name: 'The chosen claim' })
      expect(await panel.getByRole('blockquote').textContent()).toBe(words)
      const marked = page.locator('[data-chosen~=content]').first()
      expect(await marked.textContent()).toContain(words)
      const [box, { height }] = [await marked.boundingBox(), page.viewportSize() ?? { height: 0 }]
      expect(box?.y).toBeGreaterThan(0)
      expect(box?.y).toBeLessThan(height)
      await page.goBack()
      await heading(page, 'Marie Harf').waitFor()
      expect(page.url()).toContain('&outlet=Organisation:')
    })
    expect(problems).toEqual([])
  }, 60_000)

  it('takes a newcomer from a name to who disputes a claim, and to a file of it, in under ten clicks', async context => {
    let clicks = 0
    const problems = await visit(context, '/', async page => {
      const click = async (at: Locator) => {
        clicks++
        await at.click()
      }
      await click(page.getByRole('combobox'))
      await page.keyboard.type('Harf')
      await click(page.getByRole('option', { name: 'Marie Harf', exact: true }))
      const claim = claims(page).first()
      const words = (await claim.getByRole('blockquote').textContent()) ?? ''
      await click(claim.getByRole('link', { name: /^Evidence in/ }))
      const panel = page.getByRole('region', { name: 'The chosen claim' })
      const read = panel.getByRole('blockquote').first()
      expect(await read.textContent()).toBe(words)
      expect(await page.locator('[data-chosen~=content]').first().textContent()).toContain(words)
      const index = page.getByRole('navigation', { name: 'Claims in reading order' })
      await click(
        index.getByRole('listitem').filter({ hasText: 'contradicted by' }).first().getByRole('link'),
      )
      const other = panel.getByRole('listitem').filter({ hasText: 'Contradiction' }).first()
      const rival = (await other.getByRole('article').getByRole('link').first().textContent()) ?? ''
      await click(other.getByRole('link', { name: /^Evidence in/ }))
      await panel.locator('.who').first().getByText(rival).waitFor()
      clicks += 2
      const rows: string[][] = parse(await exported(page, 'Claims (CSV)'), { bom: true })
      const said = await read.textContent()
      expect(rows.find(row => row[2] === said)?.[1]).toBe(rival)
    })
    expect(problems).toEqual([])
    expect(clicks).toBeLessThan(10)
  }, 60_000)

  it('shows an article with all of its claims, each explained, with what contradicts it', async context => {
    const problems = await visit(context, '/?q=make+way', async page => {
      await page
        .getByRole('link', { name: /^Evidence in/ })
        .first()
        .click()
      const panel = page.getByRole('region', { name: 'The chosen claim' })
      const related = panel.getByRole('list', { name: 'Related claims' })
      await related.waitFor()
      expect(await related.textContent()).toContain('Contradiction')
      expect(await panel.textContent()).toContain('− against Bashar al-Assad')
      const index = page.getByRole('navigation', { name: 'Claims in reading order' })
      const listed = index.getByRole('link')
      const all = await listed.count()
      await expect.poll(() => index.getByRole('heading').textContent()).toContain(String(all))
      const marked = await page
        .locator('.text .mark.content')
        .evaluateAll(marks => marks.map(mark => mark.getAttribute('href')))
      expect(new Set(marked).size).toBeGreaterThan(all / 2)
      const before = page.url()
      await page.keyboard.press('j')
      await expect.poll(() => page.url()).not.toBe(before)
      expect(await index.locator('[aria-current]').count()).toBe(1)
      await related
        .getByRole('link', { name: /^Evidence in/ })
        .first()
        .waitFor({ state: 'hidden' })
      await page.keyboard.press('k')
      await related
        .getByRole('link', { name: /^Evidence in/ })
        .first()
        .click()
      await expect.poll(() => page.url()).not.toBe(before)
      await page.getByRole('region', { name: 'The chosen claim' }).waitFor()
    })
    expect(problems).toEqual([])
  }, 60_000)

  it('keeps all that was found as a file, not the first page alone', async context => {
    const problems = await visit(context, '/?q=assad', async page => {
      const found = page.getByRole('region', { name: /^Claims/ })
      const count = Number(
        (await found.getByRole('heading', { name: /\d$/ }).textContent())?.match(/\d+$/)?.[0],
      )
      expect(count).toBeGreaterThan(5)
      expect(JSON.parse(String(await exported(page, 'Data (JSON)')))).toMatchObject({ left: 0 })
      expect(parse(await exported(page, 'Claims (CSV)'), { bom: true })).toHaveLength(count + 1)
      await page.getByRole('list', { name: 'People' }).getByRole('link').first().click()
      await page.getByRole('link', { name: /^Mentioned with/ }).click()
      const company = await page.getByRole('list', { name: 'Mentioned with' }).getByRole('listitem').count()
      expect(parse(await exported(page, 'Edges (CSV)'), { bom: true }).length).toBeGreaterThan(company)
      await page.getByRole('link', { name: /^Said about them/ }).click()
      const status = await page
        .getByRole('region', { name: 'Said about them' })
        .getByRole('status')
        .getByText(/claims?$/)
        .textContent()
      const file = String(await exported(page, 'Page (HTML)'))
      expect(file.match(/<article>/g)).toHaveLength(Number(status?.match(/\d+/)?.[0] ?? 1))
    })
    expect(problems).toEqual([])
  }, 60_000)

  it('shows the claims behind an edge, only those of a time or an outlet, and both sides of a contradiction', async context => {
    const problems = await visit(context, '/graph', async page => {
      const focus = [await idOf(page, 'kerry'), await idOf(page, 'assad')]
      await page.goto(new URL(`/graph?focus=${focus}`, page.url()).href)
      await page.getByRole('tab', { name: /Edges/ }).click()
      const edges = page.getByRole('table', { name: 'Edges' })
      await edges.getByRole('button', { name: 'John Kerry spoke about Bashar al-Assad' }).press('Enter')
      const evidence = page.getByRole('region', { name: 'The evidence' })
      await evidence.getByText(/against: 2$/).waitFor()
      const claims = evidence.getByRole('article')
      expect(await claims.count()).toBe(2)
      expect(await claims.first().locator('mark').textContent()).toContain('Assad must make way')
      expect(
        await claims
          .first()
          .getByRole('link', { name: /^Evidence in/ })
          .getAttribute('href'),
      ).toMatch(/^\/article\/Article:\w+\?claim=Claim:\w+$/)
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
      await evidence.getByText(/against: 1$/).waitFor()
      await page.getByLabel('Outlet').fill('Breitbart')
      await page.keyboard.press('Enter')
      await evidence.getByText('no place').waitFor()
      expect(await claims.count()).toBe(1)
    })
    expect(problems).toEqual([])
  }, 60_000)

  it('leads from one to another over claims, with the words of each, and keeps what is seen as files', async context => {
    const problems = await visit(context, '/graph', async page => {
      await page.goto(new URL(`/graph?focus=${await idOf(page, 'kerry')}`, page.url()).href)
      await nodes(page).getByRole('button', { name: 'John Kerry', exact: true }).click()
      await page.getByLabel('Path from John Kerry to').fill('lavrov')
      await page.getByRole('option', { name: /Sergei Lavrov/ }).click()
      const chains = page.getByRole('region', { name: 'Chains of claims' })
      await chains.getByText('John Kerry → Sergei Lavrov').first().waitFor()
      expect(await chains.locator('mark').count()).toBeGreaterThan(1)
      await chains.getByLabel(/Not through/).check()
      await chains.getByText('John Kerry → Sergei Lavrov').first().waitFor()

      const count = await nodes(page).locator('tbody tr').count()
      const rows = parse(await exported(page, 'Nodes (CSV)'), { bom: true })
      expect(rows).toHaveLength(count + 1)
      const drawing = String(await exported(page, 'Drawing (SVG)'))
      expect(
        new DOMParser().parseFromString(drawing, 'image/svg+xml').getElementsByTagName('text'),
      ).toHaveLength(count)
      expect(JSON.parse(String(await exported(page, 'Data (JSON)'))).nodes).toHaveLength(count)
      expect((await exported(page, 'Picture (PNG)')).subarray(1, 4).toString()).toBe('PNG')

      const file = await exported(page, 'Page (HTML)')
      const other = await page.context().browser()?.newPage({ offline: true })
      if (!other) throw new Error('the page belongs to no browser')
      await other.setContent(String(file))
      expect(await other.locator('svg text', { hasText: 'John Kerry' }).count()).toBe(1)
      expect(await other.locator('mark').count()).toBeGreaterThan(1)
      expect(await barriers(other)).toEqual([])
      await other.close()
    })
    expect(problems).toEqual([])
  }, 90_000)
})
