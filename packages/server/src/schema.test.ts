import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { expect, it } from 'vitest'
import { schema } from './schema.ts'

// `npx vitest run packages/server/src/schema.test.ts --update` writes it anew.
it('is the schema that schema.graphql shows', async () => {
  await expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toMatchFileSnapshot('../schema.graphql')
})

it('describes every type, field, argument and value', () => {
  expect(undescribed(schema)).toEqual([])
})

function undescribed({ getTypeMap }: GraphQLSchema): string[] {
  const missing: string[] = []
  const check = (coordinate: string, { description }: { description?: string | null | undefined }): void => {
    if (!description) missing.push(coordinate)
  }
  for (const type of Object.values(getTypeMap.call(schema))) {
    if (type.name.startsWith('__')) continue
    check(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field)
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name}:)`, argument)
      }
  }
  return missing
}
