import { userInfo } from 'node:os'
import { SaysoError } from '@sayso/core'
import type { Action, By, Graph, VariantRow } from '@sayso/graph'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { entityIdOf, printEntitiesOf, readVariants } from '../entity.ts'
import { note, print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'
import { addDecisions } from './decisions.ts'
import { addReview } from './review.ts'

interface ActOptions extends StoreOptions {
  readonly by?: string
}

interface SplitOptions extends ActOptions {
  readonly variants: readonly string[]
}

const NAMES =
  'An entity is named by its id, or by a name that nobody else has. What is decided stays as articles come in, and can be taken back.'

/** `sayso entities`: reviews which names are one, and decides. */
export function addEntities(program: Command, config: Config): void {
  const entities = program
    .command('entities')
    .summary('review who is taken for one, and decide')
    .description(
      'Names of different articles are put together by rules. This lists where the rules may be wrong, and keeps what you decide. Alone it does what `list` does: see `sayso entities list --help` for its options.',
    )
    .addHelpText('after', '\nExample:\n  sayso entities --limit 20')
  addReview(entities, config)

  deciding(entities.command('merge'), config, 'sayso entities merge "Tom Vale" "Thomas Vale" --by ada')
    .summary('say that entities are one')
    .description(`Says that two or more entities are one. ${NAMES}`)
    .argument('<entity>', 'an id, or a name')
    .argument('<other...>', 'ids, or names')
    .action((name: string, others: string[], options: ActOptions) =>
      decideWith(options, config, async graph => {
        const ids = await idsOf(graph, [name, ...others])
        return { action: { action: 'MERGE', entities: ids }, touched: ids }
      }),
    )

  deciding(entities.command('split'), config, 'sayso entities split "Tom Vale" --variants "T. Vale" --by ada')
    .summary('say that some names of an entity are somebody else')
    .description(`Says that some of what articles call an entity is somebody else. ${NAMES}`)
    .argument('<entity>', 'an id, or a name')
    .requiredOption('--variants <variant...>', 'which: ids of variants, or names as articles write them')
    .action((name: string, options: SplitOptions) =>
      decideWith(options, config, async graph => {
        const entity = await entityIdOf(graph, name)
        const [all = []] = await readVariants(graph, [entity])
        const variants = [...new Set(options.variants.flatMap(text => variantIdsOf(all, text)))]
        if (all.length > 0 && variants.length === all.length)
          throw new SaysoError(
            'DECISION_INVALID',
            'these are all variants of the entity, and one must stay',
            `its variants are ${variantNames(all)}`,
          )
        return { action: { action: 'SPLIT', entity, variants }, touched: [entity] }
      }),
    )

  deciding(
    entities.command('distinguish'),
    config,
    'sayso entities distinguish "Tom Vale" "Thomas Vale" --by ada',
  )
    .summary('say that two entities are two, whatever their names')
    .description(`Says that two entities are two, and stay so. ${NAMES}`)
    .argument('<entity>', 'an id, or a name')
    .argument('<other>', 'an id, or a name')
    .action((name: string, other: string, options: ActOptions) =>
      decideWith(options, config, async graph => {
        const [a = '', b = ''] = await idsOf(graph, [name, other])
        return { action: { action: 'DISTINGUISH', entities: [a, b] }, touched: [a, b] }
      }),
    )

  deciding(entities.command('undo'), config, 'sayso entities undo 00ff00ff00ff00ff00ff00ff00ff00ff --by ada')
    .summary('take a decision back')
    .description('Takes a decision back: all is as if it had never been, but that `decisions` tells of both.')
    .argument('<decision>', 'its id, as `sayso entities decisions` lists it')
    .action((decision: string, options: ActOptions) => {
      const by = byOf(options)
      return withGraph(options, config, { readOnly: false }, async graph => {
        await graph.undo(decision, by)
        const made = (await graph.decisions()).find(({ id }) => id === decision)
        await print(`decision ${decision} undone by ${by.by} at ${by.at}; now there are:`)
        await printEntitiesOf(graph, made?.pairs.flatMap(({ a, b }) => [a, b]) ?? [])
      })
    })

  addDecisions(entities, config)
}

/** Adds what all commands that decide have. */
const deciding = (command: Command, config: Config, example: string): Command =>
  withStore(command, config)
    .option('--by <name>', 'who decides, for the audit trail (default: the name that you are logged in by)')
    .addHelpText('after', `\nExample:\n  ${example}`)

async function decideWith(
  options: ActOptions,
  config: Config,
  prepare: (graph: Graph) => Promise<{ readonly action: Action; readonly touched: readonly string[] }>,
): Promise<void> {
  const by = byOf(options)
  await withGraph(options, config, { readOnly: false }, async graph => {
    const { action, touched } = await prepare(graph)
    const variants = (await readVariants(graph, touched)).flat().map(({ id }) => id)
    const decision = await graph.decide(action, by)
    await print(`decision ${decision} made by ${by.by} at ${by.at}; now there are:`)
    await printEntitiesOf(graph, variants)
    note(`to take it back: sayso entities undo ${decision}`)
  })
}

/** The ids of several entities; they must be different ones. */
async function idsOf(graph: Graph, names: readonly string[]): Promise<string[]> {
  const ids = await Promise.all(names.map(name => entityIdOf(graph, name)))
  const again = ids.findIndex((id, index) => ids.indexOf(id) < index)
  if (again < 0) return ids
  throw new SaysoError(
    'DECISION_INVALID',
    `'${names[ids.indexOf(ids[again] ?? '')]}' and '${names[again]}' are one entity`,
    'name others, or take names of it away with `sayso entities split`',
  )
}

/** The variants of that id or name. */
function variantIdsOf(variants: readonly VariantRow[], text: string): string[] {
  const found = variants.filter(({ id, name }) => id === text || name === text)
  if (found.length > 0 || variants.length === 0) return found.map(({ id }) => id)
  throw new SaysoError(
    'NOT_FOUND',
    `the entity has no variant '${text}'`,
    `its variants are ${variantNames(variants)}`,
  )
}

const variantNames = (variants: readonly VariantRow[]): string =>
  [...new Set(variants.map(({ name }) => `'${name}'`))].sort().join(', ')

function byOf({ by = loginName() }: ActOptions): By {
  if (by.trim() === '') throw nobody()
  return { by: by.trim(), at: new Date().toISOString() }
}

function loginName(): string {
  try {
    return userInfo().username
  } catch (cause) {
    throw nobody(cause)
  }
}

const nobody = (cause?: unknown): SaysoError =>
  new SaysoError('USAGE', 'it is not known who decides', 'say it with --by NAME', { cause })
