import { readdirSync, readFileSync } from 'node:fs'
import { RELATIONS } from '@sayso/core'
import type { Graph } from '@sayso/graph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as copy from '../packages/graph/src/relation/copy-statement.ts'
import * as relation from '../packages/graph/src/relation/statement.ts'
import * as resolution from '../packages/graph/src/resolution/statement.ts'
import { UNIQUE } from '../packages/graph/src/schema.ts'
import * as statement from '../packages/graph/src/write/statement.ts'
import * as version from '../packages/graph/src/write/version.ts'
import { sketchRecord } from './record.ts'
import { describeStores } from './stores.ts'

const folder = new URL('../neo4j-browser/', import.meta.url)
const queries = readdirSync(new URL('queries/', folder)).map(name => ({
  name: name.replace('.cypher', ''),
  text: readFileSync(new URL(`queries/${name}`, folder), 'utf8'),
}))
const grass = readFileSync(new URL('sayso.grass', folder), 'utf8')

const call = sketchRecord({
  title: 'Kerry calls Moscow',
  outlet: 'The Valley Post',
  date: '2015-09-16',
  text: 'John Kerry told Sergei Lavrov that Bashar al-Assad must go. Vladimir Putin said Assad stays. Lavrov waited.',
  people: {
    'John Kerry': ['John Kerry'],
    'Sergei Lavrov': ['Sergei Lavrov', 'Lavrov'],
    'Bashar al-Assad': ['Bashar al-Assad', 'Assad'],
    'Vladimir Putin': ['Vladimir Putin'],
  },
  claims: [
    {
      by: 'John Kerry',
      source: 'John Kerry',
      cue: 'told',
      content: 'Bashar al-Assad must go',
      about: ['Bashar al-Assad'],
      to: ['Sergei Lavrov'],
    },
    {
      by: 'Vladimir Putin',
      source: 'Vladimir Putin',
      cue: 'said',
      content: 'Assad stays',
      about: ['Bashar al-Assad'],
    },
  ],
})
const briefing = sketchRecord({
  title: 'No partner in Damascus',
  outlet: 'Hill Gazette',
  date: '2014-08-22',
  text: 'State Department spokeswoman Marie Harf said the conduct of Bashar al-Assad was no help. Harf answered Kerry.',
  people: {
    'Marie Harf': ['Marie Harf', 'Harf'],
    'Bashar al-Assad': ['Bashar al-Assad'],
    'John Kerry': ['Kerry'],
  },
  organisations: { 'State Department': ['State Department'] },
  roles: [{ of: 'Marie Harf', in: 'State Department', title: 'spokeswoman' }],
  claims: [
    {
      by: 'Marie Harf',
      source: 'State Department spokeswoman Marie Harf',
      cue: 'said',
      content: 'the conduct of Bashar al-Assad was no help',
      about: ['Bashar al-Assad'],
    },
  ],
})
const putin = sketchRecord({
  title: 'Moscow speaks',
  outlet: 'Hill Gazette',
  date: '2015-09-17',
  text: 'Putin said "no" to the question.',
  people: { 'Vladimir Putin': ['Putin'] },
  claims: [{ by: 'Vladimir Putin', source: 'Putin', cue: 'said', content: 'no' }],
})
/** Somebody says it, and the other that it is not so. */
const dispute = [
  { by: 'Ada Brook', date: '2015-09-11', content: 'Walter Sapt was not a danger to the talks' },
  { by: 'Rita Falk', date: '2015-09-10', content: 'Walter Sapt was a danger to the talks' },
].map(({ by, date, content }) =>
  sketchRecord({
    title: `${by} speaks`,
    outlet: 'Hill Gazette',
    date,
    text: `${by} said that ${content}.`,
    people: { [by]: [by], 'Walter Sapt': ['Walter Sapt'] },
    claims: [{ by, source: by, cue: 'said', content, about: ['Walter Sapt'] }],
  }),
)
const quoted = { ...putin, claims: putin.claims.map(claim => ({ ...claim, quote: 'DIRECT' as const })) }

