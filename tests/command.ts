import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The command as built. */
export const SAYSO = fileURLToPath(new URL('../packages/cli/bin/sayso.js', import.meta.url))

export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** The user who runs it; only root can name another than itself. */
  readonly uid?: number | undefined
}

/** Starts the real `sayso` command, as built, in an environment without settings of its own. */
export function startSayso(
  args: readonly string[],
  { env = {}, cwd, uid }: CommandOptions = {},
): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(SAYSO|NEO4J)_/.test(name))
  return spawn(process.execPath, [SAYSO, ...args], {
    env: { ...Object.fromEntries(inherited), ...env },
    ...(cwd !== undefined && { cwd }),
    ...(uid !== undefined && { uid }),
  })
}

/** Runs the real `sayso` command to its end. */
export async function sayso(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const child = startSayso(args, options)
  child.stdin?.end(options.stdin)
  return resultOf(child)
}

/** What a command has printed when it ends. */
export async function resultOf(child: ChildProcess): Promise<CommandResult> {
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)]
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout: await stdout, stderr: await stderr }
}

async function text(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** Waits until a stream has printed a match, and gives it. */
export function printed(stream: NodeJS.ReadableStream | null, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let seen = ''
    const look = (chunk: Buffer): void => {
      seen += chunk.toString('utf8')
      const match = pattern.exec(seen)
      if (match) resolve(match)
    }
    stream?.on('data', look)
    stream?.once('end', () => reject(new Error(`ended without ${pattern}: ${seen}`)))
  })
}
