import { availableParallelism, loadavg } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { SaysoError } from '@sayso/core'
import { OURS } from './contender.mjs'
import { attributionSets, entitySets, readArticles } from './input.mjs'
import { compareNames, compareStatements } from './quality.mjs'
import { compareLinearity, compareSpeed, countWords, middleText } from './speed.mjs'
import { linearityTable, namesTable, speedTable, statementsTable } from './table.mjs'

const PARTS = /** @type {const} */ (['speed', 'linearity', 'names', 'statements'])
/** @typedef {(typeof PARTS)[number]} Part */

/** How many times the time of one article a document may take that has it a hundred times. */
const LINEAR = 120

const HELP = `Usage: node benchmarks/peers.mjs [${PARTS.join('] [')}] [options]

Runs our extraction and other JavaScript libraries (compromise, wink-nlp) on the same texts and prints how they
compare. Without a part named it does all of them:
  speed        words a second once warm, each in a process of its own, in turn; its ratio to ours; peak memory
  linearity    time of a document that has one article a hundred times; above ${LINEAR} times the one, ours fails
  names        exact F1 of people, organisations and places in annotated news
  statements   F1 of attributed statements in annotated news

Options:
  --articles <path>    for speed and linearity: a file or folder as 'sayso ingest' takes, or .jsonl.gz
  --first <number>     how many of the articles (300)
  --rounds <number>    how often each is timed (5)
  --names <file>       annotated names, as 'sayso evaluate entities --gold' takes them
  --statements <path>  annotated statements, as 'sayso evaluate attribution --gold' takes them
  --json               one JSON object instead of tables
  -h, --help           this text

What is not named comes from the folder of corpora: SAYSO_CORPORA, else corpora or ../shared/corpora. Without one the
articles are the demonstration articles, and names and statements are left out.

Exit codes: 0 done; 1 a fault, or not linear; 2 wrong usage; 3 an input was refused`

/** @param {string} line */
const note = line => process.stderr.write(`${line}\n`)

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        articles: { type: 'string' },
        first: { type: 'string', default: '300' },
        rounds: { type: 'string', default: '5' },
        names: { type: 'string' },
        statements: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const unknown = positionals.find(part => !PARTS.some(known => known === part))
    if (unknown !== undefined) throw new Error(`there is no part '${unknown}', only ${PARTS.join(', ')}`)
    const { first, rounds } = values
    return {
      ...values,
      first: readCount('--first', first),
      rounds: readCount('--rounds', rounds),
      parts: positionals,
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SaysoError('USAGE', reason, '--help says what there is', { cause })
  }
}

/**
 * @param {string} option
 * @param {string} value
 */
function readCount(option, value) {
  const count = Number(value)
  if (Number.isInteger(count) && count > 0) return count
  throw new Error(`${option} ${value} is not a number from 1`)
}

/** @typedef {Exclude<ReturnType<typeof readOptions>, undefined>} Options */

/** @param {Options} options */
async function compare({ parts, articles, first, rounds, names, statements }) {
  const wanted = (/** @type {Part} */ part) => parts.length === 0 || parts.includes(part)
  /**
   * What was not asked for by name may lack its news.
   *
   * @template T
   * @param {Part} part
   * @param {() => T} sets
   */
  const available = (part, sets) => {
    if (!wanted(part)) return undefined
    try {
      return sets()
    } catch (error) {
      if (parts.length > 0 || !(error instanceof SaysoError)) throw error
      note(`${part} left out: ${describe(error)}`)
      return undefined
    }
  }
  // All inputs first: what is wrong with them shall not be said after minutes.
  const { from, texts } =
    wanted('speed') || wanted('linearity')
      ? await readArticles(articles, first)
      : { from: undefined, texts: [] }
  const nameSets = available('names', () => entitySets(names))
  const statementSets = available('statements', () => attributionSets(statements))
  const middle = middleText(texts)
  return {
    node: process.version,
    processors: availableParallelism(),
    load: loadavg()[0] ?? 0,
    articles: { from, count: texts.length, words: texts.reduce((sum, text) => sum + countWords(text), 0) },
    speed: wanted('speed') ? await compareSpeed(texts, rounds, note) : undefined,
    linearity: wanted('linearity')
      ? { words: countWords(middle), rows: await compareLinearity(middle, note) }
      : undefined,
    names: nameSets && compareNames(nameSets, note),
    statements: statementSets && compareStatements(statementSets, note),
  }
}

/** @typedef {Awaited<ReturnType<typeof compare>>} Comparison */

/** @param {Comparison} comparison */
function tablesOf({ node, processors, load, articles, speed, linearity, names, statements }) {
  const machine = `Node ${node.slice(1)}, ${processors} processors, load ${load.toFixed(1)} before`
  return [
    speed && speedTable(speed, articles, machine),
    linearity && linearityTable(linearity.rows, linearity.words),
    names && namesTable(names),
    statements && statementsTable(statements),
  ]
    .filter(table => table !== undefined)
    .join('\n\n')
}

/** @param {SaysoError} error */
const describe = ({ message, hint }) => `${message}: ${hint}`

async function main() {
  const options = readOptions()
  if (options.help) return console.log(HELP)
  const comparison = await compare(options)
  console.log(options.json ? JSON.stringify(comparison) : tablesOf(comparison))
  const ratio = comparison.linearity?.rows.find(({ contender }) => contender === OURS)?.ratio ?? 0
  if (ratio <= LINEAR) return
  note(`not linear: a hundred articles in one took ${ratio.toFixed(1)} times as long as one, above ${LINEAR}`)
  process.exitCode = 1
}

try {
  await main()
} catch (error) {
  const known = error instanceof SaysoError ? error : undefined
  note(`peers: ${known ? describe(known) : error instanceof Error ? error.stack : String(error)}`)
  process.exitCode = known === undefined ? 1 : known.code === 'USAGE' ? 2 : 3
}
