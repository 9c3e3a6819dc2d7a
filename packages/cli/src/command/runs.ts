import Table3 from 'cli-table3'
import { type Command, Option } from 'commander'
import type { Config } from '../config.ts'
import { note, plural, print } from '../output.ts'
import { listRuns, readRun } from '../run/read.ts'
import { RUNS_KEPT } from '../run/record.ts'
import type { Run, RunInput } from '../run/run.ts'

interface RunsOptions {
  readonly runs: string
  readonly state: RunInput['state']
  readonly json?: boolean
}

/** Where the records of runs are. */
export const runsOption = (config: Config): Option =>
  new Option('--runs <folder>', 'where the records of runs are').default(
    config.SAYSO_RUNS,
    'SAYSO_RUNS in the environment, else .sayso/runs',
  )

/** `sayso runs`: what became of what was ingested. */
export function addRuns(program: Command, config: Config): void {
  program
    .command('runs')
    .summary('list what was ingested when, and what was refused')
    .description(
      `Lists the runs of \`sayso ingest\`, the newest first; or the inputs of one that were refused, each with the reason.\nThe latest ${RUNS_KEPT} runs are kept, each as a file of JSON lines. A run that was killed or interrupted goes on where it was\nwhen the same is ingested again.`,
    )
    .argument('[run]', 'an id, or `latest`')
    .addOption(
      new Option('--state <state>', 'the inputs to list')
        .choices(['written', 'unchanged', 'refused'] satisfies RunInput['state'][])
        .default('refused'),
    )
    .option('--json', 'print one JSON object a line')
    .addOption(runsOption(config))
    .addHelpText('after', '\nExample:\n  sayso runs latest')
    .action(async (id: string | undefined, { runs, state, json }: RunsOptions) => {
      if (id === undefined) await showRuns(listRuns(runs), json ?? false)
      else {
        const { run, inputs } = readRun(runs, id)
        const asked = inputs.filter(input => input.state === state)
        if (json) for (const input of asked) await print(JSON.stringify(input))
        else await showRun(run, asked)
      }
    })
}

async function showRuns(runs: readonly Run[], json: boolean): Promise<void> {
  if (json) for (const run of runs) await print(JSON.stringify(run))
  else if (runs.length === 0) note('there are no runs yet: `sayso ingest` makes one')
  else {
    const table = new Table3({
      head: ['run', 'state', 'written', 'already there', 'refused', 'store'],
      style: { head: [], border: [], compact: true },
    })
    for (const { id, state, counts, store } of runs)
      table.push([id, state, counts.written, counts.unchanged, counts.refused, store])
    await print(table.toString())
  }
}

async function showRun(
  { id, state, started, ended, message, store, counts, inputs }: Run,
  asked: readonly RunInput[],
) {
  note(`run ${id} of ${inputs.join(' ')} into ${store}: ${state}${message === null ? '' : `, ${message}`}`)
  note(
    `${started} to ${ended ?? 'now'}: ${plural(counts.written, 'article')} written, ${counts.unchanged} already there, ${counts.refused} refused`,
  )
  for (const { origin, state, message, hint, id } of asked)
    await print(
      state === 'refused' ? `${message}: ${hint}` : state === 'written' ? `${origin}\t${id}` : origin,
    )
}
