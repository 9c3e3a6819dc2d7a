import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The README and the pages of docs/, from the root. */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync(new URL('../docs/', import.meta.url))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
]

/** The path of something in the clone. */
export const rooted = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const readPage = (page: string): string => readFileSync(rooted(page), 'utf8')

const FENCED = /^```(\w*)\n([\s\S]*?)^```$/gm

/** What stands in the fenced blocks of a language. */
export const blocksOf = (page: string, language: string): string[] =>
  [...readPage(page).matchAll(FENCED)].flatMap(([, found, text = '']) => (found === language ? [text] : []))

/** A page without what is fenced. */
export const proseOf = (page: string): string => readPage(page).replaceAll(FENCED, '')
