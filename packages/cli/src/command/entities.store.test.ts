import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sayso } from '../../../../tests/command.ts'
import { describeStores } from '../../../../tests/stores.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-entities-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const TEXTS = [
  'The old mill will reopen in June, Helen Carter said on Monday. Carter said that the roof is new.',
  'The bridge is unsafe, Helena Carter said. Rex Marsh said that drivers should wait.',
  'The school needs a second gym, Helena Carter said on Friday. Rex Marsh said that money is short.',
  'The ferry will be late, Rex Marsh said. Marsh said that fog is to blame.',
  'Fees will rise, Rex J. Marsh said. "Nobody likes it," Marsh said.',
  'New lamp posts are on their way, Rhea Marsh said on Tuesday.',
]
const articles = join(directory, 'articles.jsonl')
writeFileSync(
  articles,
  TEXTS.map((text, n) =>
    JSON.stringify({
      title: `Story ${n}`,
      outlet: 'The Valley Post',
      publishedAt: `2024-05-0${n + 1}`,
      text,
    }),
  ).join('\n'),
)

interface Candidate {
  readonly decided: string
  readonly rule: string
  readonly entities: readonly { readonly id: string; readonly name: string; readonly articles: number }[]
  readonly joined: { readonly name: string; readonly variants: readonly string[] } | null
}

