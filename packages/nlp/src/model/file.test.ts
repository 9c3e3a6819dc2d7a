import { describe, expect, it } from 'vitest'
import { packModel, unpackModel } from './file.ts'

describe('a model file', () => {
  const chain = {
    labels: 3,
    bits: 2,
    weights: Int8Array.from({ length: 16 }, (_, i) => (i % 4 === 3 ? 0 : i - 6)),
    scale: 0.5,
    classes: 1,
    transitions: Float32Array.from({ length: 12 }, (_, i) => (i === 4 ? -Infinity : i / 4)),
  }
  const file = {
    chains: { first: chain, second: { ...chain, weights: Float32Array.from(chain.weights, w => w / 3) } },
    tables: { counts: Uint16Array.of(1, 2, 65535), none: new Uint8Array(0) },
    strings: { words: ['one', 'Çavuşoğlu', ''], nothing: [] },
  }

  it('gives back what was put into it', () => {
    expect(unpackModel(packModel(file))).toEqual(file)
  })

  it('has the same bytes for the same model', () => {
    expect(packModel(file)).toEqual(packModel(file))
  })
})
