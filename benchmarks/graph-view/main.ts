import { openScene } from '../../packages/web/src/graph/scene.ts'
import { edgeOf, type Shown } from '../../packages/web/src/graph/shown.ts'

const canvas = document.querySelector('canvas') ?? document.createElement('canvas')

/** Numbers from 0 up to 1 that are the same every time. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** A graph as news have it: a few whom everybody speaks about, and many whom few do. */
function news(nodes: number, edges: number): Shown {
  const source = numbers(7)
  const next = () => source.next().value
  const kinds = ['Person', 'Organisation', 'Place'] as const
  const known = () => `n${Math.floor(nodes * next() ** 3)}`
  const found = new Map<string, Shown['edges'][number]>()
  while (found.size < edges) {
    const [from, to] = [`n${Math.floor(nodes * next())}`, known()]
    const relation = next() < 0.5 ? 'SPOKE_ABOUT' : 'MENTIONED_WITH'
    const edge = edgeOf(relation, from, to, 1 + Math.floor(20 * next() ** 4))
    if (from !== to) found.set(edge.id, edge)
  }
  return {
    nodes: Array.from({ length: nodes }, (_, index) => ({
      id: `n${index}`,
      kind: kinds[index % 3] ?? 'Person',
      name: `Somebody ${index}`,
      articles: Math.floor(200 / (1 + index / 10)),
    })),
    edges: [...found.values()],
  }
}

/** Waits until all is on the canvas: a frame is not over when it has been asked for. */
function drawn(): void {
  canvas.getContext('2d')?.getImageData(0, 0, 1, 1)
}

/** Milliseconds between the frames of some time, while something happens in each. */
function frames(ms: number, each: (time: number) => void, wait = drawn): Promise<number[]> {
  return new Promise(resolve => {
    const times: number[] = []
    const first = performance.now()
    const next = (now: number) => {
      if (first + 1 < now) wait()
      times.push(performance.now())
      each(now - first)
      if (now - first < ms) requestAnimationFrame(next)
      else resolve(times.slice(1).map((time, index) => time - (times[index] ?? 0)))
    }
    requestAnimationFrame(next)
  })
}

/** Measures the frames while nothing is drawn, while the layout runs, and while the view is moved by the pointer, in milliseconds. */
async function measure(nodes: number, edges: number, ms: number) {
  const nothing = () => {}
  const idle = await frames(ms, nothing, nothing)
  const bare = canvas.cloneNode() as HTMLCanvasElement
  const [width, height] = [1280, 760]
  Object.assign(bare, { width, height })
  canvas.replaceWith(bare)
  const context = bare.getContext('2d', { alpha: false, willReadFrequently: true })
  const empty = await frames(
    ms,
    time => {
      if (context) context.fillStyle = time % 2 < 1 ? '#fff' : '#eee'
      context?.fillRect(0, 0, width, height)
    },
    nothing,
  )
  bare.replaceWith(canvas)
  const scene = openScene(canvas, { onSelect: nothing, onPin: nothing, onExpand: nothing })
  const shown = news(nodes, edges)
  scene.show(shown, {})
  const layout = await frames(ms, nothing)
  await scene.settled()
  const point = (type: string, at: number) =>
    canvas.dispatchEvent(
      new PointerEvent(type, { pointerId: 1, clientX: 20 + at, clientY: 20 + at, button: 0 }),
    )
  canvas.setPointerCapture = nothing
  point('pointerdown', 0)
  const pan = await frames(ms, time => point('pointermove', 250 + 250 * Math.sin(time / 600)))
  point('pointerup', 0)
  return {
    'nothing is drawn': idle,
    'an empty canvas is': empty,
    'it is laid out': layout,
    'it is moved': pan,
  }
}

Object.assign(window, { measure })
