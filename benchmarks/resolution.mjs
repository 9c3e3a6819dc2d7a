// How long resolving names takes as there are more of them: `node benchmarks/resolution.mjs [count …]`.
import { existsSync } from 'node:fs'
import process from 'node:process'
import { exponentOf, numbers, printColumns } from './growth.mjs'

const identity = new URL('../packages/identity/dist/index.js', import.meta.url)
if (!existsSync(identity)) {
  console.error('sayso is not built yet: run `npm run build` in the clone first.')
  process.exit(1)
}

/** @typedef {import('../packages/identity/src/index.ts').Variant} Variant */
/** @type {typeof import('../packages/identity/src/index.ts')} */
const { blocksOf, resolve } = await import(identity.href)

const COUNTS = [1_000, 10_000, 100_000]
const ROUNDS = 3
/** Surnames and organisations that there are; the most frequent of them is one in eleven. */
const KINDS = 60_000
const SYLLABLES =
  'ba ro tel min ga sku dor vi ne lam pre hol ka zu fer ton ri mak os ul wen chi ja bru sen'.split(' ')
const GIVEN =
  `james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan joseph
jessica thomas sarah charles karen bill bob liz tom joe mohammed ahmed fatima sergei natasha igor wei ling hiroshi ana
carlos maria juan lucia pierre claire hans greta lars ingrid olga pavel dmitri elena yusuf leyla omar`.split(
    /\s+/,
  )
const NOUNS = 'Ministry Institute Party Bank Council Front Union Agency Committee Court'.split(' ')

/** @param {string} text */
const capital = text => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The rank-th word: short ones first.
 *
 * @param {number} rank
 */
function word(rank) {
  let text = ''
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    text += SYLLABLES[rest % SYLLABLES.length]
  return capital(text)
}

/**
 * As many different variants: of ten names about six of people, two of organisations and two alone.
 *
 * @param {number} count
 * @returns {Variant[]}
 */
function variants(count) {
  const next = numbers(7)
  const zipf = () => Math.floor(KINDS ** next())
  const pick = (/** @type {readonly string[]} */ list) => list[Math.floor(list.length * next() ** 2)] ?? ''
  /** @type {Map<string, Variant>} */
  const found = new Map()
  while (found.size < count) {
    const kind = next()
    const organisation = kind > 0.8
    const alone = kind > 0.6 && !organisation
    const middle = next() < 0.3 ? ` ${'ABCDEFGHIJKLMNOPRSTW'.charAt(20 * next())}.` : ''
    const noun = pick(NOUNS)
    const name = alone
      ? word(zipf())
      : organisation
        ? `${word(zipf())} ${word(zipf())} ${noun}`
        : `${capital(pick(GIVEN))}${middle} ${word(zipf())}`
    const id = alone ? `${name} ${found.size}` : name
    const year = 1990 + Math.floor(30 * next())
    const initials = name.replace(/[^A-Z]/g, '')
    found.set(id, {
      id,
      type: organisation ? 'ORGANISATION' : 'PERSON',
      name,
      articles: alone ? 1 : Math.ceil(1 / (next() + 0.001)),
      alone: alone ? `alone ${id}` : null,
      aliases: new Map(
        organisation && next() < 0.05 ? [[`${initials}${word(zipf()).toUpperCase().slice(0, 4)}`, 1]] : [],
      ),
      gender: next() < 0.3 ? (next() < 0.5 ? 'female' : 'male') : null,
      titles: next() < 0.1 ? ['senator'] : [],
      firstSeen: `${year}-01-01`,
      lastSeen: `${year}-12-31`,
      company: organisation ? new Map() : company(next),
    })
  }
  return [...found.values()]
}

/**
 * Some of the other names that a person is in company with, frequent ones mostly.
 *
 * @param {() => number} next
 */
const company = next => new Map(Array.from({ length: 25 }, () => [Math.floor(1024 * next() ** 2), 1]))

/**
 * Variants in groups that share no key.
 *
 * @param {readonly Variant[]} all
 * @returns {Variant[][]}
 */
function closed(all) {
  /** @type {Map<string, string>} */
  const parents = new Map()
  const rootOf = (/** @type {string} */ key) => {
    let root = key
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    if (root !== key) parents.set(key, root)
    return root
  }
  const keys = all.map(blocksOf)
  for (const [first = '', ...others] of keys)
    for (const other of others) if (rootOf(other) !== rootOf(first)) parents.set(rootOf(other), rootOf(first))
  /** @type {Map<string, Variant[]>} */
  const groups = new Map()
  for (const [index, variant] of all.entries()) {
    const root = rootOf(keys[index]?.[0] ?? '')
    const group = groups.get(root)
    if (group) group.push(variant)
    else groups.set(root, [variant])
  }
  return [...groups.values()]
}

/** @param {number} count */
function measure(count) {
  const all = variants(count)
  let seconds = Number.POSITIVE_INFINITY
  let groups = closed(all)
  let entities = 0
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now()
    groups = closed(all)
    entities = new Set(groups.flatMap(group => resolve(group, [])).map(({ entity }) => entity)).size
    seconds = Math.min(seconds, (performance.now() - started) / 1000)
  }
  return {
    count,
    groups: groups.length,
    largest: Math.max(...groups.map(({ length }) => length)),
    entities,
    seconds,
  }
}

const asked = process.argv.slice(2).map(Number)
if (asked.some(count => !Number.isInteger(count) || count < 1)) {
  console.error('usage: node benchmarks/resolution.mjs [count …], each the number of names to resolve')
  process.exit(2)
}
// What is compiled once is not measured.
measure(500)
const rows = (asked.length > 0 ? asked : COUNTS).map(measure)
const cells = [
  ['names', 'blocks', 'largest', 'entities', 'seconds', 'ms a name'],
  ...rows.map(({ count, groups, largest, entities, seconds }) => [
    ...[count, groups, largest, entities].map(value => value.toLocaleString('en')),
    seconds.toFixed(2),
    ((1000 * seconds) / count).toFixed(3),
  ]),
]
printColumns(cells)
if (rows.length > 1)
  console.log(`the time grows with the number of names to the power of ${exponentOf(rows).toFixed(2)}`)
