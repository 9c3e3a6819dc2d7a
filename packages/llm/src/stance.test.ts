import { expect, it } from 'vitest'
import type { Target } from './answer.ts'
import { Haystack } from './haystack.ts'
import { stancesOf } from './stance.ts'

const text = 'Ada Brook denounced Tom Reed: “He is a danger to Norway.”'
const said = new Haystack(text, [
  { start: text.indexOf('He'), end: text.length - 1 },
  { start: 10, end: 19 },
])
const read = (...about: Partial<Target>[]) =>
  stancesOf(
    about.map(target => ({ name: 'Tom Reed', stance: 'NEGATIVE', score: 0.9, words: [], ...target })),
    said,
    name => (name === 'Ada Brook' ? undefined : name.toLowerCase()),
  ).map(({ words, ...stance }) => ({
    ...stance,
    words: words.map(({ start, end }) => text.slice(start, end)),
  }))

it('keeps a stance with the words of the content or the cue that show it', () => {
  expect(read({ words: ['a danger', 'denounced'] })).toEqual([
    { entity: 'tom reed', stance: 'NEGATIVE', score: 0.9, words: ['denounced', 'a danger'] },
  ])
})

it('takes no stance whose words were not said', () => {
  const neutral = { entity: 'tom reed', stance: 'NEUTRAL', score: 0, words: [] }
  for (const target of [
    { words: ['a hero'] },
    { words: ['Ada Brook'] },
    { words: [] },
    { words: ['danger'], score: 0 },
  ])
    expect(read(target)).toEqual([neutral])
})

it('keeps every target once, and none that is not there', () => {
  expect(
    read(
      { name: 'Norway', words: ['danger'] },
      { name: 'NORWAY', stance: 'POSITIVE' },
      { name: 'Ada Brook' },
    ),
  ).toEqual([{ entity: 'norway', stance: 'NEGATIVE', score: 0.9, words: ['danger'] }])
})
