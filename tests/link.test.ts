import { existsSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PAGES, proseOf, rooted } from './markdown.ts'

const pages = [
  ...PAGES,
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'benchmarks/README.md',
  'evaluation/README.md',
  'examples/who-said-what/README.md',
  'neo4j-browser/README.md',
  'packages/agreement/MODELS.md',
  'packages/client/README.md',
  'packages/nlp/MODELS.md',
  'packages/nlp/README.md',
  'tools/neo4j/README.md',
]
/** A picture is loaded with its page. */
const MOST_BYTES = 200_000

/** As the place of a heading is called where Markdown is shown. */
const anchorsIn = (page: string): string[] =>
  [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

const linksIn = (page: string): string[] =>
  [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter(target => !target.startsWith('https://'))

describe.each(pages)('%s', page => {
  it('links to files and headings that are there', () => {
    const lost = linksIn(page).filter(link => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : posix.join(posix.dirname(page), path)
      return !existsSync(rooted(target)) || (anchor !== undefined && !anchorsIn(target).includes(anchor))
    })
    expect(lost).toEqual([])
  })

  it('shows small pictures only', () => {
    const pictures = linksIn(page).filter(link => link.endsWith('.png'))
    for (const link of pictures)
      expect(statSync(rooted(posix.join(posix.dirname(page), link))).size, link).toBeLessThan(MOST_BYTES)
  })
})

it('finds links, pictures and headings at all', () => {
  expect(linksIn('README.md')).toContain('docs/model.md')
  expect(linksIn('docs/neo4j-browser.md').filter(link => link.endsWith('.png'))).not.toEqual([])
  expect(anchorsIn('docs/api.md')).toContain('tokens-and-roles')
})

it('leads from the README to every page of docs/', () => {
  const listed = linksIn('README.md')
  expect(PAGES.filter(page => page !== 'README.md' && !listed.includes(page))).toEqual([])
})