const linesOf = (stdout: string): unknown[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

describeStores('the review of entities', store => {
  const at = ['--store', store.address]
  beforeEach(async () => {
    await store.empty()
    await sayso(['ingest', articles, ...at])
  })

  const run = (...args: string[]) => sayso(['entities', ...args, ...at])
  const candidates = async (...args: string[]) =>
    linesOf((await run('--json', ...args)).stdout) as Candidate[]
  const decisionIn = (stdout: string): string => /decision ([0-9a-f]{32})/.exec(stdout)?.[1] ?? ''
  const people = async (): Promise<unknown[]> => {
    const query = 'MATCH (p:Person) RETURN p.id AS id, p.name AS name, p.aliases AS aliases ORDER BY id'
    return linesOf((await sayso(['cypher', query, '--json', ...at])).stdout)
  }

  it('lists who was kept apart and who was joined, the most doubtful first', async () => {
    const [apart, joined, ...more] = await candidates()
    expect(more).toEqual([])
    expect(apart).toMatchObject({
      decided: 'kept apart',
      entities: [
        { name: 'Helena Carter', articles: 2 },
        { name: 'Helen Carter', articles: 1 },
      ],
      joined: null,
    })
    expect(joined).toMatchObject({
      decided: 'joined',
      rule: 'name',
      entities: [{ name: 'Rex Marsh', articles: 4 }],
      joined: { name: 'Rex J. Marsh' },
    })
    const { stdout, stderr } = await run()
    for (const id of [...(apart?.entities ?? []), ...(joined?.entities ?? [])])
      expect(stdout).toContain(id.id)
    expect(stdout).toContain(joined?.joined?.variants[0])
    expect(stderr).toContain('sayso entities split ID')
  })

  it('lists no more than are wanted, of the type that is wanted', async () => {
    expect(await candidates('--limit', '1')).toHaveLength(1)
    expect(await run('--limit', '1')).toMatchObject({ stderr: expect.stringContaining('1 more is doubtful') })
    expect(await candidates('--type', 'person')).toHaveLength(2)
    expect(await run('list', '--type', 'place')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'nothing is doubtful\n',
    })
  })

  it('merges by id or name, keeps to it, and takes it back', async () => {
    const before = await people()
    const [apart] = await candidates()
    const merged = await run('merge', apart?.entities[0]?.id ?? '', 'helen carter', '--by', 'ada')
    expect(merged).toMatchObject({ code: 0 })
    expect(merged.stdout).toMatch(/made by ada at \d{4}-\d\d-\d\dT[\d:]+\.\d{3}Z/)
    expect(merged.stdout).toMatch(
      /[0-9a-f]{32} {2}Helena Carter \(person, 3 articles\)\n {4}called Helena Carter \(2\), .*Helen Carter \(1\)/,
    )
    await sayso(['ingest', articles, ...at])
    expect((await candidates()).map(({ decided }) => decided)).toEqual(['joined'])
    const decision = decisionIn(merged.stdout)
    const undone = await run('undo', decision, '--by', 'zoe')
    expect(undone.stdout).toContain('Helena Carter (person, 2 articles)')
    expect(undone.stdout).toContain('Helen Carter (person, 1 article)')
    expect(await people()).toEqual(before)
    expect(await candidates()).toHaveLength(2)
    expect(await run('undo', decision)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('list of decisions'),
    })
  })

  it('splits by the name or the id of variants, and asks no more', async () => {
    const split = await run('split', 'Rex Marsh', '--variants', 'Rex J. Marsh', '--by', 'ada')
    expect(split.stdout).toContain('Rex Marsh (person, 3 articles)')
    expect(split.stdout).toContain('Rex J. Marsh (person, 1 article)')
    expect((await candidates()).map(({ decided }) => decided)).toEqual(['kept apart'])
    await run('undo', decisionIn(split.stdout))
    const [, joined] = await candidates()
    const again = await run(
      'split',
      joined?.entities[0]?.id ?? '',
      '--variants',
      ...(joined?.joined?.variants ?? []),
    )
    expect(again.stdout).toContain('Rex Marsh (person, 3 articles)')
  })

  it('tells two apart for good, and asks no more', async () => {
    expect(await run('distinguish', 'Helen Carter', 'Helena Carter')).toMatchObject({ code: 0 })
    expect((await candidates()).map(({ decided }) => decided)).toEqual(['joined'])
  })

  it('lists decisions: who, when, what, and whether they hold', async () => {
    expect(await run('decisions')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('nobody'),
    })
    const merged = await run('merge', 'Helena Carter', 'Helen Carter', '--by', 'ada')
    await run('undo', decisionIn(merged.stdout), '--by', 'zoe')
    await run('distinguish', 'Helena Carter', 'Helen Carter')
    expect(linesOf((await run('decisions', '--json')).stdout)).toMatchObject([
      { action: 'DISTINGUISH', by: userInfo().username, undoneAt: null },
      {
        id: decisionIn(merged.stdout),
        action: 'MERGE',
        by: 'ada',
        undoneBy: 'zoe',
        pairs: [{ names: ['Helena Carter', 'Helen Carter'].sort() }],
      },
    ])
    const { stdout } = await run('decisions')
    expect(stdout).toMatch(/ada .*are one .*by zoe/)
    expect(stdout).toMatch(/are two .*no/)
  })

  it('refuses what it cannot decide, with a way out, and changes nothing', async () => {
    const before = await people()
    const refused = async (args: string[], stderr: RegExp): Promise<void> =>
      expect(await run(...args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(stderr) })
    await refused(
      ['merge', 'Marsh', 'Helen Carter'],
      /'Marsh' may be Rex Marsh \(person, 4 articles\) [0-9a-f]{32} or Rhea Marsh .* by its id/,
    )
    await refused(['merge', 'Nobody Here', 'Helen Carter'], /nobody is called 'Nobody Here'.*id/)
    await refused(['merge', 'f'.repeat(32), 'Helen Carter'], /no entity f+/)
    await refused(['merge', 'Helen Carter', 'helen carter'], /are one entity/)
    await refused(['merge', 'Helen Carter', 'The Valley Post'], /never one/)
    await refused(['merge', 'Helen Carter'], /missing required argument/)
    await refused(['split', 'Rex Marsh', '--variants', 'Rex Smith'], /no variant 'Rex Smith'.*'Rex J. Marsh'/)
    await refused(['split', 'Helen Carter', '--variants', 'Helen Carter'], /one must stay|no variant/)
    await refused(['distinguish', 'Helen Carter', 'Rhea Marsh', '--by', ' '], /who decides.*--by/)
    await refused(['fly'], /--help/)
    await refused(['--limit', '0'], /whole number/)
    expect(await people()).toEqual(before)
    expect(linesOf((await run('decisions', '--json')).stdout)).toEqual([])
  })

  it('says that an empty store is empty', async () => {
    await store.empty()
    await (await store.open()).close()
    expect(await run()).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/empty.*ingest/) })
  })
})

describe('the review of entities', () => {
  it.each(['merge', 'split', 'distinguish', 'undo'])('helps with %s by an example', async name => {
    const { code, stdout } = await sayso(['entities', name, '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/logged in/)
    expect(stdout).toMatch(new RegExp(`Example:\\n {2}sayso entities ${name} `))
  })
})
