import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Camera, fitTo, toGraph, toScreen, zoomAt } from './camera.ts'
import { edgeAt, nodeAt } from './hit.ts'
import { pictureOf } from './picture.ts'
import { edgeOf } from './shown.ts'

const extent = { width: 800, height: 600 }
const number = fc.double({ min: -1000, max: 1000, noNaN: true })

it('leaves what is under the pointer there when it comes nearer', () => {
  fc.assert(
    fc.property(number, number, fc.double({ min: 0.2, max: 5, noNaN: true }), (x, y, factor) => {
      const camera: Camera = { x: 10, y: -20, scale: 1 }
      const before = toGraph(camera, extent, [x, y])
      const [sx, sy] = toScreen(zoomAt(camera, extent, [x, y], factor), extent, before)
      expect(sx).toBeCloseTo(x, 4)
      expect(sy).toBeCloseTo(y, 4)
    }),
  )
})

it('sees all of what it is fitted to, whatever there is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 20 }), places => {
      const camera = fitTo(Float32Array.from(places.flat()), extent)
      for (const place of places) {
        const [x, y] = toScreen(camera, extent, place)
        expect(x >= 0 && x <= extent.width && y >= 0 && y <= extent.height).toBe(true)
      }
    }),
  )
})

it('finds the node at a point, else the edge near it, else nothing', () => {
  const node = (id: string) => ({ id, kind: 'Person' as const, name: id, articles: 1 })
  const shown = { nodes: [node('a'), node('b')], edges: [edgeOf('SPOKE_ABOUT', 'a', 'b', 1)] }
  const picture = pictureOf(shown, Float32Array.from([-100, 0, 100, 0]))
  const view = { camera: { x: 0, y: 0, scale: 1 }, extent }
  expect(nodeAt(picture, view, [302, 301], 1)).toBe(0)
  expect(nodeAt(picture, view, [400, 300], 1)).toBe(-1)
  expect(edgeAt(picture, view, [400, 303])).toBe(0)
  expect(edgeAt(picture, view, [400, 320])).toBe(-1)
})
