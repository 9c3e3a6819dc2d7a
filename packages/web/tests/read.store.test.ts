import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeStores } from '../../../tests/stores.ts'
import { valley } from './valley.ts'
import { explorer, inspect } from './visit.ts'

const TEXT =
  '🙂 Dam holds\n\nMayor Tom Vale said that Ada Brook had done excellent work and deserves support.'

const pages = createServer(({ url }, response) =>
  response
    .writeHead(url === '/story' ? 200 : 404, { 'content-type': 'text/html' })
    .end(`<title>Dam holds</title><p>${TEXT.split('\n').at(-1)}</p>`),
)
const pageAt = (path: string) => `http://127.0.0.1:${(pages.address() as AddressInfo).port}${path}`

beforeAll(async () => {
  await once(pages.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => pages.close())

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

describeStores('reading in the explorer', store => {
  const { visit, ingest, token } = valley(store)

  it('shows what is read out of an article before it is stored, and what arrives meanwhile', async context => {
    const problems = await visit(context, '/read', async page => {
      const text = page.getByLabel('Text of the article')
      const look = page.getByRole('button', { name: 'See what is read' })
      await text.fill(TEXT)
      await look.click()
      await page.getByRole('alert').getByText('token of an editor').waitFor()
      await page.getByRole('main').getByRole('button', { name: 'Editor token' }).click()
      await page.getByLabel('Token', { exact: true }).fill(token())
      await page.getByRole('button', { name: 'Keep it' }).click()
      await page.getByText('This takes an editor').waitFor({ state: 'hidden' })

      await look.click()
      const claims = page.getByRole('list', { name: 'Claims', exact: true })
      await claims.waitFor()
      expect(await claims.getByRole('article').count()).toBe(1)
      expect(await claims.textContent()).toMatch(/Tom Vale said.*excellent work.*\+ for Ada Brook/)
      await claims.getByRole('link', { name: /^Show in the text/ }).click()
      const words = page.locator('[data-chosen~=content]')
      await words.first().waitFor()
      expect(await words.allTextContents()).toEqual([
        'that Ada Brook had done excellent work and deserves support',
      ])
      expect(await page.getByRole('list', { name: 'Named' }).textContent()).toContain(
        'Ada Brook person, once',
      )
      await inspect(page, 'read')

      await page.getByLabel('Outlet').fill('The Valley Post')
      await page.getByText('You have changed it since').waitFor()
      await look.click()
      const store = page.getByRole('button', { name: 'Store it' })
      await store.click()
      await page.getByText('Stored: it is new.').waitFor()
      const arrivals = page.getByRole('list', { name: 'Arrivals' })
      await arrivals.getByRole('link', { name: /Dam holds/ }).waitFor()
      await store.click()
      await page.getByText('It was there just so').waitFor()
      await ingest(page)
      await arrivals.getByRole('link', { name: 'Dam in doubt' }).first().waitFor()

      const lines = [
        { text: TEXT, outlet: 'The Valley Post' },
        { text: 'One. Jane Moor said that Ada Brook lied.', title: 'One', outlet: 'The Lake Times' },
        { text: 'Two.', title: 'Two', url: 'ftp://a.example/' },
      ].map(line => JSON.stringify(line))
      await page
        .locator('input[type=file]')
        .setInputFiles([file('a.jsonl', `${lines.join('\n')}\n{}\n`), file('b.pdf', '%PDF')])
      await page.getByRole('alert').getByText('b.pdf').waitFor()
      const refusals = await page.getByRole('alert').getByRole('listitem').allTextContents()
      expect(refusals).toEqual([expect.stringContaining('line 4'), expect.stringContaining('b.pdf')])
      await page.getByRole('button', { name: 'Look at it: One' }).click()
      await claims.getByText('Ada Brook lied').waitFor()
      await page.getByRole('button', { name: 'Store all' }).click()
      await page.getByRole('status').getByText('3 of 3: 1 new, 1 unchanged, 1 refused').waitFor()
      const articles = page.getByRole('list', { name: 'Articles' }).getByRole('listitem')
      expect(await articles.last().textContent()).toContain('Refused: ')
      await articles.nth(1).getByRole('link', { name: 'Open it' }).click()
      await page.getByRole('heading', { level: 1, name: 'One' }).waitFor()
    })
    expect(problems).toEqual([])
  }, 90_000)

  it('fetches what stands at an address, and shows that', async context => {
    const problems = await visit(context, '/read', async page => {
      await page.getByRole('main').getByRole('button', { name: 'Editor token' }).click()
      await page.getByLabel('Token', { exact: true }).fill(token())
      await page.getByRole('button', { name: 'Keep it' }).click()
      await page.getByLabel('Address').fill(pageAt('/story'))
      await page.getByRole('button', { name: 'See what is read' }).click()
      await page.getByRole('list', { name: 'Claims', exact: true }).getByText('excellent work').waitFor()
      expect(await page.getByLabel('Headline', { exact: true }).inputValue()).toBe('Dam holds')
      await page.getByRole('button', { name: 'Store it' }).click()
      await page.getByText('Stored: it is new.').waitFor()
      await page.getByLabel('Text of the article').fill('')
      await page.getByLabel('Address').fill(pageAt('/gone'))
      await page.getByRole('button', { name: 'See what is read' }).click()
      await page.getByRole('alert').getByText('404').waitFor()
    })
    expect(problems).toEqual([])
  }, 60_000)
})

describe('a server that only reads', () => {
  const visitReading = explorer()

  it('says what to do, also where an address comes without a text', async context => {
    const problems = await visitReading(context, '/read', async page => {
      await page.getByText('sayso serve --write', { exact: true }).waitFor()
      await page.getByLabel('Address').fill('https://a.example/story')
      await page.getByRole('button', { name: 'See what is read' }).click()
      await page.getByRole('alert').getByText('this server only reads').waitFor()
      const lines = ['One.', 'Two.', 'Three.'].map(text => JSON.stringify({ text })).join('\n')
      await page.locator('input[type=file]').setInputFiles(file('a.jsonl', lines))
      await page.getByRole('button', { name: 'Store all' }).click()
      await page.getByRole('status').getByText('1 of 3: 1 refused. Stopped').waitFor()
      await page.getByRole('button', { name: 'Go on' }).waitFor()
    })
    expect(problems).toEqual([])
  }, 60_000)
})
