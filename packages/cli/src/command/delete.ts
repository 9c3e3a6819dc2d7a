import process from 'node:process'
import { createInterface } from 'node:readline/promises'
import { SaysoError } from '@sayso/core'
import {
  type ArticleFilter,
  type ArticleRow,
  articlePage,
  claimCount,
  type Graph,
  MAX_PAGE,
} from '@sayso/graph'
import { articleIdAt } from '@sayso/ingest'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { entityIdOf } from '../entity.ts'
import { nowAndThen, plural, print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

interface DeleteOptions extends StoreOptions {
  readonly outlet?: string
  readonly before?: string
  readonly dryRun?: boolean
  readonly yes?: boolean
}

const HELP = `
With --outlet or --before, all articles that fit both are taken away, after a question at a terminal, else with --yes. Articles
without a date are not before any. They go some at a time, each lot in one transaction: a run that was stopped goes on where it
is repeated. The file of an embedded store stays as large as it is; a backup that is restored makes a small one.

Examples:
  sayso delete https://valley.example/dam
  sayso delete --outlet "Valley Post" --before 2020-01-01 --dry-run
  sayso delete --before 2020-01-01 --yes`

/** `sayso delete`: articles out of the store. */
export function addDelete(program: Command, config: Config): void {
  withStore(
    program
      .command('delete')
      .summary('take articles away, with all that they alone supported')
      .description(
        'Takes articles away: the graph is as if they had never been read. Decisions and reviews stay.',
      )
      .argument('[article...]', 'ids, or addresses where they were published')
      .option('--outlet <name>', 'the articles of an outlet, by its name or id')
      .option('--before <date>', 'the articles that were published before a day, as 2020-01-01')
      .option('--dry-run', 'say how many articles and claims would go, and change nothing')
      .option('--yes', 'do not ask'),
    config,
  )
    .addHelpText('after', HELP)
    .action(
      (articles: string[], { outlet, before, dryRun = false, yes = false, ...where }: DeleteOptions) => {
        const chosen = outlet !== undefined || before !== undefined
        if (chosen === articles.length > 0)
          throw new SaysoError(
            'USAGE',
            'it is not said what to delete',
            'give articles, or --outlet and --before',
          )
        if (before !== undefined && !isDay(before))
          throw new SaysoError('USAGE', `'${before}' is no day`, 'write it like 2020-01-01')
        const ids = articles.map(idOf)
        return withGraph(where, config, { readOnly: dryRun }, async graph => {
          if (!chosen && !dryRun) {
            await graph.deleteArticles(ids)
            for (const id of ids) await print(`deleted ${id}`)
            return
          }
          const filter: ArticleFilter = {
            ...(outlet !== undefined && {
              outlet: { id: await entityIdOf(graph, outlet, ['Organisation']) },
            }),
            ...(before !== undefined && { until: before }),
          }
          const lot = chosen ? await lotOf(graph, filter) : await lotAt(graph, ids)
          const what = `${plural(lot.ids.length, 'article')} with ${plural(lot.claims, 'claim')}`
          if (dryRun) return print(`${what} would go`)
          if (lot.ids.length > 0 && !yes) await ask(`Delete ${what} from ${graph.location}? [y/N] `)
          const alive = nowAndThen()
          await graph.deleteArticles(lot.ids, gone => alive(`${plural(gone, 'article')} so far`))
          await print(`deleted ${what}`)
        })
      },
    )
}

interface Lot {
  readonly ids: readonly string[]
  readonly claims: number
}

/** The articles that fit, and how many claims they have. */
async function lotOf(graph: Graph, filter: ArticleFilter): Promise<Lot> {
  const ids: string[] = []
  for (let after: string | null = null; ; ) {
    const args = { limit: MAX_PAGE, ascending: true, after, before: null, filter }
    const rows = (await graph.look([{ lookup: articlePage, args, key: '' }])).flat() as ArticleRow[]
    ids.push(...rows.map(({ id }) => id))
    after = rows.at(-1)?.sortKey ?? null
    if (rows.length <= MAX_PAGE) break
  }
  const [[claims = 0] = []] = await graph.look([
    { lookup: claimCount, args: { parent: 'all', filter: { ...filter, copies: true } }, key: '' },
  ])
  return { ids, claims: claims as number }
}

/** The same of articles that are named. */
async function lotAt(graph: Graph, ids: readonly string[]): Promise<Lot> {
  const known = await graph.knownArticles(ids)
  const missing = ids.find(id => !known.has(id))
  if (missing !== undefined)
    throw new SaysoError('NOT_FOUND', `there is no article ${missing}`, 'take its id from a query')
  const counts = await graph.look(
    [...known.keys()].map(key => ({ lookup: claimCount, args: { parent: 'article', filter: {} }, key })),
  )
  return { ids, claims: counts.flat().reduce<number>((sum, count) => sum + (count as number), 0) }
}

/** @throws SaysoError USAGE unless a person says yes */
async function ask(question: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new SaysoError(
      'USAGE',
      'nobody can be asked whether to delete',
      'look with --dry-run, then add --yes',
    )
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(question).finally(() => terminal.close())
  if (/^y(es)?$/i.test(answer.trim())) return
  throw new SaysoError('USAGE', 'nothing was deleted', 'answer y, or add --yes')
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

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
