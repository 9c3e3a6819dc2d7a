import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { barriers, explorer } from './visit.ts'

const visit = explorer()

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const claims = (page: Page) => page.getByRole('list', { name: 'Claims', exact: true }).getByRole('article')

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

it('suggests while somebody types, the latest of it, and searches with Enter', async context => {
  const problems = await visit(context, '/', async page => {
    const box = page.getByRole('combobox')
    await heading(page, /./).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('kerr')
    const kerry = page.getByRole('option', { name: 'John Kerry', exact: true })
    await kerry.waitFor()
    await box.fill('lavrov')
    await page.getByRole('option', { name: 'Sergei Lavrov', exact: true }).waitFor()
    expect(await kerry.count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await heading(page, 'Sergei Lavrov').waitFor()

    await page.keyboard.press('/')
    await page.keyboard.type('assad')
    await page.keyboard.press('Enter')
    await heading(page, /assad/).waitFor()
    expect(new URL(page.url()).search).toBe('?q=assad')
    const found = page.getByRole('list', { name: 'Claims', exact: true })
    expect(await found.locator('mark').first().textContent()).toMatch(/^assad/i)
    expect(await found.getByRole('article').count()).toBe(5)
    await page.getByRole('button', { name: 'More claims' }).click()
    await page.locator('[aria-label="More claims"]:focus').waitFor()

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Theme: as the system' }).click()
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light')
    await page.reload()
    await page.getByRole('button', { name: 'Theme: light' }).waitFor()
    await page.goto(new URL('/?q=%22zzz%22', page.url()).href)
    await expect.poll(() => page.getByText('None has all of these words.').count()).toBe(5)
  })
  expect(problems).toEqual([])
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

it('says what to do where nothing is, or nobody can be reached', async context => {
  const nobody = '0'.repeat(32)
  const problems = await visit(context, `/entity/Person:${nobody}`, async page => {
    await heading(page, 'Nobody is here').waitFor()
    await page.goto(new URL(`/article/Article:${nobody}`, page.url()).href)
    await heading(page, 'No such article').waitFor()
    await page.goto(new URL('/entity/what', page.url()).href)
    await page.getByRole('alert').waitFor()
    for (const name of ['Graph', 'Coverage', 'Disputes', 'Timeline', 'Read']) {
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click()
      await heading(page, name).waitFor()
    }
    await page.goto(new URL('/', page.url()).href)
    await page.getByRole('link', { name: /^What did/ }).waitFor()
    await page.context().setOffline(true)
    await page.getByText('You are offline: what is not loaded').waitFor()
  })
  expect(problems).toEqual([])
}, 60_000)

it.for([
  [390, 'dark'],
  [1280, 'light'],
] as const)(
  'has no barrier that axe-core knows, and fits a window of %i pixels, %s',
  { timeout: 90_000 },
  async ([width, colorScheme], context) => {
    const problems = await visit(
      context,
      '/',
      async page => {
        const look = async () => {
          expect(await barriers(page)).toEqual([])
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        }
        const question = page.getByRole('link', { name: /^What did/ })
        await question.waitFor()
        await look()
        await question.click()
        await claims(page).first().waitFor()
        const filters = page.getByRole('complementary', { name: 'Filters' })
        if (width < 500) await filters.getByText('Filters').click()
        await filters.getByRole('link').first().waitFor()
        await look()
        const about = page.getByRole('navigation', { name: /^About / })
        for (const [tab, shown] of [
          ['Mentioned with', 'list'],
          ['Posts', 'table'],
          ['Names', 'table'],
        ] as const) {
          await about.getByRole('link', { name: tab }).click()
          await page.getByRole('region', { name: tab }).getByRole(shown).first().waitFor()
          await look()
        }
        await page.getByRole('button', { name: 'Editor token' }).click()
        await page.getByRole('dialog').waitFor()
        await look()
        await page.keyboard.press('Escape')
        // Focus goes back to it last of all.
        await page.locator('button:focus', { hasText: 'Editor token' }).waitFor()
        // Suggestions close where the page is scrolled, so it is first.
        await page.getByRole('combobox').click()
        await page.getByRole('combobox').fill('assad')
        await page.getByRole('option').first().waitFor()
        await page.keyboard.press('Enter')
        await page.getByRole('list', { name: 'Articles', exact: true }).waitFor()
        await look()
        await page
          .getByRole('link', { name: /^Evidence in/ })
          .first()
          .click()
        await page.locator('[data-chosen]').first().waitFor()
        await page.getByRole('region', { name: 'The chosen claim' }).waitFor()
        await look()
      },
      { width, colorScheme },
    )
    expect(problems).toEqual([])
  },
)
