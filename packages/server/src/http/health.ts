import { setTimeout as sleep } from 'node:timers/promises'
import { SaysoError } from '@sayso/core'
import type { Graph } from '@sayso/graph'

/** How long `/readyz` waits for the store. */
const READY_WITHIN_MS = 3_000

/** Whether the store answers: 200, or 503 with the code of what is wrong. */
export async function readiness(graph: Pick<Graph, 'ping'>): Promise<Response> {
  const late = sleep(READY_WITHIN_MS, 'QUERY_TIMEOUT', { ref: false })
  const code = await Promise.race([
    late,
    graph.ping().then(
      () => null,
      (error: unknown) => (error instanceof SaysoError ? error.code : 'STORE_FAILED'),
    ),
  ])
  return code === null ? Response.json({ status: 'ok' }) : unready(code)
}

export const unready = (code: string): Response =>
  Response.json({ status: 'unavailable', code }, { status: 503 })
