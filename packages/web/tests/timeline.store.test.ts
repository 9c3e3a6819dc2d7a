import { expect, it } from 'vitest'
import { describeStores } from '../../../tests/stores.ts'
import { valley } from './valley.ts'
import { inspect } from './visit.ts'

describeStores('the timeline of the explorer', store => {
  const { visit, ingest } = valley(store)

  it('shows month by month where somebody stood, turned round and contradicts themselves', async context => {
    const problems = await visit(context, '/', async page => {
      await ingest(page)
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Timeline' }).click()
      await page.getByRole('heading', { name: 'Who spoke about whom, lately' }).waitFor()
      await page.getByRole('combobox', { name: 'Speaker' }).fill('tom v')
      await page.getByRole('option', { name: /^Tom Vale/ }).click()
      await page.getByRole('link', { name: 'Tom Vale on Ada Brook' }).click()
      await page.getByRole('heading', { level: 1, name: /Tom Vale on Ada Brook$/ }).waitFor()
      await page.getByRole('status').getByText('4 claims').waitFor()
      expect(await page.getByRole('img').getAttribute('aria-label')).toBe(
        'For in 1 claims, against in 3, neither in 0, from March 2015 to June 2015',
      )
      const months = page.getByRole('list', { name: 'Months' })
      expect(await months.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        'March 2015',
        'June 2015',
      ])
      expect(await months.getByRole('article').last().textContent()).toContain('+ for Ada Brook')
      const turn = months.getByText(/Turned round, now for/)
      expect(await turn.count()).toBe(1)
      expect(await turn.textContent()).toContain('3 March 2015')
      await inspect(page, 'timeline')

      await page.getByRole('button', { name: 'Speaker: not Tom Vale' }).click()
      await page.getByRole('link', { name: 'Jane Moor on Ada Brook' }).click()
      await months.getByText('Contradicts their own').first().waitFor()
      expect(await months.getByText('Contradicts their own').count()).toBe(2)
      await page.goBack()
      await page.goBack()
      await page.getByRole('heading', { level: 1, name: /Tom Vale on Ada Brook$/ }).waitFor()
    })
    expect(problems).toEqual([])
  }, 60_000)
})
