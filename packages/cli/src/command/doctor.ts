import process from 'node:process'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { describeError, EXIT, exitCodeOf } from '../exit.ts'
import { faultLine } from '../fault.ts'
import { nowAndThen, plural, print } from '../output.ts'
import { type StoreOptions, withGraph, withStore } from '../store.ts'

interface DoctorOptions extends StoreOptions {
  readonly deep?: boolean
  readonly json?: boolean
}

interface Finding {
  readonly check: string
  readonly ok: boolean
  readonly detail: string
  /** Of what is wrong in the graph: how many, and of up to five the ids. */
  readonly count?: number
  readonly ids?: readonly string[]
}

/** `sayso doctor`: is everything in place, and if not, what to do. */
export function addDoctor(program: Command, config: Config): void {
  withStore(
    program
      .command('doctor')
      .summary('check the set-up and the store')
      .description(
        'Checks Node and the store, says what the store holds, and what to do where something is wrong.',
      )
      .option('--deep', 'hold the whole graph against what must be true of it; let nobody write meanwhile')
      .option('--json', 'print the findings as one JSON object'),
    config,
  ).action(async (options: DoctorOptions) => {
    const findings: Finding[] = [
      { check: 'node', ok: true, detail: `${process.version} on ${process.platform} ${process.arch}` },
    ]
    try {
      await withGraph(options, config, { readOnly: true }, async graph => {
        findings.push({ check: 'store', ok: true, detail: `${graph.location} (${await graph.version()})` })
        const { nodes } = await graph.counts()
        const count = (label: string, noun: string, nouns?: string): string =>
          plural(nodes[label] ?? 0, noun, nouns)
        findings.push({
          check: 'content',
          ok: true,
          detail: [
            count('Article', 'article'),
            count('Claim', 'claim'),
            count('Person', 'person', 'people'),
            count('Organisation', 'organisation'),
            count('Place', 'place'),
          ].join(', '),
        })
        if (!options.deep) return
        const alive = nowAndThen()
        const faults = await graph.checkIntegrity({
          onPage: (label, done) => alive(`${label}: ${plural(done, 'node')} checked`),
        })
        for (const fault of faults)
          findings.push({
            ...{ check: 'graph', ok: false, detail: faultLine(fault) },
            ...{ count: fault.count, ids: fault.ids },
          })
        if (faults.length > 0) process.exitCode = EXIT.store
        else findings.push({ check: 'graph', ok: true, detail: 'all that must be true of it is' })
      })
    } catch (error) {
      findings.push({ check: 'store', ok: false, detail: describeError(error) })
      process.exitCode = exitCodeOf(error)
    }
    if (options.json) await print(JSON.stringify({ ok: findings.every(({ ok }) => ok), findings }))
    else
      for (const { check, ok, detail } of findings) await print(`${ok ? 'ok ' : 'BAD'} ${check}: ${detail}`)
  })
}
