import process from 'node:process'
import { Command, CommanderError } from 'commander'
import { addCypher } from './command/cypher.ts'
import { addDoctor } from './command/doctor.ts'
import { addExtract } from './command/extract.ts'
import { addIngest } from './command/ingest.ts'
import { addServe } from './command/serve.ts'
import { readConfig } from './config.ts'
import { describeError, EXIT, EXIT_HELP, exitCodeOf } from './exit.ts'
import { note } from './output.ts'

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(EXIT.ok)
  throw error
})

try {
  const config = readConfig()
  const program = new Command('sayso')
    .description(
      'A knowledge graph of the news: who said what about whom, where it was printed, and who says otherwise.',
    )
    .showHelpAfterError('(add --help for what there is)')
    .addHelpText('after', EXIT_HELP)
    .exitOverride()
  addIngest(program, config)
  addExtract(program)
  addServe(program, config)
  addCypher(program, config)
  addDoctor(program, config)
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage
  else {
    note(`sayso: ${describeError(error)}`)
    process.exitCode = exitCodeOf(error)
    if (process.exitCode === EXIT.failed && error instanceof Error) note(error.stack ?? '')
  }
}
