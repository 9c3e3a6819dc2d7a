// Takes the pictures of docs/neo4j-browser.md anew: `node tools/browser-pictures.mjs`. It starts a Neo4j of its own, ingests
// the demonstration articles, and has the real Neo4j Browser draw the saved queries in our style.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createViteServer } from 'vitest/node'
import { startNeo4j } from './neo4j/neo4j.mjs'

/** @param {string} path */
const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** What is taken, of neo4j-browser/queries. */
const PICTURES = [
  'who-said-what-about',
  'who-contradicts-whom',
  'who-connects-two-people',
  'claims-of-a-person',
]

/** The tests' Chromium: it reaches this machine and nothing else. */
async function openBrowser() {
  const vite = await createViteServer({
    root: at(''),
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const tests = /** @type {typeof import('../tests/browser.ts')} */ (
      await vite.ssrLoadModule('/tests/browser.ts')
    )
    const opened = await tests.openBrowser()
    if (opened.browser === null) throw new Error(opened.reason)
    return opened.browser
  } finally {
    await vite.close()
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./neo4j/neo4j.mjs').Neo4jServer} neo4j
 */
async function logIn(page, neo4j) {
  const { host } = new URL(neo4j.url)
  await page.goto(`${neo4j.httpUrl}/browser/?dbms=bolt://neo4j@${host}&db=neo4j`)
  await page.getByTestId('password').fill(neo4j.password ?? '')
  await page.getByTestId('connect').click()
  // Which the Browser opens by itself, a little later.
  await page.getByTestId('frame').getByText(':play start').waitFor()
}

/**
 * As by hand: the file is dropped onto the window.
 *
 * @param {import('playwright-core').Page} page
 */
async function dropStyle(page) {
  const transfer = await page.evaluateHandle(
    text => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'sayso.grass'))
      return data
    },
    readFileSync(at('neo4j-browser/sayso.grass'), 'utf8'),
  )
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.getByTestId('main').dispatchEvent(type, { dataTransfer: transfer })
  await page.waitForFunction(() => localStorage.getItem('neo4j.grass')?.includes('CONTRADICTS'))
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
async function run(page, text) {
  await page.getByTestId('activeEditor').click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
  await page.getByTestId('editor-Run').click()
}

/**
 * A picture once it no longer changes: the graph moves for some seconds.
 *
 * @param {import('playwright-core').Locator} frame
 */
async function still(frame) {
  for (let before = await frame.screenshot(); ; ) {
    await frame.page().waitForTimeout(1000)
    const now = await frame.screenshot()
    if (now.equals(before)) return now
    before = now
  }
}

const neo4j = await startNeo4j({ log: console.error })
try {
  const { status } = spawnSync(
    process.execPath,
    [at('packages/cli/bin/sayso.js'), 'ingest', at('seeds'), '--store', neo4j.url],
    {
      stdio: 'inherit',
      env: { ...process.env, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: neo4j.password ?? '' },
    },
  )
  if (status !== 0) throw new Error('the demonstration articles were not ingested: npm run build, then again')
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 900 } })
    await logIn(page, neo4j)
    await dropStyle(page)
    for (const query of PICTURES) {
      await run(page, ':clear')
      const frames = page.getByTestId('frame')
      await frames.first().waitFor({ state: 'detached' })
      await run(page, readFileSync(at(`neo4j-browser/queries/${query}.cypher`), 'utf8'))
      await frames
        .getByText(/^(Displaying|Started streaming) \d/)
        .first()
        .waitFor()
      writeFileSync(at(`docs/pictures/${query}.png`), await still(frames.first()))
      console.error(`docs/pictures/${query}.png`)
    }
  } finally {
    await browser.close()
  }
} finally {
  await neo4j.stop()
}
