import { Force, type Wiring } from './force.ts'

/** What the page sends: a graph to lay out, a node to hold, or that it has drawn what it got. */
export type Order =
  | { readonly graph: number; readonly wiring: Wiring }
  | { readonly hold: number; readonly x: number; readonly y: number }
  | { readonly drawn: true }

/** What comes back: x and y of each node of the graph with this number. */
export interface Placed {
  readonly graph: number
  readonly positions: Float32Array
  /** Nothing moves any more. */
  readonly done: boolean
}

/** How long to go on before orders are heard, in milliseconds. */
const SPELL = 8

const page = self as unknown as {
  onmessage: ((event: MessageEvent<Order>) => void) | null
  postMessage(message: Placed, transfer: readonly Transferable[]): void
}
const turn = new MessageChannel()
let graph = 0
let force: Force | null = null
let running = false
let drawn = true
let news = false

/** The page gets no more than it can draw. */
function offer(): void {
  if (!force || !drawn || !news) return
  const positions = force.positions()
  drawn = false
  news = false
  page.postMessage({ graph, positions, done: force.done }, [positions.buffer])
}

turn.port1.onmessage = () => {
  const until = performance.now() + SPELL
  while (force && !force.done && performance.now() < until) {
    force.step()
    news = true
  }
  offer()
  running = force !== null && !force.done
  if (running) turn.port2.postMessage(null)
}

function run(): void {
  if (!running) turn.port2.postMessage(null)
  running = true
}

page.onmessage = ({ data }) => {
  if ('wiring' in data) {
    graph = data.graph
    force = new Force(data.wiring)
    drawn = true
    run()
  } else if ('hold' in data) {
    force?.hold(data.hold, data.x, data.y)
    run()
  } else {
    drawn = true
    offer()
  }
}