describeStores('the saved queries of Neo4j Browser', store => {
  let graph: Graph
  beforeAll(async () => {
    await store.empty()
    graph = await store.open()
    await graph.writeArticles([call, briefing, quoted, ...dispute])
    await graph.relateClaims()
    await graph.close()
    graph = await store.open({ readOnly: true })
  })
  afterAll(() => graph?.close())

  const run = async (text: string) => (await graph.query(text, { timeoutMs: 30_000, maxRows: 1000 })).rows
  const named = (name: string): string => queries.find(query => query.name === name)?.text ?? ''

  it.each(queries)('$name gives rows, all of different content', async ({ text }) => {
    const rows = await run(text)
    expect(rows).not.toEqual([])
    expect(new Set(rows.map(row => JSON.stringify(row))).size).toBe(rows.length)
  })

  it('lists what a person said with the outlets that printed it', async () => {
    expect(await run(named('claims-of-a-person'))).toEqual([
      {
        date: '2015-09-16',
        who: 'John Kerry',
        said: 'Bashar al-Assad must go',
        printedBy: 'The Valley Post',
        title: 'Kerry calls Moscow',
      },
    ])
  })

  it('counts people, outlets and everything', async () => {
    expect((await run(named('most-mentioned-people'))).slice(0, 2)).toEqual([
      { name: 'Bashar al-Assad', mentions: 3, articles: 2 },
      { name: 'John Kerry', mentions: 2, articles: 2 },
    ])
    expect(await run(named('outlets-by-claims'))).toEqual([
      { name: 'Hill Gazette', claims: 4, articles: 4 },
      { name: 'The Valley Post', claims: 2, articles: 1 },
    ])
    expect(await run(named('statistics'))).toEqual([
      { what: 'articles', total: 5 },
      { what: 'claims', total: 6 },
      { what: 'claims with a known speaker', total: 6 },
      { what: 'people', total: 8 },
      { what: 'organisations', total: 3 },
      { what: 'places', total: 0 },
      { what: 'names', total: 19 },
      { what: 'mentions', total: 16 },
    ])
  })

  it('gathers an article with all that it contributes', async () => {
    const [row = {}, ...more] = await run(named('article-and-its-claims'))
    expect(more).toEqual([])
    const sizes = Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.length : value,
    ])
    expect(Object.fromEntries(sizes)).toMatchObject({
      article: { title: 'Kerry calls Moscow' },
      outlet: { name: 'The Valley Post' },
      mentions: 4,
      claims: 2,
      pieces: 2,
      speakers: 2,
      statements: 2,
      others: 2,
      links: 3,
    })
  })

  it('tells who holds which role, and since when articles say so', async () => {
    expect(await run(named('who-holds-which-role'))).toEqual([
      {
        organisation: 'State Department',
        title: 'spokeswoman',
        holder: 'Marie Harf',
        former: false,
        firstSeen: '2014-08-22',
        lastSeen: '2014-08-22',
        articles: 1,
      },
    ])
  })

  it('tells why a name was taken for somebody’s', async () => {
    expect(await run(named('why-one-entity'))).toEqual([
      {
        entity: 'Bashar al-Assad',
        name: 'Bashar al-Assad',
        articles: 2,
        rule: 'leading',
        score: 1,
        reason: expect.stringMatching(/\w/),
      },
    ])
  })

  it('shows evidence between what is before and after it', async () => {
    expect((await run(named('claims-with-evidence'))).at(0)).toMatchObject({
      who: 'Vladimir Putin',
      before: 'Putin said "',
      exact: 'no',
      after: '" to the question.',
    })
  })
})

describe('the saved queries', () => {
  it.each(queries)('$name has a title, one statement, and a label on every node', ({ text }) => {
    expect(text).toMatch(/^\/\/ \S.*\n/)
    const cypher = text.replaceAll(/^\/\/.*\n/gm, '').replaceAll(/'[^']*'/g, `''`)
    expect(cypher).toMatch(/^[^;]*;\n$/)
    expect(cypher).not.toContain('$')
    const labelled = new Set<string>()
    // A parenthesis after a word is a function's.
    for (const [node, name = '', label] of cypher.matchAll(/(?<!\w)\((\w*)(:\w+)?[^()]*\)/g)) {
      if (label !== undefined) labelled.add(name)
      else expect(labelled, node).toContain(name)
    }
  })

  it('are all in the folder’s README', () => {
    const readme = readFileSync(new URL('README.md', folder), 'utf8')
    const listed = [...readme.matchAll(/\(queries\/([\w-]+)\.cypher\)/g)].map(([, name]) => name)
    expect(listed.sort()).toEqual(queries.map(({ name }) => name).sort())
  })
})

