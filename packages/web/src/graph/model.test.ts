import { describe, expect, it } from 'vitest'
import { hasMore, model, type Readings } from './model.ts'
import type { Neighbourhood, Somebody } from './neighbourhood.ts'
import { edgeOf } from './shown.ts'
import { NO_STATE } from './state.ts'

const somebody = (id: string): Somebody => ({ id, kind: 'Person', name: `Name ${id}` })

/** Twenty-five others around one: number n is mentioned in n articles. */
const others = Array.from({ length: 25 }, (_, index) => somebody(`p${index + 1}`))
const around: Neighbourhood = {
  of: somebody('me'),
  people: new Map(others.map(other => [other.id, other])),
  edges: [
    ...others.map(({ id }, index) => edgeOf('MENTIONED_WITH', 'me', id, index + 1)),
    edgeOf('SPOKE_ABOUT', 'me', 'p1', 40),
  ],
  articles: new Map(),
  pages: 1,
  more: false,
  cursors: { company: null, roles: null, disputes: null },
}
const readings: Readings = {
  around: new Map([['me', around]]),
  known: new Map([['alone', somebody('alone')]]),
  articles: new Map([['me', 3]]),
  chains: [],
}
const state = { ...NO_STATE, focus: ['alone'], expanded: { me: 1 } }
const idsIn = (shown: ReturnType<typeof model>) => shown.nodes.map(({ id }) => id)

describe('what the graph view shows', () => {
  it('is the twenty who are most strongly related, then the others', () => {
    const shown = idsIn(model(state, readings))
    expect(shown).toHaveLength(22)
    expect(shown.slice(0, 4)).toEqual(['alone', 'me', 'p1', 'p25'])
    expect(shown).not.toContain('p6')
    expect(hasMore('me', state, readings)).toBe(true)
    const all = { ...state, expanded: { me: 2 } }
    expect(idsIn(model(all, readings))).toContain('p2')
    expect(hasMore('me', all, readings)).toBe(false)
  })

  it('is only what is related as asked, and nobody who was removed, nor an edge to them', () => {
    const spoken = model({ ...state, relations: ['SPOKE_ABOUT'] }, readings)
    expect(idsIn(spoken)).toEqual(['alone', 'me', 'p1'])
    expect(spoken.edges).toEqual([edgeOf('SPOKE_ABOUT', 'me', 'p1', 40)])
    const without = model({ ...state, removed: ['p25'] }, readings)
    expect(idsIn(without)).not.toContain('p25')
    expect(without.edges.filter(({ to, from }) => [to, from].includes('p25'))).toEqual([])
  })

  it('has a chain with its claims, and says how many articles mention whom', () => {
    const claim: Somebody = { id: 'c', kind: 'Claim', name: 'so' }
    const edges = [edgeOf('MADE', 'me', 'c', 1), edgeOf('ABOUT', 'c', 'x', 1)]
    const chain = { nodes: [somebody('me'), claim, somebody('x')], edges, claims: [] }
    const shown = model(NO_STATE, { ...readings, around: new Map(), chains: [chain] })
    expect(shown.nodes.map(({ id, articles }) => [id, articles])).toEqual([
      ['me', 3],
      ['c', null],
      ['x', null],
    ])
    expect(new Set(shown.edges)).toEqual(new Set(edges))
  })

  it('has an edge without direction once, from whichever end it was read', () => {
    expect(edgeOf('MENTIONED_WITH', 'b', 'a', 2)).toEqual(edgeOf('MENTIONED_WITH', 'a', 'b', 2))
    expect(edgeOf('SPOKE_ABOUT', 'b', 'a', 2).id).not.toBe(edgeOf('SPOKE_ABOUT', 'a', 'b', 2).id)
  })
})
