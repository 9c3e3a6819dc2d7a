import model from '@alephdata/followthemoney/dist/defaultModel.json' with { type: 'json' }
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { besideStore, fill, whole } from '../../../tests/everything.ts'
import { toFtm } from './ftm.ts'

interface Schema {
  readonly abstract?: boolean
  readonly extends: readonly string[]
  readonly required?: readonly string[]
  readonly properties: Readonly<
    Record<string, { readonly type?: string; readonly range?: string; readonly stub?: boolean }>
  >
}
const schemata: Readonly<Record<string, Schema>> = model.schemata

/** A schema with those that it extends. */
const lineage = (name: string): string[] => [name, ...(schemata[name]?.extends ?? []).flatMap(lineage)]
const propertyOf = (schema: string, name: string) =>
  lineage(schema)
    .map(one => schemata[one]?.properties[name])
    .find(Boolean)

describe('FollowTheMoney', () => {
  const beside = besideStore()
  let entities: { id: string; schema: string; properties: Record<string, string[]> }[]
  beforeAll(async () => {
    const graph = await beside.fresh()
    await fill(graph)
    const text = await whole(toFtm(graph))
    entities = text
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
    await graph.close()
  }, 60_000)
  afterAll(() => beside.remove())

  it('has schemata, properties and values that the model has, and all that it requires', () => {
    const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]))
    const wrong: string[] = []
    for (const { id, schema, properties } of entities) {
      if (!schemata[schema] || schemata[schema].abstract) wrong.push(`${schema} is no schema of entities`)
      for (const required of schemata[schema]?.required ?? [])
        if (!properties[required]?.length) wrong.push(`${schema} ${id} lacks ${required}`)
      for (const [name, values] of Object.entries(properties)) {
        const property = propertyOf(schema, name)
        if (!property || property.stub) wrong.push(`${schema} has no ${name}`)
        for (const value of values) {
          if (typeof value !== 'string' || value === '') wrong.push(`${schema}.${name} is ${value}`)
          if (
            property?.type === 'entity' &&
            !lineage(schemaOf.get(value) ?? '').includes(property.range ?? '')
          )
            wrong.push(`${schema}.${name} leads to ${schemaOf.get(value)}`)
          if (property?.type === 'date' && !/^\d{4}-\d\d-\d\d(T[\d:]+Z?)?$/.test(value))
            wrong.push(`${name} ${value}`)
        }
      }
    }
    expect([...new Set(wrong)]).toEqual([])
    expect(schemaOf.size).toBe(entities.length)
    expect([...new Set(schemaOf.values())].sort()).toEqual(
      expect.arrayContaining([
        'Article',
        'Documentation',
        'Membership',
        'Organization',
        'Person',
        'PublicBody',
        'UnknownLink',
      ]),
    )
  })
})
