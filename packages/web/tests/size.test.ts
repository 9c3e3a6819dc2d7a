import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { directory } from '../directory.ts'

const LARGEST = 250_000

const named = (text: string): string[] =>
  [...text.matchAll(/assets\/([\w.-]+\.(?:js|css))/g)].map(([, name = '']) => name)

it('sends less than 250 KB for the first page, compressed', () => {
  const html = readFileSync(join(directory, 'index.html'), 'utf8')
  const assets = readdirSync(join(directory, 'assets'))
  // What the page loads at once, and the view that stands at '/' with all that it names.
  const first = new Set([...named(html), ...assets.filter(name => name.startsWith('search-page-'))])
  expect(first.size).toBeGreaterThan(2)
  const bytes = [...first].map(name => gzipSync(readFileSync(join(directory, 'assets', name))).length)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(LARGEST)
})

it('has the other views apart', () => {
  const html = readFileSync(join(directory, 'index.html'), 'utf8')
  expect(named(html).filter(name => /-page-/.test(name))).toEqual([])
})
