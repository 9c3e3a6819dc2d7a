import { expect, it } from 'vitest'
import { formatCursor, parseCursor, readPage } from './page.ts'

it('keeps any sort key in a cursor', () => {
  for (const sortKey of ['2024-01-01 ab', 'mevlut cavusoglu 12', 'владимир путин', '安倍 🌍'])
    expect(parseCursor('claim', formatCursor('claim', sortKey))).toBe(sortKey)
})

it.each([
  ['text', 'hello'],
  ['nothing', ''],
  ['a cursor of another list', formatCursor('article', '2024-01-01 ab')],
  ['a cursor without a key', formatCursor('claim', '')],
  ['a cursor with something behind it', `${formatCursor('claim', 'ab')}=`],
  ['a later version', Buffer.from('2cab').toString('base64url')],
])('refuses %s as a cursor', (_, cursor) => {
  expect(() => parseCursor('claim', cursor)).toThrow(
    expect.objectContaining({
      extensions: { code: 'INVALID_CURSOR' },
      message: expect.stringContaining('earlier reply'),
    }),
  )
})

it('reads from the start by default', () => {
  expect(readPage({}, 'claim', false)).toEqual({
    page: { limit: 20, ascending: false, after: null, before: null },
    reversed: false,
    bounded: { start: false, end: false },
  })
})

it('reads from the end in reverse', () => {
  const args = { last: 5, before: formatCursor('claim', 'b'), after: formatCursor('claim', 'a'), first: null }
  expect(readPage(args, 'claim', false)).toEqual({
    page: { limit: 5, ascending: true, after: 'b', before: 'a' },
    reversed: true,
    bounded: { start: true, end: true },
  })
})

it.each([
  [
    { first: 101 },
    'PAGE_TOO_LONG',
    "'first' is 101: ask for at most 100, then for the next page with 'after' and 'endCursor'",
  ],
  [
    { last: 1000 },
    'PAGE_TOO_LONG',
    "'last' is 1000: ask for at most 100, then for the next page with 'before' and 'startCursor'",
  ],
  [{ first: -1 }, 'INVALID_PAGE', "'first' is -1: ask for 0 or more"],
  [{ first: 1, last: 1 }, 'INVALID_PAGE', "'first' and 'last' cannot be used together: leave one out"],
])('refuses %o', (args, code, message) => {
  expect(() => readPage(args, 'claim', true)).toThrow(
    expect.objectContaining({ message, extensions: { code } }),
  )
})
