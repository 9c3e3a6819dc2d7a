import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { contentsOf, ingestSeeds } from '../../../tests/everything.ts'
import { EmbeddedEngine } from './embedded/engine.ts'
import { Graph, openGraph } from './index.ts'
import { SCHEMA_VERSION } from './schema.ts'

/** Those that kept how articles were read. */
const WITH_READINGS = Array.from({ length: SCHEMA_VERSION - 2 }, (_, n) => n + 2)

describe('a store of an earlier version', () => {
  const directory = mkdtempSync(join(tmpdir(), 'sayso-migrate-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  let count = 0
  /** The path of a new copy. */
  const storeOf = (version: number): string => {
    const packed = fileURLToPath(new URL(`../fixtures/store-${version}.grafeo.gz`, import.meta.url))
    const path = join(directory, `${++count}.grafeo`)
    writeFileSync(path, gunzipSync(readFileSync(packed)))
    return path
  }

  const empty = () => openGraph(`embedded:${join(directory, `${++count}.grafeo`)}`)

  it('comes up to date from 1, which did not keep how articles were read, once these are ingested again', async () => {
    const graph = await openGraph(`embedded:${storeOf(1)}`)
    expect(await graph.checkIntegrity()).toContainEqual(
      expect.objectContaining({ fault: 'articles without what was read out of them', count: 5 }),
    )
    await ingestSeeds(graph)
    const fresh = await empty()
    await ingestSeeds(fresh)
    expect(await graph.checkIntegrity()).toEqual([])
    expect(await contentsOf(graph)).toEqual(await contentsOf(fresh))
    await Promise.all([graph.close(), fresh.close()])
  })

  it.each(WITH_READINGS)('comes up to date from %i', async version => {
    const address = `embedded:${storeOf(version)}`
    const old = await openGraph(address, { readOnly: true })
    expect([old.foundVersion, old.outdated]).toEqual([version, true])
    await old.close()
    const graph = await openGraph(address)
    expect(await graph.checkIntegrity()).toEqual([])
    const contents = await contentsOf(graph)
    // As it would be if the same articles, as they were read, were written today.
    const anew = await empty()
    for await (const records of graph.articleRecords()) await anew.writeArticles(records)
    await anew.relateClaims()
    expect(contents).toEqual(await contentsOf(anew))
    await Promise.all([graph.close(), anew.close()])
  })

  it('stays as it was where that fails half-way', async () => {
    const path = storeOf(2)
    const before = await openGraph(`embedded:${path}`, { readOnly: true })
    const counts = await before.counts()
    await before.close()
    const engine = EmbeddedEngine.open(path)
    let statements = 0
    const write = engine.write.bind(engine)
    engine.write = work =>
      write(run =>
        work((cypher, params) => {
          if (++statements === 8) throw new Error('no power')
          return run(cypher, params)
        }),
      )
    await expect(Graph.over(engine)).rejects.toThrow('no power')
    await engine.close()
    const after = await openGraph(`embedded:${path}`, { readOnly: true })
    expect([after.foundVersion, await after.counts()]).toEqual([2, counts])
    await after.close()
  })
})
