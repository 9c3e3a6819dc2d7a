import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges } from 'graphql'
import { expect, it } from 'vitest'

const CHANGESETS = new URL('../../../.changeset/', import.meta.url)
/** Below 1.0 a minor version may break clients. */
const ANNOUNCES = /^'@sayso\/server': (major|minor)$[\s\S]*\bbreaking\b/im

const sdl = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const broken = (before: string, after: string): string[] =>
  findBreakingChanges(buildSchema(before), buildSchema(after)).map(({ description }) => description)

it('breaks no client of the released schema, or a changeset says so', () => {
  const announced = readdirSync(CHANGESETS).some(
    file => file.endsWith('.md') && ANNOUNCES.test(readFileSync(new URL(file, CHANGESETS), 'utf8')),
  )
  const changes = broken(sdl('schema.released.graphql'), sdl('schema.graphql'))
  expect(
    announced ? [] : changes,
    "keep what clients use, or write a changeset with 'breaking' in it",
  ).toEqual([])
})

it('notices what breaks a client', () => {
  const now = sdl('schema.graphql')
  expect(broken(now, now)).toEqual([])
  expect(broken(now, now.replace('  totalCount: Int!', '  total: Int!'))).toHaveLength(1)
})
