import type { Graph } from '@sayso/graph'
import { toFtm } from './ftm.ts'
import { toGexf } from './gexf.ts'
import { toGraphMl } from './graphml.ts'
import { toJsonLines } from './jsonl.ts'
import { toJsonLd } from './jsonld.ts'

export type FileFormat = 'jsonl' | 'jsonld' | 'graphml' | 'gexf' | 'ftm'

/** The formats of one file each: the whole graph as text, piece by piece. */
export const FILE_FORMATS: Readonly<Record<FileFormat, (graph: Graph) => AsyncGenerator<string>>> = {
  jsonl: toJsonLines,
  jsonld: toJsonLd,
  graphml: toGraphMl,
  gexf: toGexf,
  ftm: toFtm,
}
