declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One step of ForceAtlas2 over a matrix of ten numbers a node and one of three an edge, in place. */
  export default function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): unknown
}
