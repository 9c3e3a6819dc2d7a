import process from 'node:process'
import { trainAttribution } from './attribution.ts'
import { trainNames } from './names.ts'

const USAGE = `usage: npm run train -- CORPORA [names] [attribution]

Learns the models of packages/nlp/models anew: the names first, since attributions are learned from texts with
their names marked. CORPORA is the folder of annotated and raw news; SAYSO_CORPORA may name it too.
The same corpora always give the same models. It takes about a quarter of an hour and 4 GB.`

const [first, ...rest] = process.argv.slice(2)
const corpora = first ?? process.env['SAYSO_CORPORA']
const unknown = rest.find(part => part !== 'names' && part !== 'attribution')
if (corpora === undefined || corpora.startsWith('-') || unknown !== undefined) {
  console.error(unknown === undefined ? USAGE : `There is no model ${unknown}.\n\n${USAGE}`)
  process.exit(corpora === '--help' || corpora === '-h' ? 0 : 2)
}
if (rest.length === 0 || rest.includes('names')) await trainNames(corpora)
if (rest.length === 0 || rest.includes('attribution')) trainAttribution(corpora)
