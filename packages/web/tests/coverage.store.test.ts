import { expect, it } from 'vitest'
import { describeStores } from '../../../tests/stores.ts'
import { valley } from './valley.ts'
import { inspect } from './visit.ts'

describeStores('the coverage of the explorer', store => {
  const { visit, ingest } = valley(store)

  it('sets outlets side by side: what only one printed, what one left out, where they contradict', async context => {
    const problems = await visit(context, '/', async page => {
      const requests: string[] = []
      page.on('request', request => {
        if (request.url().endsWith('/graphql')) requests.push(request.postData() ?? '')
      })
      await ingest(page)
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Coverage' }).click()
      await page.getByRole('link', { name: 'Bashar al-Assad', exact: true }).waitFor()
      await page.getByRole('combobox', { name: 'About' }).fill('ada br')
      await page.getByRole('option', { name: /^Ada Brook/ }).click()
      await page.getByRole('heading', { level: 1, name: /Ada Brook$/ }).waitFor()
      expect(page.url()).toMatch(/\/coverage\?of=Person:[0-9a-f]{32}$/)

      const outlets = page.getByRole('table', { name: 'How much each outlet printed' })
      await outlets.waitFor()
      expect(await outlets.getByRole('rowheader').allTextContents()).toEqual([
        'The River Herald',
        'The Hill Gazette',
        'The Lake Times',
        'The Valley Post',
      ])
      expect(await outlets.getByRole('row').nth(1).textContent()).toContain('33 June 2015 – 3 July 2015')
      const printed = (outlet: string) => page.getByRole('list', { name: `Claims in ${outlet}` })
      expect(await printed('The Lake Times').textContent()).toMatch(
        /also in The (?:Hill Gazette|Valley Post), The (?:Hill Gazette|Valley Post)/,
      )
      expect(await printed('The River Herald').getByText('only here').count()).toBe(3)
      const leftOut = page.getByRole('list', { name: 'Left out by The River Herald' })
      expect(await leftOut.getByRole('article').count()).toBe(1)
      expect(await leftOut.textContent()).toContain('wrecked the dam')
      expect(await page.getByText('Nothing that two other outlets printed.').count()).toBe(3)

      await printed('The River Herald').getByRole('link', { name: 'contradiction 1' }).first().click()
      expect(await page.locator(':target').textContent()).toMatch(/must not resign.*Why: /)
      expect(requests.filter(query => query.includes('ComparisonOf')).length).toBe(1)
      await inspect(page, 'coverage')

      await page.getByLabel('Before', { exact: true }).fill('2015-03-02')
      await printed('The Valley Post').waitFor()
      await printed('The Lake Times').waitFor({ state: 'hidden' })
      await page.getByLabel('Before', { exact: true }).fill('2014-01-01')
      await page.getByText('No outlet printed a claim about them between these days').waitFor()
    })
    expect(problems).toEqual([])
  }, 60_000)
})
