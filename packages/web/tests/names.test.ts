import { expect, it } from 'vitest'
import { someTokens } from '../../../tests/token.ts'
import { explorer } from './visit.ts'

let bearer: Record<'reader' | 'editor', string>

const visit = explorer(async () => {
  const { tokens, reader, editor } = await someTokens()
  const secret = ({ authorization }: { readonly authorization: string }) =>
    authorization.slice('Bearer '.length)
  bearer = { reader: secret(reader), editor: secret(editor) }
  return { tokens }
})

it('lets editors put names together and apart, and take that back', async context => {
  const problems = await visit(context, '/?q=kerry', async page => {
    const set = async (token: string) => {
      await page.getByRole('button', { name: /^Editor token/ }).click()
      await page.getByLabel('Token', { exact: true }).fill(token)
      await page.getByRole('button', { name: 'Keep it' }).click()
    }
    const status = page.locator('.decided')
    const names = page.getByRole('table')
    await page.getByRole('list', { name: 'People' }).getByRole('link', { name: 'John Kerry' }).click()
    await page.getByRole('link', { name: /^Names/ }).click()
    await names.getByText('the name that').waitFor()
    expect(await page.getByRole('checkbox').count()).toBe(0)

    await set(bearer.reader)
    await page.getByLabel('Their name').fill('lavrov')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('button', { name: 'They are one' }).click()
    await status.getByText('the role of your token is reader').waitFor()

    await set(bearer.editor)
    // Of all that outlasts the tab, nothing has it.
    expect(await page.evaluate('JSON.stringify(localStorage) + document.cookie')).not.toContain(bearer.editor)
    const before = await names.getByRole('row').count()
    await page.getByRole('button', { name: 'They are one' }).click()
    await status.getByText(/^Done: /).waitFor()
    await expect.poll(() => names.getByRole('row').count()).toBeGreaterThan(before)
    const both = await names.getByRole('row').count()

    await page.getByRole('checkbox', { name: 'Sergei Lavrov' }).check()
    await page.getByRole('button', { name: 'The chosen names are somebody else' }).click()
    await expect.poll(() => names.getByRole('row').count()).toBeLessThan(both)
    await status.getByRole('button', { name: 'Undo' }).click()
    await status.getByText(/^Taken back: /).waitFor()
    await expect.poll(() => names.getByRole('row').count()).toBe(both)
  })
  expect(problems).toEqual([])
}, 60_000)
