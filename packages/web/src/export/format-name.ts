/** What claims can be kept as. */
export const CLAIM_FORMATS = ['Page (HTML)', 'Claims (CSV)', 'Data (JSON)'] as const

/** What a list of names can be kept as. */
export const NAME_FORMATS = ['Page (HTML)', 'Nodes (CSV)', 'Edges (CSV)', 'Data (JSON)'] as const

/** What names and claims that were found can be kept as. */
export const FOUND_FORMATS = [...CLAIM_FORMATS, 'Nodes (CSV)'] as const

/** What a graph can be kept as. */
export const GRAPH_FORMATS = [
  ...FOUND_FORMATS,
  'Edges (CSV)',
  'Graph (GraphML)',
  'Drawing (SVG)',
  'Picture (PNG)',
] as const

export type FormatName = (typeof GRAPH_FORMATS)[number]
