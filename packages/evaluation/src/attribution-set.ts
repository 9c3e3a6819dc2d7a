import { join } from 'node:path'
import { SaysoError, type Span } from '@sayso/core'
import { namesIn, readWhole } from './input.ts'
import { type PointRange, spanReader } from './point.ts'

/** A statement as an annotator marked it; each part in as many pieces as the text has it in. */
export interface GoldAttribution {
  /** At least one piece. */
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
}

/** An article whose attributions were annotated. Spans are UTF-16 offsets into `text`. */
export interface AttributionDocument {
  readonly id: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
  /** What the annotators set aside as no part of the article. */
  readonly discarded: readonly Span[]
}

/**
 * Reads annotated articles in brat's standoff format as PolNeAR arranges them: `text/NAME.txt`, and beside it
 * `attributions/NAME_ANNOTATOR.ann`, of which the first in the order of names counts. Articles come by name.
 * @throws SaysoError INPUT_UNREADABLE, INPUT_EMPTY, INPUT_FORMAT
 */
export function readAttributionSet(folder: string): AttributionDocument[] {
  const texts = join(folder, 'text')
  const annotations = join(folder, 'attributions')
  const files = new Map<string, string>()
  for (const file of namesIn(annotations, '.ann').reverse())
    files.set(file.slice(0, file.lastIndexOf('_')), file)
  const documents = namesIn(texts, '.txt').map(file => {
    const id = file.slice(0, -'.txt'.length)
    const annotated = files.get(id)
    if (annotated === undefined)
      throw new SaysoError(
        'INPUT_FORMAT',
        `${join(texts, file)} has no annotations`,
        `put them in ${join(annotations, `${id}_ANNOTATOR.ann`)}, or take the text away`,
      )
    return readStandoff(id, readWhole(join(texts, file)), readWhole(join(annotations, annotated)))
  })
  if (documents.length === 0)
    throw new SaysoError('INPUT_EMPTY', `${texts} holds no .txt file`, 'name a folder with annotated news')
  return documents
}

const PARTS = ['content', 'cue', 'source'] as const
type Part = (typeof PARTS)[number]

/** Reads the annotations of one article. An event may stand before the spans that it names, or name some that are missing. */
export function readStandoff(id: string, text: string, standoff: string): AttributionDocument {
  const toSpan = spanReader(text)
  const pieces = new Map<string, Span[]>()
  const discarded: Span[] = []
  const events: string[] = []
  for (const line of standoff.split(/\r?\n/)) {
    // The text of a span may hold line breaks, so there are lines that say nothing.
    const [, key = '', body = ''] = /^([A-Z]\d+)\t([^\t]*)/.exec(line) ?? []
    if (key.startsWith('E')) events.push(body)
    if (!key.startsWith('T')) continue
    const [type = ''] = body.split(' ', 1)
    const spans = rangesOf(body.slice(type.length)).map(toSpan)
    pieces.set(key, spans)
    if (type === 'Discard') discarded.push(...spans)
  }
  const attributions = events
    .map(event => readEvent(event, pieces))
    .filter(({ content }) => content.length > 0)
  return { id, text, attributions, discarded }
}

/** '12 20;31 40' */
function rangesOf(offsets: string): PointRange[] {
  return offsets.split(';').flatMap(piece => {
    const [, start, end] = /^\s*(\d+) (\d+)\s*$/.exec(piece) ?? []
    return start === undefined || end === undefined ? [] : [[Number(start), Number(end)] as const]
  })
}

/** 'Attribution:T4 Content:T3 Content2:T7 Cue:T2' */
function readEvent(event: string, pieces: ReadonlyMap<string, Span[]>): GoldAttribution {
  const parts: Record<Part, Span[]> = { content: [], cue: [], source: [] }
  for (const argument of event.split(' ')) {
    const [, role, reference = ''] = /^([A-Za-z]+)\d*:(\S+)$/.exec(argument) ?? []
    const part = PARTS.find(name => name === role?.toLowerCase())
    if (part) parts[part].push(...(pieces.get(reference) ?? []))
  }
  return parts
}
