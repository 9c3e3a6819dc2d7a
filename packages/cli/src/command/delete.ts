import { SaysoError } from '@sayso/core'
import { articleIdAt } from '@sayso/ingest'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

/** `sayso delete`: articles out of the store. */
export function addDelete(program: Command, config: Config): void {
  withStore(
    program
      .command('delete')
      .summary('take articles away, with all that they alone supported')
      .description(
        'Takes articles away, one after the other: the graph is as if they had never been read. Decisions and reviews stay.',
      )
      .argument('<article...>', 'ids, or addresses where they were published'),
    config,
  )
    .addHelpText('after', '\nExample:\n  sayso delete https://valley.example/dam')
    .action((articles: string[], where: StoreOptions) => {
      const ids = articles.map(idOf)
      return withGraph(where, config, { readOnly: false }, async graph => {
        for (const id of ids) {
          await graph.deleteArticle(id)
          await print(`deleted ${id}`)
        }
      })
    })
}

/** An id of the store, one of GraphQL, or an address. */
function idOf(text: string): string {
  const [, id] = /^(?:Article:)?([0-9a-f]{32})$/.exec(text) ?? []
  if (id !== undefined) return id
  if (/^https?:/.test(text)) return articleIdAt(text)
  throw new SaysoError(
    'USAGE',
    `'${text}' is no id and no address`,
    'take the id from a query, or write https://…',
  )
}
