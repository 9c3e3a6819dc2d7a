import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { LateGraph } from './late.ts'
import { nodeCount } from './lookup/statistics.ts'
import { openGraph } from './open.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-late-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))
const address = `embedded:${join(directory, 'graph.grafeo')}`

it('is opened with the first question that it answers, once for all who ask meanwhile', async () => {
  let attempts = 0
  const graph = new LateGraph(async () => {
    attempts++
    return openGraph(address, { readOnly: true })
  })
  expect(attempts).toBe(0)
  const first = await Promise.allSettled([graph.ping(), graph.ping()])
  expect(first).toMatchObject([
    { reason: { code: 'STORE_UNREACHABLE' } },
    { reason: { code: 'STORE_UNREACHABLE' } },
  ])
  expect(attempts).toBe(1)
  await (await openGraph(address)).close()
  await Promise.all([graph.ping(), graph.ping()])
  expect(await graph.look([{ lookup: nodeCount, args: { of: 'claims' }, key: '' }])).toEqual([[0]])
  expect(attempts).toBe(2)
  await graph.close()
})

it('can be closed though it was never opened', async () => {
  const graph = new LateGraph(() => openGraph(address))
  await graph.close()
  const failed = new LateGraph(() => openGraph('embedded:'))
  await expect(failed.ping()).rejects.toMatchObject({ code: 'USAGE' })
  await failed.close()
})
