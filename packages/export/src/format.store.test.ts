import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { besideStore, fill, whole } from '../../../tests/everything.ts'
import { describeStores } from '../../../tests/stores.ts'
import { FILE_FORMATS, type FileFormat } from './format.ts'
import { importLines } from './import.ts'
import { toJsonLines } from './jsonl.ts'
import { toNeo4jCsv } from './neo4j-csv.ts'

describeStores('every format', store => {
  const beside = besideStore()
  let [graph, other]: Graph[] = []
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    other = await beside.fresh()
    await fill(other)
    const lines = Buffer.from(await whole(toJsonLines(other)))
    await importLines(
      graph,
      (async function* () {
        yield lines
      })(),
    )
  })
  afterAll(async () => {
    await graph?.close()
    await other?.close()
    beside.remove()
  })

  it.each(Object.keys(FILE_FORMATS) as FileFormat[])('%s has the same bytes from any store', async format => {
    const [mine, others] = [graph, other].map(open => open && whole(FILE_FORMATS[format](open)))
    expect(await mine).toBe(await others)
    expect((await mine)?.length).toBeGreaterThan(10_000)
  })

  it('neo4j-csv has the same bytes from any store', async () => {
    const files = async (from: Graph | undefined) => {
      const found: Record<string, string> = {}
      for (const { name, chunks } of from ? toNeo4jCsv(from) : []) found[name] = await whole(chunks)
      return found
    }
    expect(await files(graph)).toEqual(await files(other))
  })
})
