import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { sketchRecord } from '../../../tests/record.ts'
import { describeStores } from '../../../tests/stores.ts'
import { replaceStore } from './index.ts'

const [first, second] = ['Dam', 'Weir'].map(title => sketchRecord({ title, text: 'Rain fell.' }))

describeStores('replacing a store', store => {
  const titles = async () => {
    const graph = await store.open()
    const records = []
    for await (const page of graph.articleRecords()) records.push(...page)
    await graph.close()
    return records.map(({ article }) => article.title)
  }
  const replace = (force: boolean, fail = false) =>
    replaceStore(store.address, { force }, async graph => {
      await graph.writeArticles(second ? [second] : [])
      if (fail) throw new Error('no power')
    })
  beforeAll(async () => {
    await store.empty()
    const graph = await store.open()
    await graph.writeArticles(first ? [first] : [])
    await graph.close()
  })

  it('leaves one that holds something alone, unless it is told to', async () => {
    await expect(replace(false)).rejects.toMatchObject({ code: 'USAGE' })
    expect(await titles()).toEqual(['Dam'])
    // There is no place beside in Neo4j.
    if (store.name === 'embedded') {
      await expect(replace(true, true)).rejects.toThrow('no power')
      expect(await titles()).toEqual(['Dam'])
    }
    await replace(true)
    expect(await titles()).toEqual(['Weir'])
    if (store.name === 'embedded')
      expect(readdirSync(dirname(store.address.replace('embedded:', '')))).toEqual(['graph.grafeo'])
  })
})
