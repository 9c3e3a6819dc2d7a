import type { Graph } from '@sayso/graph'
import {
  type AttributeType,
  EDGE_ATTRIBUTES,
  NODE_ATTRIBUTES,
  networkEdges,
  networkNodes,
  present,
} from './network.ts'
import { attributes } from './xml.ts'

/** The network as GEXF 1.3: articles and claims begin on the day of publication, roles last as long as articles say so. */
export async function* toGexf(graph: Graph): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
  yield '<meta><creator>Sayso</creator></meta>\n'
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n'
  yield declared('node', NODE_ATTRIBUTES) + declared('edge', EDGE_ATTRIBUTES)
  yield '<nodes>\n'
  for await (const nodes of networkNodes(graph))
    yield nodes
      .map(({ id, label, attributes: values }) => {
        const start = day(values['date'])
        return `<node${attributes({ id, label, start })}>${given(NODE_ATTRIBUTES, values)}</node>\n`
      })
      .join('')
  yield '</nodes>\n<edges>\n'
  for await (const edges of networkEdges(graph))
    yield edges
      .map(({ id, from, to, attributes: values }) => {
        const [start, end] = [day(values['firstSeen']), day(values['lastSeen'])]
        const label = String(values['title'] ?? values['type'])
        return `<edge${attributes({ id, source: from, target: to, label, start, end })}>${given(EDGE_ATTRIBUTES, values)}</edge>\n`
      })
      .join('')
  yield '</edges>\n</graph>\n</gexf>\n'
}

/** Of a day or an instant. */
const day = (date: unknown): string | undefined => (typeof date === 'string' ? date.slice(0, 10) : undefined)

const declared = (of: 'node' | 'edge', list: Readonly<Record<string, AttributeType>>): string => {
  const lines = Object.entries(list).map(
    ([title, type], id) => `<attribute${attributes({ id: String(id), title, type })}/>\n`,
  )
  return `<attributes class="${of}">\n${lines.join('')}</attributes>\n`
}

const given = (
  list: Readonly<Record<string, AttributeType>>,
  values: Readonly<Record<string, unknown>>,
): string => {
  const all = present(list, values).map(
    ({ place, value }) => `<attvalue${attributes({ for: String(place), value })}/>`,
  )
  return `<attvalues>${all.join('')}</attvalues>`
}
