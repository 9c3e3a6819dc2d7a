import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { change, type GraphState, graphSearch, NO_STATE, searchOf, stateOf } from './state.ts'

const id = (digit: string) => `Person:${digit.repeat(32)}`
const [A, B] = [id('a'), id('b')]

describe('the state of the graph view', () => {
  it('is read from an address as it was written there', () => {
    const state: GraphState = {
      focus: [A],
      expanded: { [A]: 2, [B]: 1 },
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
    expect(stateOf(searchOf(state))).toEqual(state)
    expect(searchOf(state)).toMatchObject({ expanded: `${A}*2,${B}`, pins: `${B}_3_-4.5`, path: `${A},${B}` })
    const nothing: GraphState = { ...NO_STATE, focus: [A], relations: [] }
    expect(stateOf(searchOf(nothing))).toEqual(nothing)
  })

  it('shows those around whom a link names, unless it says of whom', () => {
    expect(stateOf({ focus: A }).expanded).toEqual({ [A]: 1 })
    expect(searchOf(stateOf({ focus: `${A},${B}` }))).toEqual({ focus: `${A},${B}` })
    expect(stateOf({ focus: A, expanded: 'none' }).expanded).toEqual({})
  })

  it('takes no notice of what makes no sense, whatever it is', () => {
    expect(
      stateOf({
        focus: 'x,7',
        expanded: `${A}*0,x*2`,
        pins: `${A}_x_1,${B}_1`,
        path: A,
        since: 'May',
        view: 'both',
      }),
    ).toEqual(NO_STATE)
    expect(graphSearch({ focus: 7, outlet: '', other: 'x', since: '2015-01-01' })).toEqual({
      since: '2015-01-01',
    })
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(A, `${A},${B}*3`, `${A}_1_2`, 'none', 'true', '2015-01-01'),
    )
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...Object.keys(searchOf({ ...NO_STATE, since: '' })), 'outlet', 'view'),
          text,
        ),
        given => {
          const state = stateOf(graphSearch(given))
          expect(stateOf(graphSearch(searchOf(state)))).toEqual(state)
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
