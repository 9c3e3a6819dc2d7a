import { readFileSync } from 'node:fs'
import { RELATIONS } from '@sayso/core'
import { KEY_OF } from '@sayso/graph'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readPage, rooted } from './markdown.ts'

/** Of names, those that a page does not have in the type of code. */
const missingIn = (page: string, names: readonly string[]): string[] => {
  const written = new Set(
    [...readPage(page).matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.match(/\w+/g) ?? []),
  )
  return names.filter(name => !written.has(name))
}

it('has every label and relationship type of the graph', () => {
  expect(missingIn('docs/model.md', [...Object.keys(KEY_OF), ...RELATIONS])).toEqual([])
})

describe('docs/api.md', () => {
  const schema = buildSchema(readFileSync(rooted('packages/server/schema.graphql'), 'utf8'))

  it.each(['Query', 'Mutation', 'Subscription'])('has every field of %s', name => {
    const type = schema.getType(name)
    const fields = type && 'getFields' in type ? Object.keys(type.getFields()) : []
    expect(fields).not.toEqual([])
    expect(missingIn('docs/api.md', fields)).toEqual([])
  })

  it('has every filter of claims', () => {
    const type = schema.getType('ClaimFilter')
    const fields = type && 'getFields' in type ? Object.keys(type.getFields()) : []
    expect(fields.length).toBeGreaterThan(10)
    expect(missingIn('docs/api.md', fields)).toEqual([])
  })
})
