import process from 'node:process'
import { SaysoError } from '@sayso/core'
import { Command, CommanderError } from 'commander'
import { addBackup } from './command/backup.ts'
import { addCypher } from './command/cypher.ts'
import { addDelete } from './command/delete.ts'
import { addDoctor } from './command/doctor.ts'
import { addEntities } from './command/entities.ts'
import { addEvaluate } from './command/evaluate.ts'
import { addExport } from './command/export.ts'
import { addExtract } from './command/extract.ts'
import { addImport } from './command/import.ts'
import { addIngest } from './command/ingest.ts'
import { addMigrate } from './command/migrate.ts'
import { addRestore } from './command/restore.ts'
import { addRuns } from './command/runs.ts'
import { addServe } from './command/serve.ts'
import { addToken } from './command/token.ts'
import { readConfig } from './config.ts'
import { describeError, EXIT, EXIT_HELP, exitCodeOf } from './exit.ts'
import { note } from './output.ts'
import { VERSION } from './version.ts'

try {
  const config = readConfig()
  const program = new Command('sayso')
    .description(
      'A knowledge graph of the news: who said what about whom, where it was printed, and who says otherwise.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .showHelpAfterError('(add --help for what there is)')
    .addHelpText('after', EXIT_HELP)
    .exitOverride()
  addIngest(program, config)
  addRuns(program, config)
  addDelete(program, config)
  addExtract(program, config)
  addServe(program, config)
  addCypher(program, config)
  addEntities(program, config)
  addExport(program, config)
  addImport(program, config)
  addBackup(program, config)
  addRestore(program, config)
  addMigrate(program, config)
  addToken(program, config)
  addDoctor(program, config)
  addEvaluate(program, config)
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage
  else {
    const code = exitCodeOf(error)
    note(`sayso: ${describeError(error)}`)
    if (code === EXIT.failed && error instanceof Error) note(error.stack ?? '')
    if (error instanceof SaysoError && error.code === 'QUERY_TIMEOUT') process.exit(code)
    process.exitCode = code
  }
}
