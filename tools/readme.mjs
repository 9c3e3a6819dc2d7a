// Writes the example queries and the limits into the README: `node tools/readme.mjs`. A test holds the README to it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

const README = new URL('../README.md', import.meta.url)
const QUERIES = new URL('../queries/', import.meta.url)
const LIMITS = /(?<=<!-- limits -->\n)[\s\S]*(?=<!-- \/limits -->)/
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

/**
 * @typedef {Readonly<Record<string, { readonly value: number, readonly unit: string, readonly code?: string }>>} Limits
 */

/**
 * @param {string} readme
 * @param {Limits} limits
 */
export function withLimits(readme, limits) {
  const rows = Object.values(limits).map(
    ({ value, unit, code }) =>
      `| ${value.toLocaleString('en')} | ${unit} | ${code === undefined ? '' : `\`${code}\``} |`,
  )
  return readme.replace(LIMITS, () => `\n| At most | | else |\n|---|---|---|\n${rows.join('\n')}\n\n`)
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  // As built: this runs without the tests' way of reading sources.
  const { PUBLISHED } = await import(new URL('../packages/server/dist/limits.js', import.meta.url).href)
  writeFileSync(README, withLimits(withQueries(readFileSync(README, 'utf8')), PUBLISHED))
}
