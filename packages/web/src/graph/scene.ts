import { type Camera, type Extent, fitTo, toGraph, zoomAt } from './camera.ts'
import { draw, shrinkOf } from './draw.ts'
import type { Wiring } from './force.ts'
import { edgeAt, nodeAt } from './hit.ts'
import { openLayout } from './layout.ts'
import { onScheme, paletteOf } from './palette.ts'
import { edgeSize, type Picture, pictureOf } from './picture.ts'
import { begin, type Place } from './place.ts'
import { hearPointers } from './pointer.ts'
import type { Shown } from './shown.ts'
import { Still } from './still.ts'

export interface SceneEvents {
  /** A node or an edge was chosen; null where nothing was hit. */
  onSelect(id: string | null): void
  /** A node was moved to where it shall stay. */
  onPin(id: string, place: Place): void
  /** A node was asked for more. */
  onExpand(id: string): void
}

export type Pins = Readonly<Record<string, Place>>

export interface Scene {
  /** What it draws on. */
  readonly canvas: HTMLCanvasElement
  /** Draws this, and lays it out where it is another graph than before; nodes in `pins` stay there. */
  show(shown: Shown, pins: Pins): void
  /** Marks a node or an edge with those next to it, or nothing. */
  select(id: string | null): void
  /** Brings a node to the middle. */
  reveal(id: string): void
  zoom(factor: number): void
  /** Sees all of it, also while it is laid out, until somebody moves the view. */
  fit(): void
  /** Where the nodes are. */
  places(): ReadonlyMap<string, Place>
  /** Comes when nothing moves any more. */
  settled(): Promise<void>
  close(): void
}

/** How long after the last movement the picture rests, in milliseconds. */
const REST = 120

const rounded = (value: number): number => Math.round(value * 10) / 10

