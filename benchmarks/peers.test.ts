import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const PEERS = fileURLToPath(new URL('peers.mjs', import.meta.url))
const directory = mkdtempSync(join(tmpdir(), 'sayso-benchmarks-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

interface Result {
  readonly code: unknown
  readonly stdout: string
  readonly stderr: string
}

/** Runs the benchmark in a folder without corpora. */
const peers = (args: readonly string[], corpora = ''): Promise<Result> =>
  new Promise(resolve => {
    const env = { ...process.env, SAYSO_CORPORA: corpora }
    execFile(process.execPath, [PEERS, ...args], { cwd: directory, env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    )
  })

function put(name: string, content: string): string {
  const file = join(directory, name)
  writeFileSync(file, content)
  return file
}

const NAMES = put(
  'names.jsonl',
  `${JSON.stringify({
    id: 'rain',
    text: '🦊 It will rain in Paris, said John Smith, who works for General Motors Corp.',
    entities: [
      { start: 18, end: 23, type: 'PLACE' },
      { start: 30, end: 40, type: 'PERSON' },
      { start: 56, end: 76, type: 'ORGANISATION' },
    ],
  })}\n`,
)

describe('the benchmark beside other libraries', { timeout: 60_000 }, () => {
  it('times each on the demonstration articles where there are no corpora, and gives ratios to ours', async () => {
    const { code, stdout } = await peers(['speed', '--rounds', '1', '--json'])
    expect(code).toBe(0)
    const { articles, speed } = JSON.parse(stdout)
    expect(articles).toMatchObject({ from: 'seeds', count: 5 })
    expect(speed).toMatchObject([
      { contender: 'sayso', toOurs: { median: 1, min: 1, max: 1 } },
      { contender: 'compromise' },
      { contender: 'wink-nlp' },
    ])
    for (const { wordsPerSecond, toOurs, memory } of speed) {
      expect(wordsPerSecond).toBeGreaterThan(0)
      expect(toOurs.median).toBeCloseTo(wordsPerSecond / speed[0].wordsPerSecond, 6)
      expect(memory).toBeGreaterThan(10 << 20)
    }
  })

  it('compares names as the scorer of evaluations does, in a table', async () => {
    const { code, stdout } = await peers(['names', '--names', NAMES])
    expect(code).toBe(0)
    expect(stdout).toMatch(/names\.jsonl \(1\) +sayso( +\d+\.\d){4}\n +compromise( +100\.0){4}\n/)
  })

  it.each([
    [['names'], '', /no annotated news in corpora or .*--names.*SAYSO_CORPORA/],
    [['speed'], 'nowhere', /SAYSO_CORPORA: there is no folder nowhere/],
    [['rhetoric'], '', /no part 'rhetoric', only speed/],
    [['--rounds', '0'], '', /--rounds 0 is not a number/],
  ])('refuses %j with corpora in %j, saying what to do', async (args, corpora, message) => {
    expect(await peers(args, corpora)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(message),
    })
  })

  it('refuses articles that it cannot read', async () => {
    expect(await peers(['speed', '--articles', 'missing.txt'])).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/missing\.txt: there is no such file/),
    })
  })
})
