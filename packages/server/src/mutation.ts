import { decisionById, decisionPairs, type EntityRow, entityByVariant } from '@sayso/graph'
import { authorityOf } from './authority.ts'
import { builder, type Context } from './builder.ts'
import type { Decider } from './decider.ts'
import { clientError } from './error.ts'
import { ENTITY_TYPES, parseId } from './global-id.ts'
import { LIMITS } from './limits.ts'
import { NULL, type Outcome, outcomeOf, PROBLEM, Problem } from './problem.ts'
import { Decision, Entity } from './ref.ts'

/** What has come of a decision, by its id. */
const DecisionPayload = builder.objectRef<Outcome<string>>('DecisionPayload').implement({
  description: 'What has come of a decision.',
  fields: t => ({
    decision: t.field({
      type: Decision,
      nullable: true,
      description: 'The decision that was made, or taken back; null if that was refused.',
      resolve: ({ done }, _, { loader }) => (done === null ? null : loader.row(decisionById, null, done)),
    }),
    entities: t.field({
      type: [Entity],
      description:
        'Whose the names are now that it ties or parts, in the order of their names; none if it was refused.',
      resolve: async ({ done }, _, { loader }) => {
        const pairs = done === null ? [] : await loader.rows(decisionPairs, null, done)
        const variants = new Set(pairs.flatMap(({ a, b }) => [a, b]))
        const rows = await Promise.all([...variants].map(key => loader.row(entityByVariant, null, key)))
        const found = new Map(rows.filter((row): row is EntityRow => row !== null).map(row => [row.id, row]))
        return [...found.values()].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
      },
    }),
    problem: t.field({
      type: Problem,
      nullable: true,
      description: PROBLEM,
      resolve: ({ problem }) => problem,
    }),
  }),
})

/** Lets an editor decide; the work gives the decision's id. */
const deciding = (
  context: Context,
  work: (decider: Decider, by: string) => Promise<string>,
): Promise<Outcome<string>> =>
  outcomeOf(context, async () => {
    const { desk, by } = authorityOf(context, 'editor')
    return work(desk.decider, by)
  })

/** @throws INVALID_ID, PAGE_TOO_LONG */
function readIds(ids: readonly (string | number)[], wanted: Parameters<typeof parseId>[1]): string[] {
  if (ids.length > LIMITS.pageRows)
    throw clientError('PAGE_TOO_LONG', `${ids.length} ids: pass at most ${LIMITS.pageRows} at a time`)
  return ids.map(id => parseId(String(id), wanted).id)
}

const readEntityId = (id: string | number): string => parseId(String(id), ENTITY_TYPES).id

builder.mutationType({
  description:
    'What changes the graph. Only a server that was started to write takes it, from whoever sends the token of a role that may: `authorization: Bearer …`. Whatever is refused has a `problem`, and changes nothing.',
})

builder.mutationFields(t => ({
  mergeEntities: t.field({
    type: DecisionPayload,
    nullable: true,
    description: `Says that people, organisations or places are one. All must be of one of these types. For editors. ${NULL}`,
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Their ids, 2 to ${LIMITS.pageRows}.`,
      }),
    },
    resolve: (_, { ids }, context) =>
      deciding(context, async (decider, by) => {
        const entities = readIds(ids, ENTITY_TYPES)
        return decider.decide(context.loader, { action: 'MERGE', entities }, by)
      }),
  }),
  splitEntity: t.field({
    type: DecisionPayload,
    nullable: true,
    description: `Says that some names of a person, organisation or place are somebody or something else. For editors. ${NULL}`,
    args: {
      id: t.arg.id({ required: true, description: 'The id of whom to take them from.' }),
      variants: t.arg.idList({
        required: true,
        description: `The ids of some of its \`mergedFrom\`, not of all; at most ${LIMITS.pageRows}.`,
      }),
    },
    resolve: (_, { id, variants }, context) =>
      deciding(context, async (decider, by) => {
        const entity = readEntityId(id)
        const action = { action: 'SPLIT', entity, variants: readIds(variants, ['Variant']) } as const
        return decider.decide(context.loader, action, by)
      }),
  }),
  distinguishEntities: t.field({
    type: DecisionPayload,
    nullable: true,
    description: `Says that two are not one, whatever their names: nothing puts them together any more. For editors. ${NULL}`,
    args: {
      a: t.arg.id({ required: true, description: 'The id of one.' }),
      b: t.arg.id({ required: true, description: 'The id of the other.' }),
    },
    resolve: (_, { a, b }, context) =>
      deciding(context, async (decider, by) => {
        const action = { action: 'DISTINGUISH', entities: [readEntityId(a), readEntityId(b)] } as const
        return decider.decide(context.loader, action, by)
      }),
  }),
  undoDecision: t.field({
    type: DecisionPayload,
    nullable: true,
    description: `Takes a decision back: the graph is as if it had never been, but for the trail. For editors. ${NULL}`,
    args: {
      id: t.arg.id({ required: true, description: 'The id of one of `decisions` that still holds.' }),
    },
    resolve: (_, args, context) =>
      deciding(context, async (decider, by) => {
        const { id } = parseId(String(args.id), ['Decision'])
        await decider.undo(context.loader, id, by)
        return id
      }),
  }),
}))
