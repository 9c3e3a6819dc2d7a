import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { barriers } from './visit.ts'

/** Holds what is shown to axe-core, light on a screen and dark in a hand, where it must also fit. */
export async function expectSound(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    expect(await barriers(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}
