import { describe, expect, it } from 'vitest'
import { Force, type Wiring } from './force.ts'
import { begin } from './place.ts'
import type { Shown } from './shown.ts'

/** Two triangles without an edge between them. */
const wiring = (): Wiring => ({
  positions: Float32Array.from([0, 0, 10, 0, 0, 10, 5, 5, -10, 3, 7, -10]),
  ends: Uint32Array.from([0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3]),
  weights: new Float32Array(6).fill(1),
  fixed: Uint8Array.from([1, 0, 0, 0, 0, 0]),
})

function laidOut(change: (force: Force) => void = () => {}): Float32Array {
  const force = new Force(wiring())
  change(force)
  while (!force.done) force.step()
  return force.positions()
}

const apart = (positions: Float32Array, a: number, b: number): number =>
  Math.hypot(
    (positions[2 * a] ?? 0) - (positions[2 * b] ?? 0),
    (positions[2 * a + 1] ?? 0) - (positions[2 * b + 1] ?? 0),
  )

describe('Force', () => {
  it('puts what is related together, the same each time, and ends', () => {
    const positions = laidOut()
    expect(apart(positions, 3, 4)).toBeLessThan(apart(positions, 0, 3))
    expect(positions).toEqual(laidOut())
    expect([...positions].every(Number.isFinite)).toBe(true)
  })

  it('leaves what is fixed, and what is held, where it is', () => {
    const positions = laidOut(force => force.hold(4, 300, -200))
    expect([...positions.subarray(0, 2)]).toEqual([0, 0])
    expect([...positions.subarray(8, 10)]).toEqual([300, -200])
  })
})

describe('begin', () => {
  const shown: Shown = {
    nodes: ['a', 'b', 'c'].map(id => ({ id, kind: 'Person', name: id, articles: null })),
    edges: [],
  }

  it('keeps pins first, then where nodes were, and gives each of the others a place of its own', () => {
    const places = begin(
      shown,
      { a: [1, 2] },
      new Map([
        ['a', [9, 9] as const],
        ['b', [3, 4] as const],
      ]),
    )
    expect(places.get('a')).toEqual([1, 2])
    expect(places.get('b')).toEqual([3, 4])
    expect(places).toEqual(begin(shown, { a: [1, 2] }, new Map([['b', [3, 4] as const]])))
    const fresh = begin(shown, {}, new Map())
    expect(new Set([...fresh.values()].map(String)).size).toBe(3)
  })
})
