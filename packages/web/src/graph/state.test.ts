import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { change, type GraphState, NO_STATE, parseGraphState } from './state.ts'

const id = (digit: string) => `Person:${digit.repeat(32)}`
const [A, B] = [id('a'), id('b')]

describe('the state of the graph view', () => {
  it('is read from an address as it was written there', () => {
    const state: GraphState = {
      focus: [A],
      expanded: { [A]: 2 },
      pins: { [B]: [3, -4.5] },
      removed: [B],
      relations: ['CONTRADICTS'],
      since: '2015-01-01',
      outlet: 'RFE/RL',
      path: [A, B],
      avoidHubs: true,
      selected: A,
      view: 'canvas',
    }
    expect(parseGraphState(JSON.parse(JSON.stringify(state)))).toEqual(state)
  })

  it('shows those around whom a link names, unless it says of whom', () => {
    expect(parseGraphState({ focus: A }).expanded).toEqual({ [A]: 1 })
    expect(parseGraphState({ focus: [A], expanded: {} }).expanded).toEqual({})
  })

  it('takes no notice of what makes no sense, whatever it is', () => {
    expect(
      parseGraphState({
        focus: ['x', 7],
        expanded: { [A]: -1, x: 2 },
        pins: { [A]: ['0', 1] },
        path: [A],
        since: 'May',
      }),
    ).toEqual(NO_STATE)
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys({ ...NO_STATE, path: 0, since: 0 })), fc.jsonValue()),
        search => {
          const state = parseGraphState(search)
          expect(parseGraphState(JSON.parse(JSON.stringify(state)))).toEqual(state)
        },
      ),
    )
  })

  it('adds, expands, collapses and removes', () => {
    const added = change.add(NO_STATE, A)
    expect(added).toMatchObject({ focus: [A], expanded: { [A]: 1 }, selected: A })
    expect(change.expand(added, A).expanded).toEqual({ [A]: 2 })
    expect(change.collapse(change.expand(added, B), B)).toMatchObject({ focus: [A, B], expanded: { [A]: 1 } })
    const removed = change.remove(change.pin(added, A, [1, 2]), A)
    expect(removed).toEqual({ ...NO_STATE, removed: [A] })
    expect(change.add(removed, A).removed).toEqual([])
  })

  it('has no trace of what was taken back', () => {
    expect(change.set(change.set(NO_STATE, { since: '2015-01-01' }), { since: undefined })).toEqual(NO_STATE)
    expect(change.select(change.select(NO_STATE, A), null)).toEqual(NO_STATE)
  })
})
