import { expect, it } from 'vitest'
import { quotationsIn } from './quotation.ts'

const quoted = (text: string) =>
  quotationsIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

it.each([
  ['“It rained,” he said. “A lot.”', ['It rained,', 'A lot.']],
  ['"It rained," he said. "A lot."', ['It rained,', 'A lot.']],
  ["''It rained,'' he said.", ['It rained,']],
  ['She called it ‘odd’ and left.', ['odd']],
  ["The minister's house and the kings' gold", []],
  ['“It rained, and then', ['It rained, and then']],
  ['“She said ‘no’ to us,” he wrote.', ['She said ‘no’ to us,']],
])('finds the quotations of %j', (text, expected) => {
  expect(quoted(text)).toEqual(expected)
})
