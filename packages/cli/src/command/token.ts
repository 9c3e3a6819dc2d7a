import type { TokenRole } from '@sayso/server'
import Table3 from 'cli-table3'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Config } from '../config.ts'
import { note, print } from '../output.ts'
import { tokensOption } from '../token.ts'

interface TokensOptions {
  readonly tokens: string
}

interface CreateOptions extends TokensOptions {
  readonly role: TokenRole
  readonly expires?: number
}

interface ListOptions extends TokensOptions {
  readonly json?: boolean
}

/** As the server has them, which is not loaded to print help. */
const ROLES: readonly TokenRole[] = ['reader', 'editor', 'admin']

/** `sayso token`: who may write to a server. */
export function addToken(program: Command, config: Config): void {
  const token = program
    .command('token')
    .summary('make, list and revoke tokens for a server')
    .description(
      'A token lets its holder write to a server that was started with --write, or read from one with --require-token. Servers that run notice a change within a second.',
    )

  token
    .command('create')
    .summary('make a token, and print its secret: once')
    .description(
      'Makes a token and prints its secret, which is kept nowhere: whoever has it is taken for NAME, in the trail of decisions and in reviews.',
    )
    .argument('<name>', 'whom it is for')
    .addOption(
      new Option('--role <role>', 'reader: ask; editor: also write and review; admin: also delete')
        .choices(ROLES)
        .makeOptionMandatory(),
    )
    .option('--expires <time>', 'after so many days or hours: 90d, 12h; never without it', toMs)
    .addOption(tokensOption(config))
    .addHelpText('after', '\nExample:\n  sayso token create ada --role editor --expires 90d')
    .action(async (name: string, { role, expires, tokens }: CreateOptions) => {
      const file = await open(tokens)
      const made = await file.create(name, role, expires ?? null)
      await print(made.secret)
      note(
        `token ${made.token.id} for ${name}, ${role}, ${made.token.expiresAt ? `until ${made.token.expiresAt}` : 'until it is revoked'}; this is the only time that it is shown`,
      )
    })

  token
    .command('list')
    .summary('list all tokens, the revoked too')
    .description('Lists all tokens in the order of their making. Secrets are kept nowhere.')
    .option('--json', 'print one JSON object a line')
    .addOption(tokensOption(config))
    .action(async ({ json, tokens }: ListOptions) => {
      const list = (await (await open(tokens)).list()).map(({ hash: _, ...token }) => token)
      if (list.length === 0) note('there is no token yet: sayso token create NAME --role editor')
      else if (json) for (const token of list) await print(JSON.stringify(token))
      else {
        const table = new Table3({
          head: ['token', 'name', 'role', 'made', 'expires', 'state'],
          style: { head: [], border: [], compact: true },
        })
        for (const { id, name, role, createdAt, expiresAt = 'never', state } of list)
          table.push([id, name, role, createdAt, expiresAt, state])
        await print(table.toString())
      }
    })

  token
    .command('revoke')
    .summary('take a token back')
    .description('Revokes a token: no server takes it any more. Once more changes nothing.')
    .argument('<token>', 'its id, or whom it is for')
    .addOption(tokensOption(config))
    .action(async (named: string, { tokens }: TokensOptions) => {
      const { id, name, role, revokedAt } = await (await open(tokens)).revoke(named)
      await print(`token ${id} for ${name}, ${role}: revoked ${revokedAt}`)
    })
}

async function open(path: string) {
  // Loaded here: the other commands start faster without it.
  const { TokenFile } = await import('@sayso/server')
  return new TokenFile(path)
}

const HOUR_MS = 3_600_000
const MS = { h: HOUR_MS, d: 24 * HOUR_MS }
/** Beyond what a date can hold. */
const LONGEST_MS = 100 * 366 * MS.d

function toMs(text: string): number {
  const [, count, unit] = /^([1-9]\d{0,6})([hd])$/.exec(text) ?? []
  const ms = Number(count) * MS[unit as keyof typeof MS]
  if (!(ms <= LONGEST_MS)) throw new InvalidArgumentError('must be a number of days or hours, as 90d or 12h.')
  return ms
}
