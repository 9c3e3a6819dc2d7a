import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, type TestContext } from 'vitest'
import { type Opened, openBrowser } from '../../../tests/browser.ts'
import { startDemo } from '../../../tests/demo.ts'
import type { RunningServer, StartOptions } from '../../server/src/http/start.ts'

interface Visit {
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
}

/** The explorer over the demonstration articles, for the tests of a file. */
export function explorer(options: () => Promise<Partial<StartOptions>> = async () => ({})) {
  let server: RunningServer
  let opened: Opened

  beforeAll(async () => {
    server = await startDemo(await options())
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
    { width = 1280, colorScheme = 'light' }: Visit = {},
  ): Promise<string[]> {
    if (!opened.browser) return context.skip(opened.reason)
    const page = await opened.browser.newPage({ viewport: { width, height: 800 }, colorScheme })
    page.setDefaultTimeout(10_000)
    const problems: string[] = []
    page.on('console', message => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', error => problems.push(error.message))
    page.on('request', request => {
      if (!request.url().startsWith(`${server.url}/`)) problems.push(request.url())
    })
    await page.goto(`${server.url}${path}`)
    await look(page)
    await page.close()
    return problems
  }
}

/** What breaks the rules that axe-core checks, WCAG's levels A and AA among them. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  )
}
