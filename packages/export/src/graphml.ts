import type { Graph } from '@sayso/graph'
import {
  type AttributeType,
  EDGE_ATTRIBUTES,
  NODE_ATTRIBUTES,
  networkEdges,
  networkNodes,
  present,
} from './network.ts'
import { attributes, escapeXml } from './xml.ts'

const NODES = { label: 'string', ...NODE_ATTRIBUTES } as const

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: 'string',
  boolean: 'boolean',
  integer: 'int',
  double: 'double',
}

/** The network as GraphML. */
export async function* toGraphMl(graph: Graph): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield keys('node', NODES) + keys('edge', EDGE_ATTRIBUTES)
  yield '<graph id="sayso" edgedefault="directed">\n'
  for await (const nodes of networkNodes(graph))
    yield nodes
      .map(
        ({ id, label, ...node }) =>
          `<node${attributes({ id })}>${data('node', NODES, { label, ...node.attributes })}</node>\n`,
      )
      .join('')
  for await (const edges of networkEdges(graph))
    yield edges
      .map(
        ({ id, from, to, ...edge }) =>
          `<edge${attributes({ id, source: from, target: to })}>${data('edge', EDGE_ATTRIBUTES, edge.attributes)}</edge>\n`,
      )
      .join('')
  yield '</graph>\n</graphml>\n'
}

const keys = (of: 'node' | 'edge', list: Readonly<Record<string, AttributeType>>): string =>
  Object.entries(list)
    .map(
      ([name, type]) =>
        `<key${attributes({ id: `${of}.${name}`, for: of, 'attr.name': name, 'attr.type': TYPES[type] })}/>\n`,
    )
    .join('')

const data = (
  of: 'node' | 'edge',
  list: Readonly<Record<string, AttributeType>>,
  values: Readonly<Record<string, unknown>>,
): string =>
  present(list, values)
    .map(({ name, value }) => `<data${attributes({ key: `${of}.${name}` })}>${escapeXml(value)}</data>`)
    .join('')
