import type { Agreement, Pair } from './alignment.ts'
import type { Findings } from './evidence.ts'
import type { Mark, Part } from './name.ts'

const WORDS: Readonly<Record<Agreement, string>> = {
  same: '',
  spelling: ' (spelling)',
  initial: ' (initial)',
  nickname: ' (another form)',
  joined: ' (written together)',
}

const MARKS: Readonly<Record<Mark, string>> = {
  number: 'the numbers differ',
  generation: 'the generations differ',
  country: 'the countries differ',
  charity: 'only one is a charity',
}

/** Says in plain English what a comparison rests on. */
export function explain(findings: Findings): string {
  const { names, pairs, rest, marks, features, acronym } = findings
  const against = [
    ...marks.map(mark => `${MARKS[mark]}: ${shownMarks(findings, mark)}`),
    ...(features.conflict > 0 ? [`${list(rest[0])} against ${list(rest[1])}`] : []),
    ...(features.order >= 1 ? ['father and son are the other way round'] : []),
    ...(features.thin >= 1 ? ['too little in common'] : []),
  ]
  const total = Object.values(features).reduce((sum, value) => sum + value, 0)
  if (total > 1 && against.length === 0)
    against.push(
      features.spelling > features.missing
        ? 'spelt too differently'
        : 'one name says too much that the other does not',
    )
  if (acronym) return [...against, 'one is the initials of the other'].join('; ')
  if (names[0].whole === names[1].whole) return [...against, 'the same letters'].join('; ')
  const shown = pairs.map(pair => describe(pair, findings)).join(', ')
  const one = rest[0].length === 0 ? rest[1] : rest[1].length === 0 ? rest[0] : []
  const all = one.length === 0 && features.conflict === 0
  return [
    ...against,
    ...(shown === '' ? [] : [`${all ? 'all name parts align' : 'these parts align'}: ${shown}`]),
    ...(one.length > 0 ? [`only one name has ${list(one)}`] : []),
    ...(features.order > 0 && features.order < 1 ? ['in another order'] : []),
  ].join('; ')
}

function describe({ left, right, kind }: Pair, { names }: Findings): string {
  const text = (parts: readonly Part[], indices: readonly number[]): string =>
    list(
      indices.flatMap(index => parts[index] ?? []),
      ' ',
    )
  return `${text(names[0].parts, left)} ${kind === 'same' ? '=' : '~'} ${text(names[1].parts, right)}${WORDS[kind]}`
}

const list = (parts: readonly Part[], between = ', '): string =>
  between === ' '
    ? `'${parts.map(({ shown }) => shown).join(' ')}'`
    : parts.map(({ shown }) => `'${shown}'`).join(', ')

const shownMarks = ({ names }: Findings, mark: Mark): string =>
  names.map(name => name.marks[mark].join(', ') || 'none').join(' and ')
