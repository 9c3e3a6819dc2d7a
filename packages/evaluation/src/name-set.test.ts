import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { scoreNames } from './name-score.ts'
import { readNameSet } from './name-set.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-name-set-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const HEAD = 'case_group,schema,name1,name2,is_match,notes\n'
function fileOf(content: string): string {
  const file = join(directory, 'pairs.csv')
  writeFileSync(file, content)
  return file
}

it('reads pairs, with commas and quotes in names, and what they name', () => {
  const file = fileOf(
    `${HEAD}a,Person,"Brook, Ada",Ada Brook,true,\nb,Company,"""Alder"" Ltd",Birch,false,x\nb,Vessel,Gull,Gul,true,\n`,
  )
  expect(readNameSet(file)).toEqual([
    { names: ['Brook, Ada', 'Ada Brook'], type: 'PERSON', match: true, group: 'a' },
    { names: ['"Alder" Ltd', 'Birch'], type: 'ORGANISATION', match: false, group: 'b' },
    { names: ['Gull', 'Gul'], type: null, match: true, group: 'b' },
  ])
})

it.each([
  [`${HEAD}a,Person,Ada,Ada,true,\na,Person,Ada,Ada,perhaps,\n`, 'INPUT_FORMAT', /pairs\.csv:3.*is_match/],
  [`${HEAD}a,Person,Ada,Ada,true,\na,Person\n`, 'INPUT_FORMAT', /pairs\.csv:3/],
  [`${HEAD}a,Person,"Ada,Ada,true,\n`, 'INPUT_FORMAT', /pairs\.csv.*not CSV/],
  ['schema,name1\nPerson,Ada\n', 'INPUT_FORMAT', /pairs\.csv:2.*case_group/],
  [HEAD, 'INPUT_EMPTY', /no pairs/],
])('refuses what is wrong, with its line', (content, code, message) => {
  const file = fileOf(content)
  expect(() => readNameSet(file)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(message) }),
  )
})

it('counts matches, over all pairs and for each group', () => {
  const pair = (group: string, match: boolean) => ({ names: ['a', 'b'] as const, type: null, match, group })
  const pairs = [pair('x', true), pair('x', true), pair('y', false), pair('y', false), pair('y', true)]
  const predictions = [true, false, true, false].map(match => ({ match }))
  expect(scoreNames(pairs, predictions)).toEqual({
    pairs: 5,
    truePositives: 1,
    falsePositives: 1,
    falseNegatives: 2,
    trueNegatives: 1,
    all: { precision: 1 / 2, recall: 1 / 3, f1: 0.4, gold: 3, predicted: 2 },
    groups: {
      x: { precision: 1, recall: 1 / 2, f1: 2 / 3, gold: 2, predicted: 1 },
      y: { precision: 0, recall: 0, f1: 0, gold: 1, predicted: 1 },
    },
  })
})
