/** What a list of claims can be kept as. */
export const LIST_FORMATS = ['Page (HTML)', 'Claims (CSV)', 'Data (JSON)'] as const

/** What a graph can be kept as. */
export const GRAPH_FORMATS = [
  ...LIST_FORMATS,
  'Nodes (CSV)',
  'Edges (CSV)',
  'Graph (GraphML)',
  'Drawing (SVG)',
  'Picture (PNG)',
] as const

export type FormatName = (typeof GRAPH_FORMATS)[number]
