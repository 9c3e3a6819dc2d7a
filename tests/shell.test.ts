import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printed, sayso } from './command.ts'
import { blocksOf, PAGES, rooted } from './markdown.ts'

/** What stands in a block of a shell and is not run here, and why. */
const NOT_RUN: readonly (readonly [RegExp, string])[] = [
  [/^npm (start|test|run example)$/, 'installs and builds; has tests of its own'],
  [/^npx sayso evaluate/, 'needs annotated news, which are not ours to pass on'],
  [/--store neo4j/, 'needs a Neo4j at that address'],
  [/^node tools\/neo4j/, 'needs Java and Maven, and runs until it is stopped; has a test of its own'],
  [/^docker /, 'needs Docker; the files have a test of their own'],
  [/--llm-endpoint|--endpoint|ingest https:/, 'asks somebody else over the network'],
  [/^NODE_OPTIONS=/, 'needs a package that we do not have'],
  [/^curl -sN/, 'listens until it is stopped'],
  [/^curl -T .*\/ingest$/, 'sends a file of your own; has a test of its own'],
]

/** The commands of a block: one a line, or over several lines where a quotation mark is open or a line ends with `\`. */
function commandsIn(block: string): string[] {
  const commands: string[] = []
  let open = ''
  for (const line of block.split('\n')) {
    open += open === '' ? line.replace(/(^|\s+)# .*$/, '') : `\n${line}`
    if (open.endsWith('\\') || open.split(`'`).length % 2 === 0) continue
    if (open.trim() !== '') commands.push(open.trim())
    open = ''
  }
  return commands
}

const commands = PAGES.flatMap(page =>
  blocksOf(page, 'sh')
    .flatMap(commandsIn)
    .map(command => ({ page, command, why: NOT_RUN.find(([pattern]) => pattern.test(command))?.[1] })),
)
const runnable = commands.filter(({ why }) => why === undefined)

const TEXTS = [
  'The old mill will reopen in June, Helen Carter said on Monday. Carter said that the roof is new.',
  'The bridge is unsafe, Helena Carter said. Rex Marsh said that drivers should wait.',
  'The school needs a second gym, Helena Carter said on Friday. Rex Marsh said that money is short.',
  'The ferry will be late, Rex Marsh said. Marsh said that fog is to blame.',
  'Fees will rise, Rex J. Marsh said. "Nobody likes it," Marsh said.',
  'New lamp posts are on their way, Rhea Marsh said on Tuesday.',
]
/** What the pages speak of. */
const FILES: Readonly<Record<string, string>> = {
  'articles/valley.jsonl': TEXTS.map((text, n) =>
    JSON.stringify({
      title: `Story ${n}`,
      outlet: 'The Valley Post',
      publishedAt: `2024-05-0${n + 1}`,
      text,
      ...(n === 0 && { url: 'https://valley.example/dam' }),
    }),
  ).join('\n'),
  'story.txt': 'The mayor Tom Vale said the dam is safe.',
  'items.tsv': 'Helena Carter\t\tQ1\n',
  'operations.json': JSON.stringify({
    names: 'query Names { people(first: 2) { edges { node { name } } } }',
  }),
}

const SAYSO = rooted('packages/cli/bin/sayso.js')
const directory = mkdtempSync(join(tmpdir(), 'sayso-shell-'))
const filled = join(directory, 'filled')
beforeAll(async () => {
  mkdirSync(join(filled, 'articles'), { recursive: true })
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(filled, name), content)
  for (const folder of ['seeds', 'neo4j-browser']) symlinkSync(rooted(folder), join(filled, folder))
  expect(await sayso(['ingest', 'articles', 'seeds'], { cwd: filled })).toMatchObject({ code: 0 })
}, 120_000)
afterAll(() => rmSync(directory, { recursive: true }))

/** Starts a command as a person would in a clone; `npx sayso` is the one that was built. */
function start(command: string, cwd: string, said: Readonly<Record<string, string>>): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(SAYSO|NEO4J)_/.test(name))
  return spawn('bash', ['-eo', 'pipefail', '-c', `npx() { shift; exec "$NODE" "$BIN" "$@"; }\n${command}`], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...said, NODE: process.execPath, BIN: SAYSO },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function stop(server: ChildProcess | undefined): Promise<void> {
  if (!server) return
  const ended = once(server, 'close')
  server.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
}

describe.each([...new Set(runnable.map(({ page }) => page))])('%s', page => {
  it('has commands that do what they say, one after the other', async () => {
    const cwd = join(directory, page.replace('/', '-'))
    cpSync(filled, cwd, { recursive: true, verbatimSymlinks: true })
    const said: Record<string, string> = {}
    let server: ChildProcess | undefined
    try {
      for (const { command } of runnable.filter(found => found.page === page)) {
        if (command.startsWith('npx sayso serve')) {
          await stop(server)
          server = start(`${command} --port 0`, cwd, said)
          const [, port = ''] = await printed(server.stderr, /http:\/\/[^\s"]+:(\d+)/)
          said['SERVED'] = port
          continue
        }
        const asked = command.replace('localhost:4000', 'localhost:$SERVED').replace('DECISION', '$DECISION')
        const child = start(asked, cwd, said)
        const [out, problems, [code]] = await Promise.all([
          child.stdout ? text(child.stdout) : '',
          child.stderr ? text(child.stderr) : '',
          once(child, 'close'),
        ])
        expect({ command, code, problems }).toMatchObject({ command, code: 0 })
        if (command.startsWith('curl ')) expect(out).toMatch(/"outcome":"NEW".*"problem":null/)
        if (command.includes('token create')) said['TOKEN'] = out.trim()
        said['DECISION'] = /decision ([0-9a-f]{32})/.exec(out)?.[1] ?? said['DECISION'] ?? ''
      }
    } finally {
      await stop(server)
    }
  }, 240_000)
})

it('runs most of what the pages have, and leaves out nothing that they no longer have', () => {
  expect(runnable.length).toBeGreaterThan(20)
  for (const [pattern, why] of NOT_RUN)
    expect(
      commands.some(({ command }) => pattern.test(command)),
      `${pattern} ${why}`,
    ).toBe(true)
})
