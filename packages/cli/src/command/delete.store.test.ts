import { beforeEach, expect, it } from 'vitest'
import { sayso } from '../../../../tests/command.ts'
import { describeStores } from '../../../../tests/stores.ts'

const lines = ['https://valley.example/dam', null]
  .map((url, n) => JSON.stringify({ url, text: `Ada Brook said the dam ${n} is safe.`, title: `Dam ${n}` }))
  .join('\n')

describeStores('sayso delete', store => {
  const at = ['--store', store.address]
  beforeEach(async () => {
    await store.empty()
    expect(await sayso(['ingest', '-', '--format', 'jsonl', ...at], { stdin: lines })).toMatchObject({
      code: 0,
    })
  })
  const ids = async () => {
    const { stdout } = await sayso([
      'cypher',
      'MATCH (a:Article) RETURN a.id AS id ORDER BY a.title',
      '--json',
      ...at,
    ])
    return stdout
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line).id)
  }

  it('takes articles away by address and by id', async () => {
    const [first, second] = await ids()
    const deleted = await sayso(['delete', 'https://valley.example/dam', ...at])
    expect(deleted).toMatchObject({ code: 0, stdout: `deleted ${first}\n` })
    expect(await ids()).toEqual([second])
    expect(await sayso(['delete', `Article:${second}`, ...at])).toMatchObject({ code: 0 })
    const { stdout } = await sayso(['cypher', 'MATCH (n) RETURN count(n) AS n', '--json', ...at])
    expect(stdout).toBe('{"n":1}\n')
  })

  it('takes away what an outlet published before a day, and says before what that is', async () => {
    const line = (title: string, outlet: string, publishedAt: string | null) =>
      JSON.stringify({ title, outlet, publishedAt, text: `Ada Brook said the ${title} is safe.` })
    const stdin = [
      line('Weir', 'Valley Post', '2019-12-31'),
      line('Lock', 'Valley Post', '2020-01-01'),
      line('Pier', 'Hill Post', '2019-12-31'),
      line('Quay', 'Valley Post', null),
    ].join('\n')
    await sayso(['ingest', '-', '--format', 'jsonl', ...at], { stdin })
    const before = await ids()
    const lot = ['delete', '--outlet', 'Valley Post', '--before', '2020-01-01', ...at]
    expect(await sayso([...lot, '--dry-run'])).toMatchObject({
      code: 0,
      stdout: '1 article with 1 claim would go\n',
    })
    expect(await sayso(lot)).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') })
    expect(await ids()).toEqual(before)
    expect(await sayso([...lot, '--yes'])).toMatchObject({
      code: 0,
      stdout: 'deleted 1 article with 1 claim\n',
    })
    expect(await ids()).toHaveLength(before.length - 1)
    expect((await sayso(['delete', '--before', '2021-01-01', '--dry-run', ...at])).stdout).toMatch(
      /^2 articles/,
    )
  })

  it('answers what is not there, or no article, with code 2 and what to do', async () => {
    const before = await ids()
    for (const [text, hint] of [
      ['https://valley.example/none', 'from a query'],
      ['dam.txt', 'https://'],
      ['--before=May', '2020-01-01'],
    ] as const) {
      const { code, stderr } = await sayso(['delete', text, ...at])
      expect([code, stderr]).toEqual([2, expect.stringContaining(hint)])
    }
    expect(await ids()).toEqual(before)
  })
})
