import type { EntityRow } from '@sayso/graph'
import { builder } from './builder.ts'
import { connectionType } from './connection.ts'
import { entitiesOf, entityOf, nameArgs } from './entity.ts'
import { pageArgs } from './page.ts'
import { Entity, Node, Person } from './ref.ts'

Person.implement({
  description: 'A person.',
  interfaces: [Node, Entity],
})

const PersonConnection = connectionType({
  name: 'Person',
  noun: 'people',
  node: Person,
  nodeOf: (row: EntityRow) => row,
})

builder.queryFields(t => ({
  person: t.field({
    type: Person,
    nullable: true,
    description: 'One person, by id or by any name; null if the graph has none.',
    args: nameArgs,
    resolve: (_, args, { loader }) => entityOf(loader, 'Person', args),
  }),
  people: t.field({
    type: PersonConnection,
    description: 'All people, in the order of their names.',
    args: pageArgs,
    resolve: (_, args, { loader }) => entitiesOf(loader, 'Person', args),
  }),
}))
