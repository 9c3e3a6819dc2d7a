import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SaysoError } from '@sayso/core'
import * as z from 'zod'
import { LIMITS } from '../limits.ts'
import { hashOf, includesRole, newSecret, stateOf, Token, type TokenRole, tokenOf } from './token.ts'

const VERSION = 1

const Content = z.object({ version: z.literal(VERSION), tokens: z.array(Token) })

/** How often the file is looked at while requests come. */
const LOOK_AGAIN_MS = 1_000

/** The file as it was read; the stamp tells one version from the next. */
interface Version {
  readonly stamp: string
  readonly tokens: readonly Token[]
}

/** The tokens of a server, in a JSON file that its owner alone may read. Whoever has it open notices changes by others. */
export class TokenFile {
  readonly path: string
  readonly #now: () => number
  #known: Promise<Version> | undefined
  #looked = 0

  /** @param now milliseconds since 1970 */
  constructor(path: string, now: () => number = Date.now) {
    this.path = path
    this.#now = now
  }

  /** The valid token of a secret; what changed in the file is known a second later. @throws SaysoError USAGE */
  async holder(secret: string): Promise<Token | null> {
    return tokenOf(await this.#current(), secret, this.#now())
  }

  /** Whether anybody could write. @throws SaysoError USAGE */
  async hasEditor(): Promise<boolean> {
    const tokens = await readTokens(this.path)
    return tokens.some(token => includesRole(token.role, 'editor') && stateOf(token, this.#now()) === 'valid')
  }

  /** All tokens in the order of their making, with what has become of each. @throws SaysoError USAGE */
  async list(): Promise<(Token & { readonly state: ReturnType<typeof stateOf> })[]> {
    const tokens = await readTokens(this.path)
    return tokens.map(token => ({ ...token, state: stateOf(token, this.#now()) }))
  }

  /**
   * Makes a token.
   * @param lastsMs milliseconds; null for ever
   * @returns the token, and its secret, which is kept nowhere
   * @throws SaysoError USAGE where the name is none, or that of a valid token, or the file cannot be written
   */
  async create(name: string, role: TokenRole, lastsMs: number | null) {
    checkName(name)
    const secret = newSecret()
    const now = this.#now()
    const token: Token = {
      id: randomBytes(4).toString('hex'),
      name,
      role,
      hash: hashOf(secret),
      createdAt: new Date(now).toISOString(),
      ...(lastsMs !== null && { expiresAt: new Date(now + lastsMs).toISOString() }),
    }
    await this.#change(tokens => {
      const taken = tokens.find(other => other.name === name && stateOf(other, now) === 'valid')
      if (taken)
        throw new SaysoError(
          'USAGE',
          `${name} has a token, ${taken.id}`,
          `choose another name, or revoke it first with: sayso token revoke ${taken.id}`,
        )
      return [...tokens, token]
    })
    return { token, secret }
  }

  /**
   * Revokes a token, by its id or the name that it is for; one that was revoked stays so.
   * @throws SaysoError NOT_FOUND, USAGE
   */
  async revoke(named: string): Promise<Token> {
    const now = this.#now()
    const find = (tokens: readonly Token[]): Token => {
      const found =
        tokens.find(({ id }) => id === named) ??
        tokens.find(token => token.name === named && token.revokedAt === undefined) ??
        tokens.findLast(({ name }) => name === named)
      if (found) return found
      throw new SaysoError(
        'NOT_FOUND',
        `no token is ${named}`,
        'see `sayso token list` for those that there are',
      )
    }
    const before = find(await readTokens(this.path))
    if (before.revokedAt !== undefined) return before
    const revoked = { ...before, revokedAt: new Date(now).toISOString() }
    await this.#change(tokens => tokens.map(token => (token.id === before.id ? revoked : token)))
    return revoked
  }

  async #current(): Promise<readonly Token[]> {
    const now = this.#now()
    if (this.#known === undefined || Math.abs(now - this.#looked) >= LOOK_AGAIN_MS) {
      this.#looked = now
      this.#known = this.#look(this.#known)
    }
    return (await this.#known).tokens
  }

  async #look(before: Promise<Version> | undefined): Promise<Version> {
    const stamp = await stampOf(this.path)
    const known = await before?.catch(() => undefined)
    return known?.stamp === stamp ? known : { stamp, tokens: await readTokens(this.path) }
  }

  /** Puts a changed list in the place of the file, all of it or nothing; nobody else changes it meanwhile. */
  async #change(work: (tokens: readonly Token[]) => readonly Token[]): Promise<void> {
    const next = `${this.path}.new`
    const file = await openNew(next)
    try {
      const content = { version: VERSION, tokens: work(await readTokens(this.path)) }
      await file.writeFile(`${JSON.stringify(content, null, 2)}\n`)
      await file.sync()
      await rename(next, this.path)
    } catch (error) {
      await rm(next, { force: true })
      throw error
    } finally {
      await file.close()
    }
  }
}

const CONTROL = /\p{Cc}/u

function checkName(name: string): void {
  const length = [...name].length
  if (name.trim() === name && length >= 1 && length <= LIMITS.byLength && !CONTROL.test(name)) return
  throw new SaysoError(
    'USAGE',
    'the name of a token says whom it is for',
    `write 1 to ${LIMITS.byLength} characters, without spaces around them`,
  )
}

async function openNew(path: string): Promise<FileHandle> {
  try {
    await mkdir(dirname(path), { recursive: true })
    return await open(path, 'wx', 0o600)
  } catch (cause) {
    const taken = (cause as NodeJS.ErrnoException).code === 'EEXIST'
    throw new SaysoError(
      'USAGE',
      taken ? `${path} is there: somebody else changes the tokens` : `${path} cannot be written`,
      taken ? 'try again; if nobody does, remove it' : 'check the folder, or name another file with --tokens',
      { cause },
    )
  }
}

async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : ''
}

/** None where there is no file yet. @throws SaysoError USAGE */
async function readTokens(path: string): Promise<readonly Token[]> {
  try {
    return Content.parse(JSON.parse(await readFile(path, 'utf8'))).tokens
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new SaysoError(
      'USAGE',
      `${path} cannot be read as a file of tokens`,
      'mend it, or move it away and make new tokens; it was left as it is',
      // Without the cause: parsers quote what they read.
    )
  }
}
