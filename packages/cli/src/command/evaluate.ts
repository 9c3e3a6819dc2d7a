import { closeSync, openSync, writeSync } from 'node:fs'
import process from 'node:process'
import { type Interchange, SaysoError, toInterchange } from '@sayso/core'
import {
  type Figure,
  LINK_KINDS,
  type LinkPair,
  type NamePair,
  scoreAttributions,
  scoreEntities,
  scoreLinks,
  scoreNames,
} from '@sayso/evaluation'
import { type Comparison, compareNames } from '@sayso/identity'
import { annotate } from '@sayso/nlp'
import Table3 from 'cli-table3'
import { Argument, type Command } from 'commander'
import type { Config } from '../config.ts'
import { attributionSets, entitySets, linkSets, nameSets } from '../corpora.ts'
import { type JudgedLinks, judgeLinks, USUAL_FOLDS } from '../judge-links.ts'
import { upTo } from '../number.ts'
import { note, plural, print } from '../output.ts'

const TASKS = ['attribution', 'entities', 'names', 'links'] as const
type Task = (typeof TASKS)[number]

interface EvaluateOptions {
  readonly gold?: string
  readonly predictions?: string
  readonly folds?: number
  readonly json?: boolean
}

const MOST_FOLDS = 100

/** `sayso evaluate`: how well extraction and the comparison of names and claims agree with annotators. */
export function addEvaluate(program: Command, config: Config): void {
  program
    .command('evaluate')
    .summary('measure extraction against annotated news, and the comparison of names and claims')
    .description(
      'Reads annotated news as `sayso extract` would and prints precision, recall and F1: of attributed statements and their sources, or of the names of people, organisations and places. With names it compares pairs of names and prints the figures of the pairs that match. With links it judges whether pairs of statements contradict or support each other, and prints how well the scores rank them: the average precision, beside what chance would reach. Each pair is judged by a model that has not learned from it: by the shipped one, or where that has learned from the pair, as of claim-links/train.jsonl, by one of five that learn from this file, each without a fifth of the topics. Without --gold it takes the corpora in the folder that SAYSO_CORPORA names, or else in corpora or ../shared/corpora.',
    )
    .addArgument(new Argument('[what]', 'what to measure; all where it is not said').choices(TASKS))
    .option(
      '--gold <path>',
      'attribution: a folder with text/NAME.txt and attributions/NAME_ANNOTATOR.ann (brat); entities: a file with {"id", "text", "entities": [{"start", "end", "type"}]} a line; names: a CSV file with the columns case_group, schema, name1, name2 and is_match; links: a file with {"id", "topic", "date", "a", "b", "supports", "contradicts"} a line',
    )
    .option(
      '--predictions <file>',
      'write there what was extracted, as `sayso extract` prints it, or a line a pair: of names {"match", "score", "reason"}, of links {"id", "relation", "contradicts", "supports", "reason"}',
    )
    .option(
      '--folds <number>',
      'links: judge every pair by a model that learns from the other topics of the file, in so many folds by topic',
      upTo(MOST_FOLDS),
    )
    .option('--json', 'print one JSON object for each set instead of a table')
    .action(async (task: Task | undefined, options: EvaluateOptions) => {
      const { gold, predictions } = options
      if (task === undefined && gold !== undefined)
        throw new SaysoError(
          'USAGE',
          '--gold fits one thing to measure',
          'say attribution, entities, names or links before it',
        )
      if (task !== 'links' && options.folds !== undefined)
        throw new SaysoError('USAGE', '--folds fits links only', 'say links, or leave it out')
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

const evaluateLinks: Evaluation = async ({ gold, folds, json }, config, keep) => {
  for (const { name, read } of linkSets(gold, config)) {
    const pairs = read()
    const judged = judge(name, pairs, folds, keep)
    const score = scoreLinks(pairs, judged.judgements)
    const used = judged.folded === 0 ? null : (folds ?? USUAL_FOLDS)
    if (json) {
      const { pairs: count, ...figures } = score
      await print(JSON.stringify({ set: name, pairs: count, folds: used, folded: judged.folded, ...figures }))
      continue
    }
    const rows = LINK_KINDS.map(kind => {
      const { averagePrecision, base, gold } = score[kind]
      return [kind, percent(averagePrecision), percent(base), gold]
    })
    await printRows([`${name} (${plural(score.pairs, 'pair')})`, 'AP', 'by chance', 'gold'], rows)
    await print(judgesOf(judged, score.pairs, used, folds !== undefined))
  }
}

function judgesOf({ folded }: JudgedLinks, pairs: number, folds: number | null, asked: boolean): string {
  if (folds === null) return 'judged by the shipped model, which has learned from none of these pairs'
  const how = `${folds} folds by topic, each judged by a model that learned from the others`
  if (asked) return how
  return folded === pairs
    ? `the shipped model has learned from these pairs: ${how}`
    : `the shipped model has learned from ${folded.toLocaleString('en')} of these pairs: ${how}; the other pairs by the shipped model`
}

/** Judges pairs of statements, and says how fast. */
function judge(name: string, pairs: readonly LinkPair[], folds: number | undefined, keep: Keep): JudgedLinks {
  const started = performance.now()
  const judged = judgeLinks(pairs, folds)
  const seconds = (performance.now() - started) / 1000
  for (const [index, { relation, contradicts, supports, reason }] of judged.judgements.entries())
    keep(JSON.stringify({ id: pairs[index]?.id, relation, contradicts, supports, reason }))
  note(`${name}: ${plural(pairs.length, 'pair')} in ${seconds.toFixed(2)} s`)
  return judged
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
  links: evaluateLinks,
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

const percent = (share: number): string => (100 * share).toFixed(1)

async function printTable(
  title: string,
  rows: readonly (readonly [label: string, figure: Figure])[],
): Promise<void> {
  await printRows(
    [title, 'P', 'R', 'F1', 'gold', 'predicted'],
    rows.map(([label, { precision, recall, f1, gold, predicted }]) => [
      label,
      ...[precision, recall, f1].map(percent),
      gold,
      predicted,
    ]),
  )
}

async function printRows(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const table = new Table3({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  })
  for (const row of rows) table.push([...row])
  await print(table.toString())
}
