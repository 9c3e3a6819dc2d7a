import { type Extractor, SaysoError } from '@sayso/core'
import { annotate } from '@sayso/nlp'
import { beforeEach, expect, it } from 'vitest'
import { describeStores } from '../../../tests/stores.ts'
import type { Document } from './document.ts'
import { type IngestOptions, ingest } from './ingest.ts'
import type { IngestEvent } from './pipeline/arrival.ts'
import type { ReadResult } from './reader/result.ts'
import { readText } from './reader/text.ts'

const story = (id: string, text = `Ada Brook said that dam ${id} will hold.`): Document => ({
  ...readText(`${id}.txt`, id, text),
  outlet: 'The Post',
  title: `Dam ${id}`,
  publishedAt: '2024-05-01',
})

describeStores('ingest with an extractor', store => {
  beforeEach(() => store.empty())

  async function run(documents: readonly Document[], options: IngestOptions) {
    async function* results(): AsyncGenerator<ReadResult> {
      for (const document of documents) yield { origin: document.origin, document }
    }
    const graph = await store.open()
    const events: string[] = []
    const onEvent = ({ state, origin }: IngestEvent): void => void events.push(`${state} ${origin}`)
    try {
      await ingest(graph, results(), { ...options, onEvent })
    } finally {
      const { nodes } = await graph.counts()
      events.push(`${nodes['Article'] ?? 0} articles, ${nodes['Claim'] ?? 0} claims`)
      await graph.close()
    }
    return events
  }

  /** Takes its time, and remembers what it was given. */
  const extractor = (name: string, fault?: (text: string) => void) => {
    const read: string[] = []
    const extractor: Extractor = {
      name,
      async annotate(text, options) {
        read.push(text)
        await new Promise(resolve => setTimeout(resolve, 1))
        fault?.(text)
        return annotate(text, options)
      },
    }
    return { extractor, read }
  }

  it('reads anew what another extractor has read, and nothing else', async () => {
    const { extractor: first } = extractor('first/1')
    const { extractor: second, read } = extractor('second/1')
    expect(await run([story('1'), story('2')], { extractor: first })).toEqual([
      'written 1.txt',
      'written 2.txt',
      '2 articles, 2 claims',
    ])
    expect((await run([story('1')], { extractor: second }))[0]).toBe('written 1.txt')
    expect((await run([story('1')], { extractor: second }))[0]).toBe('unchanged 1.txt')
    expect((await run([story('2')], { extractor: first }))[0]).toBe('unchanged 2.txt')
    expect(read).toHaveLength(1)
  })

  it('tells of each input once it was read, and again once it is written or not', async () => {
    const told: string[] = []
    const events = await run([story('1'), story('1'), story('2')], { onRead: () => void told.push('read') })
    expect(told).toHaveLength(3)
    expect(events).toEqual(['written 1.txt', 'unchanged 1.txt', 'written 2.txt', '2 articles, 2 claims'])
  })

  it('refuses what it cannot read, and writes the others', async () => {
    const { extractor: picky } = extractor('picky/1', text => {
      if (text.includes('dam 2')) throw new SaysoError('MODEL_FAILED', 'no answer', 'try again')
    })
    expect(
      await run(
        ['1', '2', '2', '3'].map(id => story(id)),
        { extractor: picky },
      ),
    ).toEqual(['written 1.txt', 'refused 2.txt', 'refused 2.txt', 'written 3.txt', '2 articles, 2 claims'])
  })

  it('reads the same article of a batch once, and keeps the last of several versions', async () => {
    const { extractor: own, read } = extractor('own/1')
    const corrected = story('1', 'Ada Brook said that dam 1 is old. Tom Reed said that it is new.')
    expect(await run([story('1'), story('1'), corrected], { extractor: own })).toEqual([
      'written 1.txt',
      'unchanged 1.txt',
      'written 1.txt',
      '1 articles, 2 claims',
    ])
    expect(read).toHaveLength(2)
  })

  it('ends where the extractor cannot go on, and keeps what was read before', async () => {
    const { extractor: broken } = extractor('broken/1', text => {
      if (text.includes('dam 2')) throw new SaysoError('MODEL_UNAVAILABLE', 'gone', 'look for it')
    })
    await expect(run([story('1'), story('2')], { extractor: broken })).rejects.toMatchObject({
      message: 'gone',
    })
    expect(await run([], {})).toEqual(['1 articles, 1 claims'])
  })

  it('writes what was read when it is interrupted', async () => {
    const interrupt = new AbortController()
    const { extractor: slow } = extractor('slow/1', text => {
      if (!text.includes('dam 2')) return
      interrupt.abort()
      throw interrupt.signal.reason
    })
    expect(await run([story('1'), story('2')], { extractor: slow, signal: interrupt.signal })).toEqual([
      'written 1.txt',
      '1 articles, 1 claims',
    ])
  })
})
