import { entityByVariant, entityVariants, type VariantRow } from '@sayso/graph'
import { builder } from './builder.ts'
import { changedMeanwhile } from './error.ts'
import { firstArgs, readFirst } from './page.ts'
import { Entity, Node, Variant } from './ref.ts'

const ResolutionRule = builder.enumType('ResolutionRule', {
  description: 'By which rule a name was taken for one of an entity.',
  values: {
    LEADING: { value: 'leading', description: 'It is the name that the entity goes by.' },
    NAME: { value: 'name', description: 'A spelling, a fuller or a shorter form of another of its names.' },
    ABBREVIATION: {
      value: 'abbreviation',
      description: 'Articles give it as the abbreviation, or are abbreviated so.',
    },
    SURNAME: { value: 'surname', description: 'One name alone, and this is who is meant by it.' },
    ALONE: { value: 'alone', description: 'One name alone, and nobody is clearly meant by it.' },
    DECISION: { value: 'decision', description: 'A person said so.' },
  },
})

interface FeatureRow {
  readonly name: string
  readonly value: number
}

const ResolutionFeature = builder.objectRef<FeatureRow>('ResolutionFeature').implement({
  description: 'A figure that a decision between names was made by.',
  fields: t => ({
    name: t.exposeString('name', { description: 'What the figure is of: `articles`, `sure`.' }),
    value: t.exposeFloat('value', { description: 'The figure.' }),
  }),
})

const Resolution = builder
  .objectRef<Pick<VariantRow, 'rule' | 'score' | 'reason' | 'features'>>('Resolution')
  .implement({
    description: 'Why a name was taken for one of an entity.',
    fields: t => ({
      rule: t.expose('rule', { type: ResolutionRule, description: 'The rule by which it was.' }),
      score: t.exposeFloat('score', { description: 'How sure that is, from 0 to 1.' }),
      reason: t.exposeString('reason', { description: 'The same in plain English.' }),
      features: t.field({
        type: [ResolutionFeature],
        description: 'What the score was made of, in the order of the names.',
        resolve: ({ features }): FeatureRow[] =>
          Object.entries(features)
            .map(([name, value]) => ({ name, value }))
            .sort((a, b) => (a.name < b.name ? -1 : 1)),
      }),
    }),
  })

Variant.implement({
  description:
    'A name, or a way to write it, under which articles speak of somebody or something. One name alone, like a surname, is a variant of its own in every article.',
  interfaces: [Node],
  fields: t => ({
    name: t.exposeString('name', { description: 'The spelling that most articles use.' }),
    articleCount: t.exposeInt('articles', { description: 'How many articles use it.' }),
    why: t.field({
      type: Resolution,
      description: 'Why it was taken for a name of its entity.',
      resolve: row => row,
    }),
    entity: t.field({
      type: Entity,
      description: 'Whose name it was taken for.',
      resolve: async ({ id }, _, { loader }) => {
        const row = await loader.row(entityByVariant, null, id)
        if (!row) throw changedMeanwhile()
        return row
      },
    }),
  }),
})

const byUse = (a: VariantRow, b: VariantRow): number =>
  b.articles - a.articles || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)

builder.interfaceField(Entity, 'mergedFrom', t =>
  t.field({
    type: [Variant],
    description:
      'Every name, or way to write one, that was taken for this one, the most used first, each with why. `splitEntity` takes some of them away again.',
    args: firstArgs,
    resolve: async ({ id }, { first }, { loader }) => {
      const limit = readFirst(first)
      return (await loader.rows(entityVariants, null, id)).toSorted(byUse).slice(0, limit)
    },
  }),
)
