import { describe, expect, it } from 'vitest'
import { LABELS, labelsOf, mayFollow, type Name, namesOf } from './label.ts'

describe('labels', () => {
  it('hold names that touch each other', () => {
    const names: Name[] = [
      { from: 0, to: 2, type: 'PERSON' },
      { from: 2, to: 3, type: 'PERSON' },
      { from: 4, to: 6, type: 'PLACE' },
    ]
    expect(namesOf(labelsOf(7, names))).toEqual(names)
  })

  it('go on inside a name only after the same type', () => {
    const inside = labelsOf(2, [{ from: 0, to: 2, type: 'ORGANISATION' }])
    expect(mayFollow(inside[0] ?? 0, inside[1] ?? 0)).toBe(true)
    expect(mayFollow(0, inside[1] ?? 0)).toBe(false)
    expect(mayFollow(LABELS, inside[1] ?? 0)).toBe(false)
  })
})
