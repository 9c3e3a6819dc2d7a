// Writes what the README and docs/ take from elsewhere: `node tools/readme.mjs`. A test holds them to it.
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import process, { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ROOT = new URL('../', import.meta.url)
const SAYSO = fileURLToPath(new URL('packages/cli/bin/sayso.js', ROOT))
const QUERIES = new URL('queries/', ROOT)
/** As wide as a line of an answer may be. */
const WIDTH = 110
const ALL = readdirSync(QUERIES).filter(file => file.endsWith('.graphql'))
/** The queries that the README has. */
const FIRST = ALL.filter(file => /^(03|09|10|13|14)-/.test(file))

/**
 * @typedef {Readonly<Record<string, { readonly value: number, readonly unit: string, readonly code?: string }>>} Limits
 * @typedef {{ readonly limits: Limits, readonly codes: Readonly<Record<string, string>>, readonly help: readonly Help[] }} Facts
 * @typedef {{ readonly command: string, readonly text: string }} Help
 */

/**
 * Each section stands in one file, between `<!-- NAME -->` and `<!-- /NAME -->`.
 *
 * @type {Readonly<Record<string, { readonly file: string, make(facts: Facts): string }>>}
 */
export const SECTIONS = {
  queries: { file: 'README.md', make: () => queries(FIRST, 'queries/', 24) },
  'all-queries': { file: 'docs/queries.md', make: () => queries(ALL, '../queries/', 60) },
  limits: { file: 'docs/api.md', make: ({ limits }) => limitsTable(limits) },
  codes: { file: 'docs/api.md', make: ({ codes }) => codesTable(codes) },
  commands: { file: 'docs/command.md', make: ({ help }) => commands(help) },
}

/**
 * The example queries, made from the files.
 *
 * @param {readonly string[]} files
 * @param {string} folder as the page links to it
 * @param {number} most lines of an answer that are shown; longer ones are linked
 */
function queries(files, folder, most) {
  return files
    .map(file => {
      const text = readFileSync(new URL(file, QUERIES), 'utf8')
      const question = (text.match(/^(?:#.*\n)+/)?.[0] ?? '').replace(/^# ?/gm, '').trim()
      const query = text.replace(/^(?:#.*\n)+/, '').trim()
      const answerFile = file.replace('.graphql', '.json')
      const answer = compact(JSON.parse(readFileSync(new URL(answerFile, QUERIES), 'utf8')))
      const shown =
        answer.split('\n').length <= most
          ? `\`\`\`json\n${answer}\n\`\`\``
          : `Its answer: [queries/${answerFile}](${folder}${answerFile}).`
      return `${question}\n\n\`\`\`graphql\n${query}\n\`\`\`\n\n${shown}\n`
    })
    .join('\n')
}

/**
 * JSON with each value on one line where it fits.
 *
 * @param {unknown} value
 * @returns {string}
 */
function compact(value, indent = '', before = 0) {
  const line = JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ')
  if (typeof value !== 'object' || value === null || indent.length + before + line.length < WIDTH) return line
  const inner = `${indent}  `
  const parts = Object.entries(value).map(([key, part]) => {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `
    return `${inner}${name}${compact(part, inner, name.length)}`
  })
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`
}

/** @param {Limits} limits */
function limitsTable(limits) {
  const rows = Object.values(limits).map(
    ({ value, unit, code }) =>
      `| ${value.toLocaleString('en')} | ${unit} | ${code === undefined ? '' : `\`${code}\``} |\n`,
  )
  return `| At most | | else |\n|---|---|---|\n${rows.join('')}`
}

/** @param {Readonly<Record<string, string>>} codes */
function codesTable(codes) {
  const rows = Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |\n`)
  return `| Code | |\n|---|---|\n${rows.join('')}`
}

/** @param {readonly Help[]} help */
const commands = help =>
  help.map(({ command, text }) => `## ${command}\n\n\`\`\`text\n${text.trim()}\n\`\`\`\n`).join('\n')

/**
 * What `--help` prints of a command and of all below it, as built, in an environment without settings of its own.
 *
 * @param {readonly string[]} words
 * @returns {Promise<Help[]>}
 */
export async function helpOf(words = []) {
  const env = Object.entries(process.env).filter(([name]) => !/^(SAYSO|NEO4J)_/.test(name))
  const { stdout } = await promisify(execFile)(process.execPath, [SAYSO, ...words, '--help'], {
    env: Object.fromEntries(env),
  })
  const [, list = ''] = /^Commands:\n((?: {2}.*\n)+)/m.exec(stdout) ?? []
  const below = [...list.matchAll(/^ {2}(\w+)/gm)]
    .map(([, name = '']) => name)
    .filter(name => name !== 'help')
  const help = { command: ['sayso', ...words].join(' '), text: stdout }
  return [help, ...(await Promise.all(below.map(name => helpOf([...words, name])))).flat()]
}

/**
 * A page with its generated sections as they should be.
 *
 * @param {string} file
 * @param {string} page
 * @param {Facts} facts
 */
export function withSections(file, page, facts) {
  for (const [name, section] of Object.entries(SECTIONS))
    if (section.file === file)
      page = page.replace(
        new RegExp(`(?<=<!-- ${name} -->\n)[\\s\\S]*(?=<!-- /${name} -->)`),
        () => `\n${section.make(facts)}\n`,
      )
  return page
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  // As built: this runs without the tests' way of reading sources.
  const built = new URL('packages/server/dist/', ROOT)
  const { PUBLISHED: limits } = await import(new URL('limits.js', built).href)
  const { CODES: codes } = await import(new URL('code.js', built).href)
  const facts = { limits, codes, help: await helpOf() }
  for (const file of new Set(Object.values(SECTIONS).map(section => section.file))) {
    const at = new URL(file, ROOT)
    writeFileSync(at, withSections(file, readFileSync(at, 'utf8'), facts))
  }
}
