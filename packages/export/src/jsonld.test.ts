import jsonld from 'jsonld'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { besideStore, fill, whole } from '../../../tests/everything.ts'
import { toJsonLd } from './jsonld.ts'

type Item = Record<string, unknown>

describe('JSON-LD', () => {
  const beside = besideStore()
  let document: { readonly '@context': Item; readonly '@graph': readonly Item[] }
  beforeAll(async () => {
    const graph = await beside.fresh()
    await fill(graph)
    document = JSON.parse(await whole(toJsonLd(graph)))
    await graph.close()
  }, 60_000)
  afterAll(() => beside.remove())

  const having = (type: string): Item[] =>
    document['@graph'].filter(item => [item['type']].flat().includes(type))

  it('expands without a term that is dropped, and without asking anybody', async () => {
    const documentLoader = async (url: string) => {
      throw new Error(`asked for ${url}`)
    }
    // Strict, which the types do not know.
    const options = { documentLoader, safe: true } as object
    const expanded: readonly object[] = await jsonld.expand(document as object, options)
    const properties = new Set(expanded.flatMap(item => Object.keys(item)))
    for (const name of ['articleBody', 'author', 'about', 'publisher', 'mentions', 'sameAs', 'affiliation'])
      expect([...properties]).toContain(`https://schema.org/${name}`)
    expect([...properties]).toContain('http://www.w3.org/ns/prov#wasAttributedTo')
    expect(expanded.length).toBe(document['@graph'].length)
  })

  it('has every word of its items in the context', () => {
    const words = new Set<string>()
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) for (const one of value) collect(one)
      else if (typeof value === 'object' && value !== null)
        for (const [name, part] of Object.entries(value)) {
          words.add(name)
          collect(part)
        }
    }
    collect(document['@graph'])
    const known = Object.keys(document['@context'])
    expect([...words].filter(word => !known.includes(word))).toEqual([])
    const prefixes = ['sayso', 'term', 'schema', 'oa', 'prov', 'rdf']
    expect(known.filter(word => !words.has(word) && !prefixes.includes(word))).toEqual([])
  })

  it('finds the words of every selector, by their places in code points and by what is around them', () => {
    const bodies = new Map(
      having('schema:NewsArticle').map(({ id, articleBody }) => [id, articleBody as string]),
    )
    expect([...bodies.values()].some(body => [...body].length < body.length)).toBe(true)
    let found = 0
    for (const { evidence } of having('schema:Claim')) {
      for (const { source, selector } of (evidence as { target: Item[] }).target) {
        const [quote, position] = selector as [Record<string, string>, Record<string, number>]
        const body = bodies.get(source as string) ?? ''
        expect([...body].slice(position['start'], position['end']).join('')).toBe(quote['exact'])
        expect(body).toContain(`${quote['prefix']}${quote['exact']}${quote['suffix']}`)
        found++
      }
    }
    expect(found).toBeGreaterThan(50)
  })

  it('leads from every reference to an item', () => {
    const ids = new Set(document['@graph'].map(({ id }) => id))
    for (const claim of having('schema:Claim'))
      for (const name of [
        'author',
        'about',
        'appearance',
        'addressedTo',
        'via',
        'derivedFrom',
        'attributedTo',
      ])
        for (const id of [claim[name] ?? []].flat()) expect(ids).toContain(id)
  })
})
