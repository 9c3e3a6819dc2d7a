// Takes the pictures of the explorer that the documents show, from the demonstration articles: `node tools/pictures.mjs`.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createViteServer } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs', 'pictures')
const LARGEST = 200_000

/** @typedef {import('playwright-core').Page} Page */

/**
 * What is to be seen, by the name of its picture.
 *
 * @type {Readonly<Record<string, (page: Page) => Promise<void>>>}
 */
const PICTURES = {
  'explorer-person': async page => {
    await suggested(page, 'John Kerry')
    await page.getByRole('list', { name: 'Claims', exact: true }).getByRole('article').first().waitFor()
    await page.getByRole('complementary', { name: 'Filters' }).getByRole('link').first().waitFor()
  },
  'explorer-evidence': async page => {
    await suggested(page, 'John Kerry')
    const disputed = page.getByRole('article').filter({ hasText: 'contradicted by' }).first()
    await disputed.getByRole('link', { name: /^Evidence in/ }).click()
    await page.getByRole('list', { name: 'Related claims' }).getByRole('article').first().waitFor()
  },
  'explorer-graph': async page => {
    await suggested(page, 'John Kerry')
    await page.getByRole('link', { name: 'graph', exact: true }).click()
    await page
      .getByRole('status')
      .getByText(/\d+ nodes/)
      .waitFor()
    await page
      .getByRole('button', { name: /^contradicts / })
      .first()
      .click()
    await page.getByRole('region', { name: 'The evidence' }).locator('mark').first().waitFor()
    await page.locator('canvas[aria-busy=false]').waitFor()
    await page.evaluate('scrollTo(0, 0)')
  },
  'explorer-coverage': async page => {
    await page.getByRole('link', { name: /^How did outlets cover/ }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page
      .getByRole('list', { name: /^Claims in / })
      .first()
      .waitFor()
  },
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function suggested(page, name) {
  await page.getByRole('combobox').fill(name)
  await page.getByRole('option', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

// The server and the browser of the tests, which are TypeScript.
const loader = await createViteServer({
  root,
  configFile: false,
  logLevel: 'warn',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
/** @type {typeof import('../tests/browser.ts')} */
const { openBrowser } = /** @type {any} */ (await loader.ssrLoadModule('/tests/browser.ts'))
/** @type {typeof import('../tests/demo.ts')} */
const { startDemo } = /** @type {any} */ (await loader.ssrLoadModule('/tests/demo.ts'))
const demo = await startDemo()
const opened = await openBrowser()
try {
  if (!opened.browser) throw new Error(opened.reason)
  for (const [name, see] of Object.entries(PICTURES)) {
    const page = await opened.browser.newPage({
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
    })
    await page.goto(demo.url)
    await page.getByRole('link', { name: /^How did outlets cover/ }).waitFor()
    await see(page)
    const path = join(folder, `${name}.png`)
    await page.screenshot({ path })
    await page.close()
    const { size } = await stat(path)
    console.log(`${path} ${Math.round(size / 1000)} kB`)
    if (size > LARGEST) throw new Error(`${path} is larger than ${LARGEST / 1000} kB`)
  }
} finally {
  await opened.close()
  await demo.close()
  await loader.close()
}
