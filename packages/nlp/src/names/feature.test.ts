import { describe, expect, it } from 'vitest'
import { readModel } from '../model/file.ts'
import { readDocument } from './document.ts'
import { addFeatures } from './feature.ts'
import { Lexicon, type LexiconTables } from './lexicon.ts'
import { readLine } from './line.ts'
import { readWord } from './word.ts'

const lexicon = new Lexicon(readModel('names.bin').tables as unknown as LexiconTables)

/** The features of each word of the last line. */
function featuresOf(...texts: string[]): number[][] {
  const lines = texts.map(text =>
    readLine(
      text.split(' ').map(word => readWord(word, lexicon)),
      lexicon,
    ),
  )
  const document = readDocument(lines)
  const edge = readWord('', lexicon)
  const last = lines.at(-1) ?? readLine([], lexicon)
  return last.words.map((_, i) => {
    const features: number[] = []
    addFeatures(last, i, document, edge, { add: feature => features.push(feature) })
    return features
  })
}

describe('the features of a word', () => {
  it('are the same each time', () => {
    expect(featuresOf('Ms. Lowell of the CIA spoke')).toEqual(featuresOf('Ms. Lowell of the CIA spoke'))
  })

  it('depend on how the word stands elsewhere', () => {
    const alone = featuresOf('Lowell spoke')[0]
    const after = featuresOf('and then the mayor of Lowell left the room', 'Lowell spoke')[0]
    expect(after).toEqual(expect.arrayContaining((alone ?? []).slice(0, 10)))
    expect(after?.length).toBeGreaterThan(alone?.length ?? 0)
  })

  it('tell of an acronym what it may stand for', () => {
    const [unknown] = featuresOf('CSA spoke')
    const [known] = featuresOf('they said that the Cheese Standards Agency had to close', 'CSA spoke')
    expect(known?.length).toBeGreaterThan(unknown?.length ?? 0)
  })

  it('are fewer for a mark', () => {
    const [word = [], mark = []] = featuresOf('Lowell ,')
    expect(mark.length).toBeLessThan(word.length)
  })
})
