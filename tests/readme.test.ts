import { beforeAll, describe, expect, it } from 'vitest'
import { CODES } from '../packages/server/src/code.ts'
import { PUBLISHED } from '../packages/server/src/limits.ts'
import { type Facts, helpOf, SECTIONS, withSections } from '../tools/readme.mjs'
import { readPage } from './markdown.ts'

let facts: Facts
beforeAll(async () => {
  facts = { limits: PUBLISHED, codes: CODES, help: await helpOf() }
}, 120_000)

describe.each(Object.entries(SECTIONS))('the section %s', (name, { file }) => {
  it('is as `node tools/readme.mjs` writes it', () => {
    const page = readPage(file)
    const [, section = ''] = page.split(`<!-- ${name} -->`)
    expect(section.split(`<!-- /${name} -->`)[0]?.trim()).toBeTruthy()
    expect(withSections(file, page, facts)).toBe(page)
  })
})

it('has the help of every command, and of those below them', () => {
  const commands = facts.help.map(({ command }) => command)
  expect(commands).toContain('sayso ingest')
  expect(commands).toContain('sayso entities merge')
})
