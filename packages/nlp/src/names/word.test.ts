import { describe, expect, it } from 'vitest'
import { readModel } from '../model/file.ts'
import { Lexicon, type LexiconTables, listBit } from './lexicon.ts'
import { readLine, WRITING } from './line.ts'
import { readWord } from './word.ts'

const lexicon = new Lexicon(readModel('names.bin').tables as unknown as LexiconTables)
const line = (text: string) =>
  readLine(
    text.split(' ').map(word => readWord(word, lexicon)),
    lexicon,
  )

describe('a word', () => {
  it('has the same features each time', () => {
    expect(readWord('Senate', lexicon)).toEqual(readWord('Senate', lexicon))
  })

  it('has the lists that it stands in', () => {
    expect(readWord('France', lexicon).lists & listBit('country')).not.toBe(0)
    expect(readWord('party', lexicon).lists & listBit('organisationNoun')).not.toBe(0)
    expect(readWord('xqzt', lexicon)).toMatchObject({ lists: 0, coarse: 0, fine: 0 })
  })

  it('has one key however it is written', () => {
    expect(readWord('France', lexicon).lower).toBe(readWord('FRANCE', lexicon).lower)
  })
})

describe('a line', () => {
  it('has runs of capitals, also over small words', () => {
    const { runFrom, runTo, chainFrom, chainTo } = line('the Bank of New England closed')
    expect([runFrom[1], runTo[1], runFrom[3], runTo[3]]).toEqual([1, 2, 3, 5])
    expect([chainFrom[1], chainTo[1], chainTo[4]]).toEqual([1, 5, 5])
    expect(runTo[5]).toBe(0)
  })

  it('knows phrases by their lists', () => {
    const { phraseLists, phrasePlace } = line('in New Hampshire today')
    expect([...phrasePlace]).toEqual([0, 1, 3, 0])
    expect((phraseLists[1] ?? 0) & listBit('region')).not.toBe(0)
  })

  it('knows how it is written', () => {
    expect(line('PARTY LEADERS MEET TODAY').writing).toBe(WRITING.shouted)
    expect(line('Party Leaders Meet Today').writing).toBe(WRITING.titled)
    expect(line('Party leaders meet today').writing).toBe(WRITING.plain)
  })
})
