import type { Graph } from '@sayso/graph'
import { MultiDirectedGraph } from 'graphology'
import * as gexf from 'graphology-gexf'
import * as graphml from 'graphology-graphml'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AWKWARD, besideStore, fill, whole } from '../../../tests/everything.ts'
import { toGexf } from './gexf.ts'
import { toGraphMl } from './graphml.ts'

const SHOWN = ['Article', 'Claim', 'Person', 'Organisation', 'Place']
const HIDDEN = ['NAMES', 'CALLS', 'VARIANT_OF', 'VERSION_OF', 'HOLDS']

describe('formats of networks', () => {
  const beside = besideStore()
  let graph: Graph
  beforeAll(async () => {
    graph = await beside.fresh()
    await fill(graph)
  }, 60_000)
  afterAll(async () => {
    await graph.close()
    beside.remove()
  })

  const expected = async () => {
    const { nodes, relationships } = await graph.counts()
    const options = { write: true, timeoutMs: 9_000, maxRows: 1 }
    const cypher = 'MATCH (c:Claim)-[:REPORTED_IN]->(:Article) RETURN count(DISTINCT c) AS n'
    const { rows } = await graph.query(cypher, options)
    const shown = Object.entries(nodes).filter(([label]) => SHOWN.includes(label))
    // A claim in several pieces is one edge.
    const types = Object.entries({ ...relationships, REPORTED_IN: rows[0]?.['n'] as number })
    return {
      nodes: Object.fromEntries(shown),
      edges: Object.fromEntries(types.filter(([type]) => !HIDDEN.includes(type))),
    }
  }

  const tally = (values: readonly unknown[]): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1
    return counts
  }

  it.each([
    ['GraphML', toGraphMl, (text: string) => graphml.parse(MultiDirectedGraph, text)],
    [
      'GEXF',
      toGexf,
      (text: string) => gexf.parse(MultiDirectedGraph, text, { allowUndeclaredAttributes: false }),
    ],
  ])('%s is read by others with all nodes and edges', async (_, write, parse) => {
    const text = await whole(write(graph))
    const problems: string[] = []
    const strict = new SaxesParser({ xmlns: true })
    strict.on('error', error => problems.push(error.message))
    strict.write(text).close()
    expect(problems).toEqual([])
    const read = parse(text)
    expect({
      nodes: tally(read.mapNodes((_, { type }) => type)),
      edges: tally(read.mapEdges((_, { type }) => type)),
    }).toEqual(await expected())
    const claim = read.findNode((_, { label }) => label === AWKWARD) ?? ''
    expect(read.getNodeAttributes(claim)).toMatchObject({
      type: 'Claim',
      negated: false,
      cue: 'told',
      date: '2024-05-01',
    })
    const stances = read
      .mapOutEdges(claim, (_, { stance, score }) => stance && [stance, score])
      .filter(Boolean)
    expect(stances).toContainEqual(['NEGATIVE', 0.9])
    expect(read.someNode((_, { label }) => label === 'Dam, "weir" & <lock>;\ufffd a 😀')).toBe(true)
  })

  it('dates what has a date in GEXF', async () => {
    const text = await whole(toGexf(graph))
    expect(text).toMatch(/<node id="\w+" label="Wall 2024-01-30" start="2024-01-30">/)
    expect(text).toMatch(/<edge [^>]* label="envoy" start="2024-05-01" end="2024-05-01">/)
  })
})
