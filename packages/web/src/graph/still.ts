import type { Camera } from './camera.ts'
import type { Look } from './draw.ts'

/** How much of the window may be empty before all is drawn anew, and how much nearer or farther the view may come. */
const EMPTY = 0.3
const ZOOM = 1.6

/** The last frame, which is shown again elsewhere while only the view moves: copying takes a fraction of drawing. */
export class Still {
  readonly #copy = new OffscreenCanvas(1, 1)
  readonly #context = this.#copy.getContext('2d', { alpha: false, willReadFrequently: true })
  #camera: Camera | null = null

  keep(frame: HTMLCanvasElement, camera: Camera): void {
    if (this.#copy.width !== frame.width || this.#copy.height !== frame.height) {
      this.#copy.width = frame.width
      this.#copy.height = frame.height
    }
    this.#context?.drawImage(frame, 0, 0)
    this.#camera = camera
  }

  /** Something other than the view has changed. */
  forget(): void {
    this.#camera = null
  }

  /** Shows the frame where it is by now; false where there is none, or where it is too far away to stand for the rest. */
  show(context: CanvasRenderingContext2D, { camera, extent, palette }: Look): boolean {
    const { width, height } = extent
    if (!this.#camera) return false
    const factor = camera.scale / this.#camera.scale
    // Whole pixels, as copying between them takes twenty times as long.
    const x = Math.round((this.#camera.x - camera.x) * camera.scale + (width * (1 - factor)) / 2)
    const y = Math.round((this.#camera.y - camera.y) * camera.scale + (height * (1 - factor)) / 2)
    const empty = Math.max(x, width - x - width * factor) / width
    const blank = Math.max(y, height - y - height * factor) / height
    if (Math.max(empty, blank) > EMPTY || factor > ZOOM) return false
    context.fillStyle = palette.paper
    context.fillRect(0, 0, width, height)
    context.drawImage(this.#copy, x, y, width * factor, height * factor)
    return true
  }
}
