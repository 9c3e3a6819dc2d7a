import process from 'node:process'
import { claimSearchCount, type Graph, termsOf } from '@sayso/graph'
import { expect, it, vi } from 'vitest'
import { sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'
import { readConfig } from './config.ts'
import { withGraph } from './store.ts'

describeStores('the store of a command', store => {
  it('is brought up to date where it is served, and left as it is where it is only read', async () => {
    await store.empty()
    const graph = await store.open()
    await graph.writeArticles([
      sketchRecord({ text: 'Rain fell, it said.', claims: [{ content: 'Rain fell' }] }),
    ])
    for (const cypher of [
      'MATCH (c:Claim) SET c.searchText = null',
      'MATCH (v:SchemaVersion) SET v.version = 4',
    ])
      await graph.query(cypher, { write: true, timeoutMs: 20_000, maxRows: 0 })
    await graph.close()
    const open = <T>(prepare: boolean, work: (graph: Graph) => Promise<T>): Promise<T> =>
      withGraph({ store: store.address }, readConfig({}), { readOnly: true, prepare }, work)
    const args = { terms: termsOf('rain') }
    const found = (graph: Graph) => graph.look([{ lookup: claimSearchCount, args, key: '' }])
    expect(await open(false, async graph => graph.outdated)).toBe(true)
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(await open(true, found)).toEqual([[1]])
    expect(told.mock.calls).toEqual([[expect.stringMatching(/bringing it up to date/)]])
    told.mockRestore()
    expect(await open(false, async graph => graph.outdated)).toBe(false)
  })

  if (store.name === 'neo4j') return

  it('that is gone when it is closed is told of, unless the work has told already', async () => {
    const at = { store: store.address }
    const lost = (work: () => Promise<void>) =>
      withGraph(at, readConfig({}), { readOnly: false }, async () => {
        await store.empty()
        await work()
      })
    await expect(lost(async () => {})).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
    await expect(lost(() => Promise.reject(new Error('first')))).rejects.toThrow('first')
  })
})
