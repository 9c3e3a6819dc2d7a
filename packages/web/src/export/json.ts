import type { View } from './view.ts'

/** The view as it is, in the order of its type. */
export const viewJson = ({ title, address, nodes, edges, claims, left }: View): string =>
  `${JSON.stringify({ title, address, nodes, edges, claims, left }, null, 2)}\n`
