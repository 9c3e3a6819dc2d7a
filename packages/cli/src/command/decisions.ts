import { type DecisionRow, type Graph, type VariantRow, variantById } from '@sayso/graph'
import Table3 from 'cli-table3'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { note, print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

interface DecisionsOptions extends StoreOptions {
  readonly json?: boolean
}

/** `sayso entities decisions`: the audit trail. */
export function addDecisions(entities: Command, config: Config): void {
  withStore(
    entities
      .command('decisions')
      .summary('list what people decided: who, when, what, and whether it was undone')
      .description('Lists every decision, the newest first, those that were undone too.')
      .option('--json', 'print one JSON object a line'),
    config,
  )
    .addHelpText('after', '\nExample:\n  sayso entities decisions --json')
    .action(async ({ json, ...where }: DecisionsOptions) =>
      withGraph(where, config, { readOnly: true }, async graph => {
        const decisions = await graph.decisions()
        const names = await namesOf(graph, decisions)
        if (decisions.length === 0) note('nobody has decided anything yet')
        else if (json)
          for (const { pairs, ...decision } of decisions)
            await print(
              JSON.stringify({
                ...decision,
                pairs: pairs.map(({ a, b }) => ({
                  a,
                  b,
                  names: [names.get(a) ?? null, names.get(b) ?? null],
                })),
              }),
            )
        else await printDecisions(decisions, names)
      }),
    )
}

/** The names of all variants that decisions name, as far as articles still use them. */
async function namesOf(graph: Graph, decisions: readonly DecisionRow[]): Promise<Map<string, string>> {
  const ids = new Set(decisions.flatMap(({ pairs }) => pairs.flatMap(({ a, b }) => [a, b])))
  const answers = await graph.look([...ids].map(key => ({ lookup: variantById, args: null, key })))
  return new Map((answers.flat() as VariantRow[]).map(({ id, name }) => [id, name]))
}

async function printDecisions(
  decisions: readonly DecisionRow[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const table = new Table3({
    head: ['decision', 'when', 'who', 'what', 'undone'],
    style: { head: [], border: [], compact: true },
  })
  const listed = (ids: readonly string[]): string =>
    [...new Set(ids.map(id => names.get(id) ?? id))].join(', ')
  for (const { id, at, by, action, pairs, undoneBy, undoneAt } of decisions) {
    const [a, b] = [listed(pairs.map(pair => pair.a)), listed(pairs.map(pair => pair.b))]
    const what = `${a} and ${b} are ${action === 'MERGE' ? 'one' : 'two'}`
    table.push([id, at, by, what, undoneAt === null ? 'no' : `by ${undoneBy}, ${undoneAt}`])
  }
  await print(table.toString())
}
