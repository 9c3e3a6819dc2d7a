import { decisionById, decisionPairs, type EntityRow, entityByVariant } from '@sayso/graph'
import { builder, type Context } from './builder.ts'
import type { Decider } from './decider.ts'
import { changedMeanwhile, clientError } from './error.ts'
import { ENTITY_TYPES, parseId } from './global-id.ts'
import { LIMITS } from './limits.ts'
import { Decision, Entity } from './ref.ts'

interface Decided {
  /** The decision's id. */
  readonly id: string
}

const DecisionPayload = builder.objectRef<Decided>('DecisionPayload').implement({
  description: 'What has come of a mutation.',
  fields: t => ({
    decision: t.field({
      type: Decision,
      description: 'The decision that was made, or taken back.',
      resolve: async ({ id }, _, { loader }) => {
        const row = await loader.row(decisionById, null, id)
        if (!row) throw changedMeanwhile()
        return row
      },
    }),
    entities: t.field({
      type: [Entity],
      description: 'Whose the names are now that it ties or parts, in the order of their names.',
      resolve: async ({ id }, _, { loader }) => {
        const pairs = await loader.rows(decisionPairs, null, id)
        const variants = new Set(pairs.flatMap(({ a, b }) => [a, b]))
        const rows = await Promise.all([...variants].map(key => loader.row(entityByVariant, null, key)))
        const found = new Map(rows.filter((row): row is EntityRow => row !== null).map(row => [row.id, row]))
        return [...found.values()].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
      },
    }),
  }),
})

/** @throws READ_ONLY */
function writing({ decider }: Context): Decider {
  if (decider) return decider
  throw clientError(
    'READ_ONLY',
    'this server only reads: decide on one that was started with `sayso serve --write`',
  )
}

/** @throws INVALID_ARGUMENTS */
function readBy(text: string): string {
  const by = text.trim()
  const length = [...by].length
  if (length >= 1 && length <= LIMITS.byLength) return by
  throw clientError(
    'INVALID_ARGUMENTS',
    `'by' has ${length} characters: say who decides, in 1 to ${LIMITS.byLength}`,
  )
}

/** @throws INVALID_ID, PAGE_TOO_LONG */
function readIds(ids: readonly (string | number)[], wanted: Parameters<typeof parseId>[1]): string[] {
  if (ids.length > LIMITS.pageRows)
    throw clientError('PAGE_TOO_LONG', `${ids.length} ids: pass at most ${LIMITS.pageRows} at a time`)
  return ids.map(id => parseId(String(id), wanted).id)
}

const readEntityId = (id: string | number): string => parseId(String(id), ENTITY_TYPES).id

builder.mutationType({
  description:
    'Decisions about names. Only a server that was started to write takes them; the others answer READ_ONLY. Each is kept with who made it and when, and can be taken back.',
})

const byArg = builder.args(t => ({
  by: t.string({
    required: true,
    description: `Who decides, for the audit trail: 1 to ${LIMITS.byLength} characters.`,
  }),
}))

builder.mutationFields(t => ({
  mergeEntities: t.field({
    type: DecisionPayload,
    nullable: true,
    description: 'Says that people, organisations or places are one. All must be of one of these types.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Their ids, 2 to ${LIMITS.pageRows}.`,
      }),
      ...byArg,
    },
    resolve: async (_, { ids, by }, context) => {
      const decider = writing(context)
      const entities = readIds(ids, ENTITY_TYPES)
      return { id: await decider.decide(context.loader, { action: 'MERGE', entities }, readBy(by)) }
    },
  }),
  splitEntity: t.field({
    type: DecisionPayload,
    nullable: true,
    description: 'Says that some names of a person, organisation or place are somebody or something else.',
    args: {
      id: t.arg.id({ required: true, description: 'The id of whom to take them from.' }),
      variants: t.arg.idList({
        required: true,
        description: `The ids of some of its \`mergedFrom\`, not of all; at most ${LIMITS.pageRows}.`,
      }),
      ...byArg,
    },
    resolve: async (_, { id, variants, by }, context) => {
      const decider = writing(context)
      const action = {
        action: 'SPLIT',
        entity: readEntityId(id),
        variants: readIds(variants, ['Variant']),
      } as const
      return { id: await decider.decide(context.loader, action, readBy(by)) }
    },
  }),
  distinguishEntities: t.field({
    type: DecisionPayload,
    nullable: true,
    description: 'Says that two are not one, whatever their names: nothing puts them together any more.',
    args: {
      a: t.arg.id({ required: true, description: 'The id of one.' }),
      b: t.arg.id({ required: true, description: 'The id of the other.' }),
      ...byArg,
    },
    resolve: async (_, { a, b, by }, context) => {
      const decider = writing(context)
      const action = { action: 'DISTINGUISH', entities: [readEntityId(a), readEntityId(b)] } as const
      return { id: await decider.decide(context.loader, action, readBy(by)) }
    },
  }),
  undoDecision: t.field({
    type: DecisionPayload,
    nullable: true,
    description: 'Takes a decision back: the graph is as if it had never been, but for the trail.',
    args: {
      id: t.arg.id({ required: true, description: 'The id of one of `decisions` that still holds.' }),
      ...byArg,
    },
    resolve: async (_, args, context) => {
      const decider = writing(context)
      const { id } = parseId(String(args.id), ['Decision'])
      await decider.undo(context.loader, id, readBy(args.by))
      return { id }
    },
  }),
}))
