import { escapeMarkup } from './escape.ts'
import type { View } from './view.ts'

const KEYS = [
  ['name', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['articles', 'node', 'int'],
  ['x', 'node', 'double'],
  ['y', 'node', 'double'],
  ['relation', 'edge', 'string'],
  ['label', 'edge', 'string'],
  ['count', 'edge', 'int'],
] as const

const data = (key: string, value: string | number | null): string =>
  value === null ? '' : `<data key="${key}">${escapeMarkup(String(value))}</data>`

/** GraphML, as Gephi and yEd read it. */
export function viewGraphml({ nodes, edges }: View): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...KEYS.map(
      ([name, of, type]) => `<key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
    ),
    '<graph edgedefault="directed">',
    ...nodes.map(
      ({ id, name, kind, articles, place }) =>
        `<node id="${escapeMarkup(id)}">${data('name', name)}${data('kind', kind)}${data('articles', articles)}${data('x', place?.[0] ?? null)}${data('y', place?.[1] ?? null)}</node>`,
    ),
    ...edges.map(
      ({ id, from, to, directed, relation, label, count }) =>
        `<edge id="${escapeMarkup(id)}" source="${escapeMarkup(from)}" target="${escapeMarkup(to)}"${directed ? '' : ' directed="false"'}>${data('relation', relation)}${data('label', label)}${data('count', count)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
  ]
  return `${lines.join('\n')}\n`
}
