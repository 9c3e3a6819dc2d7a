import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { explorer, inspect } from './visit.ts'

const visit = explorer()

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const claims = (page: Page) => page.getByRole('list', { name: 'Claims', exact: true }).getByRole('article')

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

it('has no barrier that axe-core knows in any view, light or dark, wide or narrow', async context => {
  const problems = await visit(context, '/', async page => {
    const question = page.getByRole('link', { name: /^What did/ })
    await question.waitFor()
    await inspect(page, 'front')
    await question.click()
    await claims(page).first().waitFor()
    await page.getByRole('complementary', { name: 'Filters' }).getByRole('link').first().waitFor()
    await inspect(page, 'entity')
    const about = page.getByRole('navigation', { name: /^About / })
    for (const [tab, shown] of [
      ['Mentioned with', 'list'],
      ['Posts', 'table'],
      ['Names', 'table'],
    ] as const) {
      await about.getByRole('link', { name: tab }).click()
      await page.getByRole('region', { name: tab }).getByRole(shown).first().waitFor()
      await inspect(page, `entity-${tab.toLowerCase().replaceAll(' ', '-')}`)
    }
    await page.getByRole('button', { name: 'Editor token' }).click()
    await page.getByRole('dialog').waitFor()
    await inspect(page, 'token')
    await page.keyboard.press('Escape')
    // Focus goes back to it last of all.
    await page.locator('button:focus', { hasText: 'Editor token' }).waitFor()
    // Suggestions close where the page is scrolled, so it is first.
    await page.getByRole('combobox').click()
    await page.getByRole('combobox').fill('assad')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: 'Articles', exact: true }).waitFor()
    await inspect(page, 'search')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menu').waitFor()
    await inspect(page, 'export')
    await page.keyboard.press('Escape')
    await page
      .getByRole('link', { name: /^Evidence in/ })
      .first()
      .click()
    await page.locator('[data-chosen]').first().waitFor()
    await page.getByRole('region', { name: 'The chosen claim' }).waitFor()
    await inspect(page, 'article')
  })
  expect(problems).toEqual([])
}, 120_000)

it('can be read with letters twice as large, and by the keyboard alone', async context => {
  const problems = await visit(context, '/?q=assad', async page => {
    // As a browser does with a default size of letters of 32 pixels.
    await page.addStyleTag({ content: 'html { font-size: 200% }' })
    const list = page.getByRole('list', { name: 'Claims', exact: true })
    await list.waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1280)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content')
    const names: string[] = []
    for (let step = 0; step < 9; step++) {
      await page.keyboard.press('Tab')
      names.push(
        String(await page.evaluate('document.activeElement.ariaLabel ?? document.activeElement.textContent')),
      )
    }
    expect(names).toEqual([
      'Sayso',
      'Search people, organisations, places, claims and articles',
      'Search',
      'Graph',
      'Coverage',
      'Disputes',
      'Timeline',
      'Read',
      'Export',
    ])
    await page.emulateMedia({ reducedMotion: 'reduce' })
    expect(await page.evaluate('document.getAnimations().length')).toBe(0)
  })
  expect(problems).toEqual([])
}, 60_000)
