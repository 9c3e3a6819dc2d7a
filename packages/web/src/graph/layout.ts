import type { Wiring } from './force.ts'
import type { Order, Placed } from './layout.worker.ts'

export interface Layout {
  /** Lays this graph out in place of the last. */
  begin(wiring: Wiring): void
  hold(node: number, x: number, y: number): void
  /** Asks for what has changed since. */
  drawn(): void
  close(): void
}

/** Starts the worker that lays graphs out; it gives x and y of each node, as often as they are drawn. */
export function openLayout(onPositions: (positions: Float32Array, done: boolean) => void): Layout {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  const send = (order: Order) => worker.postMessage(order)
  let graph = 0
  worker.onmessage = ({ data }: MessageEvent<Placed>) => {
    if (data.graph === graph) onPositions(data.positions, data.done)
  }
  return {
    begin: wiring => send({ graph: ++graph, wiring }),
    hold: (node, x, y) => send({ hold: node, x, y }),
    drawn: () => send({ drawn: true }),
    close: () => worker.terminate(),
  }
}
