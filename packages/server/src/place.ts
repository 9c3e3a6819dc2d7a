import type { EntityRow } from '@sayso/graph'
import { builder } from './builder.ts'
import { connectionType } from './connection.ts'
import { EntityFilter, entitiesOf, entityListArgs, entityOf, nameArgs } from './entity.ts'
import { Entity, Node, Place } from './ref.ts'

Place.implement({
  description: 'A city, region or other place that does not act itself. A country is an Organisation.',
  interfaces: [Node, Entity],
})

const PlaceConnection = connectionType({
  name: 'Place',
  noun: 'places',
  node: Place,
  nodeOf: (row: EntityRow) => row,
})

builder.queryFields(t => ({
  place: t.field({
    type: Place,
    nullable: true,
    description: 'One place, by id or by any name; null if the graph has none.',
    args: nameArgs,
    resolve: (_, args, { loader }) => entityOf(loader, 'Place', args),
  }),
  places: t.field({
    type: PlaceConnection,
    description: 'All places, or those under a filter.',
    args: {
      filter: t.arg({ type: EntityFilter, description: 'Which places; all of them without it.' }),
      ...entityListArgs,
    },
    resolve: (_, args, { loader }) => entitiesOf(loader, 'Place', args),
  }),
}))
