import type { EntityRow } from '@sayso/graph'
import { builder } from './builder.ts'
import { connectionType } from './connection.ts'
import { entitiesOf, entityListArgs, entityOf, NAME_WORDS, nameArgs } from './entity.ts'
import { Entity, Node, Organisation } from './ref.ts'
import { OrganisationKind } from './vocabulary.ts'

Organisation.implement({
  description: 'An organisation. So is a country: it speaks, is addressed, is spoken about.',
  interfaces: [Node, Entity],
  fields: t => ({
    kind: t.field({
      type: OrganisationKind,
      description: 'What sort of organisation; OTHER where that is not known.',
      resolve: row => row.kind ?? 'OTHER',
    }),
  }),
})

const OrganisationConnection = connectionType({
  name: 'Organisation',
  noun: 'organisations',
  node: Organisation,
  nodeOf: (row: EntityRow) => row,
})

const OrganisationFilter = builder.inputType('OrganisationFilter', {
  description: 'Which organisations. All that is given must hold.',
  fields: t => ({
    name: t.string({ description: NAME_WORDS }),
    kind: t.field({ type: OrganisationKind, description: 'Only those of this kind.' }),
  }),
})

builder.queryFields(t => ({
  organisation: t.field({
    type: Organisation,
    nullable: true,
    description: 'One organisation, by id or by any name; null if the graph has none.',
    args: nameArgs,
    resolve: (_, args, { loader }) => entityOf(loader, 'Organisation', args),
  }),
  organisations: t.field({
    type: OrganisationConnection,
    description: 'All organisations, or those under a filter.',
    args: {
      filter: t.arg({
        type: OrganisationFilter,
        description: 'Which organisations; all of them without it.',
      }),
      ...entityListArgs,
    },
    resolve: (_, args, { loader }) => entitiesOf(loader, 'Organisation', args),
  }),
}))
