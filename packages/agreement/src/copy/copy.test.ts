import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { findCopies, printOf } from './copy.ts'

/** Of so many different words. */
const words = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `word${(from + index).toString(36)}`)
const print = (id: string, day: number, text: readonly string[]) =>
  printOf({ id, sortKey: `2024-03-${String(day).padStart(2, '0')} ${id}`, text: text.join(' ') })

const AGENCY = words(0, 200)

it('finds a text that is printed again, with other case and punctuation', () => {
  const again = AGENCY.map((word, at) => (at % 9 ? word : `“${word.toUpperCase()}”,`))
  expect(findCopies([], [print('a', 1, AGENCY), print('b', 2, again)])).toEqual([
    { copy: 'b', original: 'a', score: 1 },
  ])
})

it('finds one that is slightly edited: another beginning, words changed, an end cut off', () => {
  const edited = ['oslo', 'ap', ...AGENCY.slice(0, 180)].map((word, at) => (at % 60 === 30 ? 'other' : word))
  const [copy] = findCopies([], [print('a', 1, AGENCY), print('b', 2, edited)])
  expect(copy).toEqual({ copy: 'b', original: 'a', score: expect.closeTo(0.756, 3) })
})

it('takes no edition for a copy that has half as much new text, and none that is part of a longer text', () => {
  const edition = [...AGENCY, ...words(1_000, 100)]
  const digest = [...words(2_000, 600), ...AGENCY.slice(0, 120)]
  const extract = AGENCY.slice(0, 120)
  const [agency, ...others] = [AGENCY, edition, digest, extract].map((text, day) =>
    print(`text ${day}`, day + 1, text),
  )
  for (const other of others) expect(findCopies([], [agency as typeof other, other])).toEqual([])
})

it('takes no short notice for a copy', () => {
  for (const [length, copies] of [
    [59, 0],
    [60, 1],
  ] as const) {
    const notice = AGENCY.slice(0, length)
    expect(findCopies([], [print('a', 1, notice), print('b', 2, notice)])).toHaveLength(copies)
  }
})

it('makes the earliest the original of all, also of those that are nearer to a copy', () => {
  // Each has a tenth of new words beside the one before.
  const texts = Array.from({ length: 6 }, (_, step) => words(step * 20, 200))
  const prints = texts.map((text, step) => print(`text ${step}`, step + 1, text))
  const found = findCopies([], prints).map(({ copy, original }) => `${copy} of ${original}`)
  expect(found).toEqual(['text 1 of text 0', 'text 3 of text 2', 'text 5 of text 4'])
})

it('finds copies of articles of an earlier time, whose own copies are not asked for', () => {
  const earlier = [print('a', 1, AGENCY)]
  const copies = findCopies(earlier, [print('b', 8, AGENCY), print('c', 9, words(5_000, 100))])
  expect(copies).toEqual([{ copy: 'b', original: 'a', score: 1 }])
})

it('is not led astray by what hundreds of articles have in common', () => {
  const rights = words(90_000, 30)
  const prints = Array.from({ length: 600 }, (_, at) =>
    print(`text ${at}`, 1, [...words(at * 300, 200), ...rights]),
  )
  const copies = prints
    .slice(0, 600)
    .map((_, at) => print(`z copy ${at}`, 2, [...words(at * 300, 200), ...rights]))
  expect(findCopies([], prints)).toEqual([])
  expect(findCopies([], [...prints, ...copies])).toHaveLength(600)
})

it('does not depend on the order in which articles are given', () => {
  const article = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    from: fc.integer({ min: 0, max: 40 }),
    family: fc.integer({ min: 0, max: 3 }),
  })
  const given = fc
    .array(article, { maxLength: 12 })
    .map(articles =>
      articles.map(({ day, from, family }, at) =>
        print(`text ${at}`, day, words(family * 1_000 + from, 150)),
      ),
    )
    .chain(prints => fc.tuple(fc.constant(prints), fc.shuffledSubarray(prints, { minLength: prints.length })))
  fc.assert(
    fc.property(given, ([prints, shuffled]) => {
      const copies = findCopies([], prints)
      expect(findCopies([], shuffled)).toEqual(copies)
      const ids = new Set(copies.map(({ copy }) => copy))
      expect(copies.filter(({ original }) => ids.has(original))).toEqual([])
    }),
  )
})
