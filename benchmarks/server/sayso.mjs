// Ours, as `sayso serve` has it.
import { openGraph, startServer } from '../store.mjs'

/** @param {string} address */
export async function serve(address) {
  const graph = await openGraph(address, { readOnly: true })
  const { url } = await startServer({ graph, port: 0 })
  return `${url}/graphql`
}
