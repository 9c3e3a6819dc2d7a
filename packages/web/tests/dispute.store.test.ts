import { expect, it } from 'vitest'
import { describeStores } from '../../../tests/stores.ts'
import { explorer, inspect } from './visit.ts'

describeStores('the disputes of the explorer', store => {
  const visit = explorer(undefined, store)

  it('shows claim against claim with the reason, under filters that the address keeps', async context => {
    const problems = await visit(context, '/disputes', async page => {
      const pairs = page
        .getByRole('list', { name: 'Disputes' })
        .getByRole('listitem')
        .filter({ hasText: 'Why:' })
      await pairs.first().waitFor()
      const all = await pairs.count()
      await page.getByRole('status').getByText(`${all} contradictions`).waitFor()
      const [newest] = await pairs.allTextContents()
      expect(newest).toContain('Sergei Lavrov')
      expect(newest).toContain('John Kerry')
      expect(newest).toMatch(/Found by \w+, sure to 0\.\d\d of 1/)
      await inspect(page, 'dispute')

      await page.getByRole('combobox', { name: 'Between' }).fill('rifkind')
      await page.getByRole('option', { name: /Rifkind/ }).click()
      await page.getByRole('status').getByText('One contradiction').waitFor()
      expect(await pairs.first().textContent()).toContain('Malcolm Rifkind')
      expect(page.url()).toMatch(/\?between=Person:/)
      await page.getByRole('combobox', { name: 'And', exact: true }).fill('kerry')
      await page.getByRole('option', { name: /^John Kerry/ }).click()
      await page.getByText('No two claims like that were found').waitFor()
      await page.getByRole('button', { name: 'Between: not Malcolm Rifkind' }).click()
      await expect.poll(() => pairs.count()).toBeGreaterThan(1)
      expect((await pairs.allTextContents()).every(text => text.includes('John Kerry'))).toBe(true)

      await pairs
        .first()
        .getByRole('link', { name: /^Evidence in/ })
        .first()
        .click()
      await page.getByRole('region', { name: 'The chosen claim' }).waitFor()
      await page.goBack()
      await page.getByRole('button', { name: 'And: not John Kerry' }).waitFor()

      await page.goto(new URL('/disputes?about=--', page.url()).href)
      await page.getByRole('alert').getByText('--').waitFor()
    })
    expect(problems).toEqual([])
  }, 60_000)
})
