// Writes the example queries into the README: `node tools/readme.mjs`. A test holds the README to it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const README = new URL('../README.md', import.meta.url)
const QUERIES = new URL('../queries/', import.meta.url)
const SECTION = /(?<=<!-- queries -->\n)[\s\S]*(?=<!-- \/queries -->)/
/** Answers up to this many lines are shown; others are linked. */
const SHOWN = 60

/** The README's section of queries, made from the files. */
export function queriesSection() {
  return readdirSync(QUERIES)
    .filter(file => file.endsWith('.graphql'))
    .map(file => {
      const text = readFileSync(new URL(file, QUERIES), 'utf8')
      const question = (text.match(/^(?:#.*\n)+/)?.[0] ?? '').replace(/^# ?/gm, '').trim()
      const query = text.replace(/^(?:#.*\n)+/, '').trim()
      const answerFile = file.replace('.graphql', '.json')
      const answer = readFileSync(new URL(answerFile, QUERIES), 'utf8').trim()
      const shown =
        answer.split('\n').length <= SHOWN
          ? `\`\`\`json\n${answer}\n\`\`\``
          : `Its answer: [queries/${answerFile}](queries/${answerFile}).`
      return `${question}\n\n\`\`\`graphql\n${query}\n\`\`\`\n\n${shown}\n`
    })
    .join('\n')
}

/** @param {string} readme */
export const withQueries = readme => readme.replace(SECTION, () => `\n${queriesSection()}\n`)

if (argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(README, withQueries(readFileSync(README, 'utf8')))
