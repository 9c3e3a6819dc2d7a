import { claimsCsv, edgesCsv, nodesCsv } from './csv.ts'
import type { FormatName } from './format-name.ts'
import { viewGraphml } from './graphml.ts'
import { viewHtml } from './html.ts'
import { viewJson } from './json.ts'
import { viewSvg } from './svg.ts'
import type { View } from './view.ts'

interface Format {
  readonly ending: string
  readonly type: string
  readonly write: (view: View) => string
}

const FORMATS: Readonly<Record<Exclude<FormatName, 'Picture (PNG)'>, Format>> = {
  'Page (HTML)': { ending: 'html', type: 'text/html', write: viewHtml },
  'Claims (CSV)': { ending: 'claims.csv', type: 'text/csv', write: claimsCsv },
  'Data (JSON)': { ending: 'json', type: 'application/json', write: viewJson },
  'Nodes (CSV)': { ending: 'nodes.csv', type: 'text/csv', write: nodesCsv },
  'Edges (CSV)': { ending: 'edges.csv', type: 'text/csv', write: edgesCsv },
  'Drawing (SVG)': { ending: 'svg', type: 'image/svg+xml', write: viewSvg },
  'Graph (GraphML)': { ending: 'graphml', type: 'application/xml', write: viewGraphml },
}

/** A name for a file: the title in small letters and hyphens. */
export const fileName = (title: string, ending: string): string => {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['view']
  return `${words.join('-').slice(0, 60)}.${ending}`
}

const pictureOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('the canvas gives no picture'))),
      'image/png',
    )
  })

function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Writes a view in a format, or takes a picture of the canvas, and hands it to the browser to keep. */
export async function save(name: FormatName, view: View, canvas: HTMLCanvasElement | null): Promise<void> {
  if (name !== 'Picture (PNG)') {
    const { ending, type, write } = FORMATS[name]
    // Spreadsheets know by the mark that a table is UTF-8.
    const text = type === 'text/csv' ? `\ufeff${write(view)}` : write(view)
    download(new Blob([text], { type }), fileName(view.title, ending))
  } else if (canvas) download(await pictureOf(canvas), fileName(view.title, 'png'))
}