/** The properties that the writing statements give each label and relationship type. */
function writtenProperties(): Map<string, Set<string>> {
  const found = new Map(UNIQUE.map(([label, property]) => [label as string, new Set<string>([property])]))
  found.get('SchemaVersion')?.add('version')
  const texts = [
    ...Object.values(statement),
    ...Object.values(resolution),
    ...Object.values(relation),
    ...Object.values(copy),
    ...Object.values(version),
  ].flatMap(value => (typeof value === 'string' ? value : Object.values(value)))
  for (const text of texts) {
    const kinds = new Map(
      [...text.matchAll(/[([](\w+):(\w+)/g)].map(([, name = '', kind = '']) => [name, kind]),
    )
    for (const [, kind = ''] of text.matchAll(/[:|]([A-Z]\w+)/g))
      if (!found.has(kind)) found.set(kind, new Set())
    for (const [, name = '', property = ''] of text.matchAll(/\b(\w+)\.(\w+) = /g))
      found.get(kinds.get(name) ?? '')?.add(property)
    for (const [, name = '', set = ''] of text.matchAll(/\b(\w+) \+= \{([^}]*)\}/g))
      for (const [, property = ''] of set.matchAll(/(\w+): row\./g))
        found.get(kinds.get(name) ?? '')?.add(property)
    for (const [, kind = '', made = ''] of text.matchAll(/[([]\w*:(\w+) \{([^}]*)\}/g))
      for (const [, property = ''] of made.matchAll(/(\w+): row\./g)) found.get(kind)?.add(property)
  }
  for (const label of Object.keys(statement.LABEL_ENTITIES))
    found.set(label, found.get('Entity') ?? new Set())
  return found
}

/** As the Browser reads it: selector → property → value. */
function parseGrass(text: string): { selector: string; style: Readonly<Record<string, string>> }[] {
  return [...text.matchAll(/([\w.]+) \{\n((?: {2}.*;\n)+)\}\n/g)].map(([, selector = '', body = '']) => ({
    selector,
    style: Object.fromEntries(
      [...body.matchAll(/ {2}([\w-]+): (.*);/g)].map(([, key, value]) => [key, value]),
    ),
  }))
}

/** WCAG 2 contrast between two colours. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map(part => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('the style', () => {
  const rules = parseGrass(grass)
  const written = writtenProperties()

  it('holds nothing but rules: the Browser would take a comment for a selector', () => {
    const plain = rules.map(
      ({ selector, style }) =>
        `${selector} {\n${Object.entries(style)
          .map(([key, value]) => `  ${key}: ${value};\n`)
          .join('')}}\n`,
    )
    expect(grass).toBe(plain.join('\n'))
  })

  it('has a rule for every label and type of the graph, and for no other', () => {
    const styled = rules.map(({ selector }) => selector.split('.')[1]).filter(Boolean)
    expect(styled.toSorted()).toEqual([...written.keys()].sort())
    expect(RELATIONS.filter(relation => !styled.includes(relation))).toEqual([])
  })

  it('captions with properties that are there', () => {
    for (const { selector, style } of rules)
      for (const [, property = ''] of style['caption']?.matchAll(/\{(\w+)\}/g) ?? [])
        expect(written.get(selector.split('.')[1] ?? ''), `${selector} {${property}}`).toContain(property)
  })

  it('has Entity before the labels that a node carries beside it, for the last rule wins', () => {
    const order = rules.map(({ selector }) => selector)
    for (const label of Object.keys(statement.LABEL_ENTITIES))
      expect(order.indexOf(`node.${label}`)).toBeGreaterThan(order.indexOf('node.Entity'))
  })

  it('has colours of its own for each label, and text that can be read on every colour', () => {
    const nodes = rules.filter(({ selector }) => selector.startsWith('node.'))
    expect(new Set(nodes.map(({ style }) => style['color'])).size).toBe(nodes.length)
    const [base] = rules.filter(({ selector }) => selector === 'relationship')
    for (const { selector, style } of rules) {
      const written = style['text-color-internal'] ?? base?.style['text-color-internal'] ?? ''
      expect(contrast(style['color'] ?? '', written), selector).toBeGreaterThanOrEqual(4.5)
    }
  })
})