/** Draws graphs on a canvas, lays them out beside, and hears the pointer. */
export function openScene(canvas: HTMLCanvasElement, events: SceneEvents): Scene {
  // On the processor, as pages without a graphics card draw lines by it several times faster than through WebGL.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) throw new Error('the browser gives no canvas')
  let palette = paletteOf(canvas)
  let picture: Picture = pictureOf({ nodes: [], edges: [] }, new Float32Array())
  let camera: Camera = { x: 0, y: 0, scale: 1 }
  let extent: Extent = { width: 1, height: 1 }
  let following = true
  let wired = ''
  let selected: string | null = null
  let marked: ReadonlySet<string> | null = null
  let hovered = -1
  let held = -1
  let laidOut = true
  let frame = 0
  let moved = -Infinity
  const settling: (() => void)[] = []
  const still = new Still()

  const layout = openLayout((positions, done) => {
    if (held >= 0) positions.set(picture.positions.subarray(2 * held, 2 * held + 2), 2 * held)
    picture.positions = positions
    laidOut = done
    canvas.ariaBusy = String(!done)
    if (following) camera = fitTo(positions, extent)
    still.forget()
    move()
  })

  function paint(now: number): void {
    frame = 0
    const moving = !laidOut || now - moved < REST
    const look = { camera, extent, palette, marked, selected, hovered, moving }
    const hidden = canvas.width === 0 || canvas.height === 0
    if (context && !hidden && !(moving && still.show(context, look))) {
      draw(context, picture, look)
      still.keep(canvas, camera)
    }
    if (!laidOut) layout.drawn()
    else for (const settle of moving ? [] : settling.splice(0)) settle()
    if (moving) frame ||= requestAnimationFrame(paint)
  }
  /** Something has changed. */
  function redraw(): void {
    still.forget()
    frame ||= requestAnimationFrame(paint)
  }
  /** The view has moved, or nodes have. */
  function move(): void {
    moved = performance.now()
    frame ||= requestAnimationFrame(paint)
  }
  function mark(): void {
    const { edges } = picture.shown
    const touching = edges.filter(({ id, from, to }) => [id, from, to].includes(selected ?? ''))
    const found = touching.length > 0 || picture.numbers.has(selected ?? '')
    marked = found
      ? new Set([selected ?? '', ...touching.flatMap(({ id, from, to }) => [id, from, to])])
      : null
    redraw()
  }
  const placeOf = (node: number): Place => [
    picture.positions[2 * node] ?? 0,
    picture.positions[2 * node + 1] ?? 0,
  ]
  const places = () => new Map([...picture.numbers].map(([id, node]) => [id, placeOf(node)] as const))
  const under = (at: Place) => nodeAt(picture, { camera, extent }, at, shrinkOf(picture, { camera }))
  const wiring = (pins: Pins): Wiring => ({
    positions: picture.positions.slice(),
    ends: picture.ends,
    weights: Float32Array.from(picture.shown.edges, edge => 0.5 + edgeSize(edge) / 8),
    fixed: Uint8Array.from(picture.shown.nodes, ({ id }) => (pins[id] ? 1 : 0)),
  })

  const deaf = hearPointers(canvas, {
    grab(at) {
      held = under(at)
      return held >= 0
    },
    onDrag(to) {
      const [x, y] = toGraph(camera, extent, to)
      picture.positions.set([x, y], 2 * held)
      following = false
      laidOut = false
      layout.hold(held, x, y)
      still.forget()
      move()
    },
    onDrop(wasMoved) {
      const node = picture.shown.nodes[held]
      const [x, y] = placeOf(held)
      held = -1
      if (node && wasMoved) events.onPin(node.id, [rounded(x), rounded(y)])
    },
    onPan([dx, dy]) {
      following = false
      camera = { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }
      move()
    },
    onZoom(at, factor) {
      following = false
      camera = zoomAt(camera, extent, at, factor)
      move()
    },
    onHover(at) {
      const node = under(at)
      if (node !== hovered) redraw()
      hovered = node
      canvas.style.cursor = node < 0 ? 'grab' : 'pointer'
    },
    onClick(at) {
      const node = picture.shown.nodes[under(at)]
      events.onSelect((node ?? picture.shown.edges[edgeAt(picture, { camera, extent }, at)])?.id ?? null)
    },
    onDoubleClick(at) {
      const node = picture.shown.nodes[under(at)]
      if (node) events.onExpand(node.id)
    },
  })
  const unschemed = onScheme(() => {
    palette = paletteOf(canvas)
    redraw()
  })
  const sized = new ResizeObserver(() => {
    extent = { width: canvas.clientWidth, height: canvas.clientHeight }
    const ratio = Math.min(2, window.devicePixelRatio)
    canvas.width = Math.round(extent.width * ratio)
    canvas.height = Math.round(extent.height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    if (following) camera = fitTo(picture.positions, extent)
    redraw()
  })
  sized.observe(canvas)

  return {
    canvas,
    show(shown, pins) {
      const at = begin(shown, pins, places())
      picture = pictureOf(shown, Float32Array.from(shown.nodes.flatMap(({ id }) => at.get(id) ?? [0, 0])))
      hovered = -1
      mark()
      const now = JSON.stringify([shown.nodes.map(({ id }) => id), shown.edges.map(({ id }) => id), pins])
      if (now === wired) return
      wired = now
      laidOut = false
      canvas.ariaBusy = 'true'
      layout.begin(wiring(pins))
    },
    select(id) {
      selected = id
      mark()
    },
    reveal(id) {
      const node = picture.numbers.get(id)
      if (node === undefined) return
      const [x, y] = placeOf(node)
      following = false
      camera = { x, y, scale: Math.max(camera.scale, 1) }
      move()
    },
    zoom(factor) {
      following = false
      camera = zoomAt(camera, extent, [extent.width / 2, extent.height / 2], factor)
      move()
    },
    fit() {
      following = true
      camera = fitTo(picture.positions, extent)
      move()
    },
    places,
    settled: () => new Promise(resolve => settling.push(resolve)),
    close() {
      deaf()
      unschemed()
      sized.disconnect()
      cancelAnimationFrame(frame)
      layout.close()
    },
  }
}
