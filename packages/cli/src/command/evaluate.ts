import { closeSync, openSync, writeSync } from 'node:fs'
import process from 'node:process'
import { type Interchange, SaysoError, toInterchange } from '@sayso/core'
import { type Figure, type NamePair, scoreAttributions, scoreEntities, scoreNames } from '@sayso/evaluation'
import { type Comparison, compareNames } from '@sayso/identity'
import { annotate } from '@sayso/nlp'
import Table3 from 'cli-table3'
import { Argument, type Command } from 'commander'
import type { Config } from '../config.ts'
import { attributionSets, entitySets, nameSets } from '../corpora.ts'
import { note, plural, print } from '../output.ts'

const TASKS = ['attribution', 'entities', 'names'] as const
type Task = (typeof TASKS)[number]

interface EvaluateOptions {
  readonly gold?: string
  readonly predictions?: string
  readonly json?: boolean
}

/** `sayso evaluate`: how well extraction and the comparison of names agree with annotators. */
export function addEvaluate(program: Command, config: Config): void {
  program
    .command('evaluate')
    .summary('measure extraction against annotated news, and the comparison of names')
    .description(
      'Reads annotated news as `sayso extract` would and prints precision, recall and F1: of attributed statements and their sources, or of the names of people, organisations and places. With names it compares pairs of names and prints the figures of the pairs that match. Without --gold it takes the corpora in the folder that SAYSO_CORPORA names, or else in corpora or ../shared/corpora.',
    )
    .addArgument(new Argument('[what]', 'what to measure; all where it is not said').choices(TASKS))
    .option(
      '--gold <path>',
      'attribution: a folder with text/NAME.txt and attributions/NAME_ANNOTATOR.ann (brat); entities: a file with {"id", "text", "entities": [{"start", "end", "type"}]} a line; names: a CSV file with the columns case_group, schema, name1, name2 and is_match',
    )
    .option(
      '--predictions <file>',
      'write there what was extracted, as `sayso extract` prints it, or of names {"match", "score", "reason"} a pair',
    )
    .option('--json', 'print one JSON object for each set instead of a table')
    .action(async (task: Task | undefined, options: EvaluateOptions) => {
      const { gold, predictions } = options
      if (task === undefined && gold !== undefined)
        throw new SaysoError(
          'USAGE',
          '--gold fits one thing to measure',
          'say attribution, entities or names before it',
        )
      const file = predictions === undefined ? undefined : openOutput(predictions)
      const keep = (line: string): void => {
        if (file !== undefined) writeSync(file, `${line}\n`)
      }
      try {
        for (const each of task === undefined ? TASKS : [task]) await EVALUATIONS[each](options, config, keep)
      } finally {
        if (file !== undefined) closeSync(file)
      }
    })
}

type Keep = (line: string) => void

type Evaluation = (options: EvaluateOptions, config: Config, keep: Keep) => Promise<void>

const evaluateAttribution: Evaluation = async ({ gold, json }, config, keep) => {
  for (const { name, read } of attributionSets(gold, config)) {
    const documents = read()
    const { figures, ...counts } = scoreAttributions(documents, extract(name, documents, keep))
    if (json) await print(JSON.stringify({ set: name, ...counts, ...figures }))
    else await printTable(`${name} (${plural(documents.length, 'document')})`, Object.entries(figures))
  }
}

const evaluateEntities: Evaluation = async ({ gold, json }, config, keep) => {
  for (const { name, read } of entitySets(gold, config)) {
    const documents = read()
    const score = scoreEntities(documents, extract(name, documents, keep))
    const rows = (['exact', 'overlap'] as const).flatMap(kind =>
      Object.entries(score[kind]).map(([group, figure]) => [`${kind}: ${group}`, figure] as const),
    )
    if (json) await print(JSON.stringify({ set: name, ...score }))
    else await printTable(`${name} (${plural(documents.length, 'document')})`, rows)
  }
}

const evaluateNames: Evaluation = async ({ gold, json }, config, keep) => {
  for (const { name, read } of nameSets(gold, config)) {
    const pairs = read()
    const score = scoreNames(pairs, compare(name, pairs, keep))
    const rows = [['match', score.all] as const, ...Object.entries(score.groups)]
    if (json) await print(JSON.stringify({ set: name, ...score }))
    else {
      await printTable(`${name} (${plural(score.pairs, 'pair')})`, rows)
      const { truePositives, falsePositives, falseNegatives, trueNegatives } = score
      await print(
        `right: ${truePositives} that match, ${trueNegatives} that do not; wrong: ${falsePositives} taken for matches, ${falseNegatives} missed`,
      )
    }
  }
}

/** Compares pairs of names, and says how fast. */
function compare(name: string, pairs: readonly NamePair[], keep: Keep): Comparison[] {
  const started = performance.now()
  const comparisons = pairs.map(({ names, type }) => compareNames(...names, type))
  const seconds = (performance.now() - started) / 1000
  for (const { match, score, reason } of comparisons) keep(JSON.stringify({ match, score, reason }))
  const speed = Math.round(pairs.length / seconds).toLocaleString('en')
  note(`${name}: ${plural(pairs.length, 'pair')} in ${seconds.toFixed(2)} s (${speed} pairs/s)`)
  return comparisons
}

const EVALUATIONS: Readonly<Record<Task, Evaluation>> = {
  attribution: evaluateAttribution,
  entities: evaluateEntities,
  names: evaluateNames,
}

function openOutput(path: string): number {
  try {
    return openSync(path, 'w')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SaysoError('USAGE', `--predictions cannot be written: ${reason}`, 'name another file', {
      cause,
    })
  }
}

/** Milliseconds between two signs of life. */
const PATIENCE = 2000

/** Annotates documents one by one, and says how fast and in how much memory. */
function extract(
  name: string,
  documents: readonly { readonly id: string; readonly text: string }[],
  keep: Keep,
): Interchange[] {
  let words = 0
  const started = performance.now()
  let said = started
  const predictions = documents.map(({ id, text }, index) => {
    if (performance.now() - said > PATIENCE) {
      note(`${name}: ${index} of ${plural(documents.length, 'document')}`)
      said = performance.now()
    }
    words += text.match(/\S+/g)?.length ?? 0
    const prediction = toInterchange(id, text, annotate(text))
    keep(JSON.stringify(prediction))
    return prediction
  })
  const seconds = (performance.now() - started) / 1000
  const speed = Math.round(words / seconds).toLocaleString('en')
  // The operating system counts in kilobytes of 1024.
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  note(
    `${name}: ${plural(words, 'word')} in ${seconds.toFixed(1)} s (${speed} words/s), ${memory} MB of memory at most`,
  )
  return predictions
}

async function printTable(
  title: string,
  rows: readonly (readonly [label: string, figure: Figure])[],
): Promise<void> {
  const head = [title, 'P', 'R', 'F1', 'gold', 'predicted']
  const table = new Table3({
    head,
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  })
  const percent = (share: number): string => (100 * share).toFixed(1)
  for (const [label, { precision, recall, f1, gold, predicted }] of rows)
    table.push([label, percent(precision), percent(recall), percent(f1), gold, predicted])
  await print(table.toString())
}
