import { DOMParser } from '@xmldom/xmldom'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsCsv, edgesCsv, nodesCsv } from './csv.ts'
import { viewGraphml } from './graphml.ts'
import { viewHtml } from './html.ts'
import { viewJson } from './json.ts'
import { fileName } from './save.ts'
import { viewSvg } from './svg.ts'
import type { View } from './view.ts'

/** Texts that formats trip over, beside any others. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '+1',
    '-1',
    '\tx',
    '"',
    ',',
    '\r\n',
    '</script>',
    ']]>',
    '&amp;',
    '\0',
    '\ud800',
  ),
)

const view: fc.Arbitrary<View> = fc
  .record({
    title: text,
    address: fc.constantFrom('http://localhost/graph?q=1&r=2', 'javascript:alert(1)'),
    names: fc.uniqueArray(text, { minLength: 2, maxLength: 5 }),
    words: text,
    url: fc.option(
      fc.constantFrom('https://example.org/a?b=1&c=2', 'javascript:alert(1)', 'data:text/html,x'),
    ),
  })
  .map(({ title, address, names, words, url }) => ({
    title,
    address,
    nodes: names.map((name, index) => ({
      id: `Person:${index}`,
      kind: (['Person', 'Organisation', 'Place', 'Claim'] as const)[index % 4] ?? 'Person',
      name,
      articles: index === 0 ? null : index,
      place: [index * 50, -index * 30] as const,
    })),
    edges: [
      {
        id: 'e',
        relation: 'SPOKE_ABOUT',
        label: words,
        directed: true,
        from: 'Person:0',
        to: 'Person:1',
        count: 2,
      },
      {
        id: 'f',
        relation: 'CONTRADICTS',
        label: words,
        directed: false,
        from: 'Person:0',
        to: 'Person:1',
        count: 1,
      },
    ],
    left: 3,
    claims: [
      {
        id: 'Claim:1',
        text: words,
        speaker: names[0] ?? null,
        about: [{ name: names[1] ?? '', stance: 'NEGATIVE' }],
        evidence: [{ prefix: words, exact: words, suffix: words }],
        date: '2015-09-16',
        article: { id: 'Article:1', title: words, url, outlet: words },
      },
    ],
  }))

/** What a cell of a UTF-8 file shows of a text: those that would be formulas are marked as texts. */
const shownAs = (value: string) =>
  (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll(/\p{Surrogate}/gu, '\ufffd')

/** What a document of XML holds of a text: some characters it cannot hold, and ends of lines are one character. */
const heldAs = (value: string) =>
  value
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/\r\n?/g, '\n')

const readXml = (xml: string) => {
  const problems: string[] = []
  const errorHandler = (_level: string, message: string) => problems.push(message)
  const document = new DOMParser({ errorHandler }).parseFromString(xml, 'text/xml')
  expect(problems).toEqual([])
  return document
}

describe('what is exported', () => {
  it('comes back out of CSV as it was, but for formulas, which are marked', () => {
    fc.assert(
      fc.property(view, of => {
        const rows: string[][] = parse(nodesCsv(of), { record_delimiter: '\r\n' })
        expect(rows[0]).toEqual(['id', 'kind', 'name', 'articles'])
        expect(rows.slice(1).map(row => row[2])).toEqual(of.nodes.map(({ name }) => shownAs(name)))
        const edges: string[][] = parse(edgesCsv(of), { record_delimiter: '\r\n' })
        expect(edges[1]?.[2]).toBe(shownAs(of.edges[0]?.label ?? ''))
        const claims: string[][] = parse(claimsCsv(of), { record_delimiter: '\r\n' })
        expect(claims).toHaveLength(2)
        expect(claims[1]?.[3]).toBe(shownAs(of.claims[0]?.text ?? ''))
        expect([rows, edges, claims].flat(2).filter(cell => /^[=+\-@]/.test(cell))).toEqual([])
      }),
    )
  })

  it('comes back out of GraphML, with both ends of each edge', () => {
    fc.assert(
      fc.property(view, of => {
        const document = readXml(viewGraphml(of))
        const names = Array.from(document.getElementsByTagName('node'), node => node.firstChild?.textContent)
        expect(names).toEqual(of.nodes.map(({ name }) => heldAs(name)))
        const edges = Array.from(document.getElementsByTagName('edge'))
        expect(edges.map(edge => [edge.getAttribute('source'), edge.getAttribute('target')])).toEqual(
          of.edges.map(({ from, to }) => [from, to]),
        )
        expect(edges.map(edge => edge.getAttribute('directed'))).toEqual(['', 'false'])
      }),
    )
  })

  it('is a well-formed drawing that says each name', () => {
    fc.assert(
      fc.property(view, of => {
        const titles = Array.from(
          readXml(viewSvg(of)).getElementsByTagName('title'),
          title => title.textContent,
        )
        expect(titles[0]).toBe(heldAs(of.title))
        expect(titles.slice(-of.nodes.length)).toEqual(of.nodes.map(({ name }) => heldAs(name)))
        expect(viewSvg(of)).not.toMatch(/NaN|undefined/)
      }),
    )
  })

  it('is a page that runs nothing, links to nothing but pages, and marks the words', () => {
    fc.assert(
      fc.property(view, of => {
        const page = viewHtml(of)
        expect(page.match(/<script|<img|<iframe| on\w+=/gi)).toBeNull()
        for (const [, address] of page.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https?:/)
        expect(page.match(/<mark>/g)).toHaveLength(1)
        expect(page).toContain("default-src 'none'")
      }),
    )
  })

  it('is the same from the same, and whole as JSON', () => {
    fc.assert(
      fc.property(view, of => {
        expect(JSON.parse(viewJson(of))).toEqual(JSON.parse(JSON.stringify(of)))
        for (const write of [viewJson, viewHtml, viewSvg, viewGraphml, nodesCsv])
          expect(write(structuredClone(of))).toBe(write(of))
      }),
    )
  })

  it('has a name that every file system takes', () => {
    expect(fileName('Around John Kerry, “Zoë”/…', 'json')).toBe('around-john-kerry-zoë.json')
    expect(fileName('…', 'svg')).toBe('view.svg')
  })
})
