import { type RefObject, useEffect, useRef } from 'react'
import { openScene, type Pins, type Scene, type SceneEvents } from './scene.ts'
import type { Shown } from './shown.ts'

interface CanvasProps extends SceneEvents {
  readonly shown: Shown
  readonly pins: Pins
  readonly selected: string | null
  /** The open scene, to be told what no state says. */
  readonly scene: RefObject<Scene | null>
}

/** The drawing; all that can be done on it can be done in the tables too. */
export function Canvas({ shown, pins, selected, scene, ...events }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const heard = useRef(events)
  heard.current = events
  useEffect(() => {
    if (!canvas.current) return
    scene.current = openScene(canvas.current, {
      onSelect: id => heard.current.onSelect(id),
      onPin: (id, place) => heard.current.onPin(id, place),
      onExpand: id => heard.current.onExpand(id),
    })
    return () => {
      scene.current?.close()
      scene.current = null
    }
  }, [scene])
  useEffect(() => scene.current?.show(shown, pins), [scene, shown, pins])
  useEffect(() => scene.current?.select(selected), [scene, selected])
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`A drawing of ${shown.nodes.length} nodes and ${shown.edges.length} edges; the tables have the same.`}
    />
  )
}
