import { SaysoError } from '@sayso/core'
import { array, assert, asyncProperty, integer, string } from 'fast-check'
import { expect, it } from 'vitest'
import type { ReadResult } from './result.ts'
import { shardOf } from './shard.ts'
import { readText } from './text.ts'

it('puts each input into one of the parts, and the same article into the same', () =>
  assert(
    asyncProperty(array(string({ minLength: 1 })), integer({ min: 1, max: 7 }), async (texts, of) => {
      const results: ReadResult[] = [
        ...texts.flatMap(text => [1, 2].map(place => ({ document: readText(`${place}`, 'a', `${text}.`) }))),
        ...texts.map(origin => ({ origin, refused: new SaysoError('INPUT_EMPTY', 'empty', 'nothing') })),
      ]
      const parts: ReadResult[][] = []
      for (let part = 1; part <= of; part++) {
        const mine: ReadResult[] = []
        const all = async function* () {
          yield* results
        }
        for await (const result of shardOf(all(), { part, of })) mine.push(result)
        parts.push(mine)
      }
      expect(parts.flat()).toHaveLength(results.length)
      expect(new Set(parts.flat())).toEqual(new Set(results))
      for (const text of texts)
        expect(
          parts.filter(part => part.some(one => 'document' in one && one.document.text === `${text}.`)),
        ).toHaveLength(1)
    }),
    { numRuns: 50 },
  ))
