import { writeFileSync } from 'node:fs'
import { packModel } from '../src/model/file.ts'
import { Lexicon, type LexiconTables } from '../src/names/lexicon.ts'
import { Tagger } from '../src/names/tag.ts'
import { readCasing } from './casing.ts'
import { readArticles, readConll, readNews, readPolitics, readPolnear, readRawLines } from './corpora.ts'
import { readGazetteers } from './gazetteers.ts'
import { buildLexicon, clusterWords } from './lexicon.ts'
import { log } from './log.ts'
import { mineNames } from './mine.ts'
import { Stages, type TrainingSet } from './stages.ts'
import { learnVectors, vocabularyForm } from './vectors.ts'

const VECTORS = { dimensions: 64, window: 5, negatives: 5, epochs: 4, atLeast: 4, seed: 1 }

const MODEL = new URL('../../../models/names.bin', import.meta.url)

/** Learns to find names from the annotated texts and the raw news, and writes the model. */
export async function trainNames(corpora: string): Promise<void> {
  const articles = readArticles(corpora)
  const news = readNews(articles)
  const sets: TrainingSet[] = [
    { texts: readConll(corpora), times: 1, rewritten: true },
    { texts: readPolitics(corpora), times: 3, rewritten: false },
    { texts: news, times: 2, rewritten: true },
  ]

  const lines = readRawLines(corpora)
  const casing = readCasing(lines)
  log('read the texts')
  const vectors = learnVectors(
    lines.map(line => line.map(vocabularyForm)),
    VECTORS,
  )
  log('learned word vectors')
  const clusters = clusterWords(vectors)
  log('clustered the words')

  const gazetteers = await readGazetteers()
  const plain: LexiconTables = buildLexicon({ clusters, casing, gazetteers })
  const miner = new Tagger({
    chains: { first: new Stages(new Lexicon(plain), sets).first() },
    tables: { ...plain },
    strings: {},
  })
  const annotated = new Set(news.map(({ id }) => id))
  const mined = mineNames(miner, [
    ...articles.filter(({ id }) => !annotated.has(id)).map(({ text }) => text),
    ...readPolnear(corpora),
  ])
  for (const [name, lists] of mined) gazetteers.set(name, (gazetteers.get(name) ?? 0) | lists)
  log(`found ${mined.size} names in raw articles`)

  const tables: LexiconTables = buildLexicon({ clusters, casing, gazetteers })
  const stages = new Stages(new Lexicon(tables), sets)
  const first = stages.first()
  log('learned the first reading')
  const second = stages.second()
  log('learned the second reading')
  const packed = packModel({ chains: { first, second }, tables: { ...tables }, strings: {} })
  writeFileSync(MODEL, packed)
  log(`wrote names.bin, ${packed.length} bytes`)
}
