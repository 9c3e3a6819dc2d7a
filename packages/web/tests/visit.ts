import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, type TestContext } from 'vitest'
import { type Opened, openBrowser } from '../../../tests/browser.ts'
import { type DemoOptions, startDemo } from '../../../tests/demo.ts'
import type { TestStore } from '../../../tests/stores.ts'
import type { RunningServer } from '../../server/src/http/start.ts'

interface Visit {
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
}

/** The explorer over the demonstration articles, for the tests of a file, or of a store that is emptied for them. */
export function explorer(options: () => Promise<DemoOptions> = async () => ({}), store?: TestStore) {
  let server: RunningServer
  let opened: Opened

  beforeAll(async () => {
    server = await startDemo(await options(), store)
    opened = await openBrowser()
  }, 120_000)

  afterAll(async () => {
    await opened.close()
    await server.close()
  })

  /** Opens an address where there is a browser, and gives what went wrong on it, or was fetched from elsewhere. */
  return async function visit(
    context: TestContext,
    path: string,
    look: (page: Page) => Promise<void>,
    { width = WIDE.width, colorScheme = 'light' }: Visit = {},
  ): Promise<string[]> {
    if (!opened.browser) return context.skip(opened.reason)
    const page = await opened.browser.newPage({ viewport: { ...WIDE, width }, colorScheme })
    page.setDefaultTimeout(10_000)
    const problems: string[] = []
    page.on('console', message => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', error => problems.push(error.message))
    page.on('request', request => {
      if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(`${server.url}/`))
        problems.push(request.url())
    })
    await page.goto(`${server.url}${path}`)
    await look(page)
    await page.close()
    return problems
  }
}

const WIDE = { width: 1280, height: 800 }

/** How a view is seen: each has its pictures. */
const SIGHTS = [
  { name: 'light', colorScheme: 'light', size: WIDE },
  { name: 'dark', colorScheme: 'dark', size: WIDE },
  { name: '390', colorScheme: 'light', size: { width: 390, height: 844 } },
] as const

const pictures = fileURLToPath(new URL('../screenshots', import.meta.url))

/**
 * Looks at a view in a wide window, light and dark, and in a narrow one: it has no barrier, fits the window, and its pictures
 * are kept in `screenshots/`.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  for (const { name: sight, colorScheme, size } of SIGHTS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    expect.soft(await barriers(page), `${name}, ${sight}`).toEqual([])
    expect
      .soft(await page.evaluate('document.documentElement.scrollWidth'), `${name}, ${sight}`)
      .toBeLessThanOrEqual(size.width)
    await page.screenshot({ path: `${pictures}/${name}-${sight}.png` })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(WIDE)
}

/** Addresses have the ids of people, who are found by name. */
export async function idOf(page: Page, name: string): Promise<string> {
  const reply = await page.request.post(new URL('/graphql', page.url()).href, {
    data: { query: 'query ($name: String) { person(name: $name) { id } }', variables: { name } },
  })
  return (await reply.json()).data.person.id
}

/** What breaks the rules that axe-core checks, WCAG's levels A and AA among them. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  )
}

/** Chooses a format from the export menu, and gives the text that the browser was handed. */
export async function exported(page: Page, name: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name }).click()
  const chunks: Buffer[] = []
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk)
  return Buffer.concat(chunks)
}
