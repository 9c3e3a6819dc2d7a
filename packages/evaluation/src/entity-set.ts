import { gunzipSync } from 'node:zlib'
import { ENTITY_TYPES, type EntityType, SaysoError, type Span } from '@sayso/core'
import * as z from 'zod'
import { parseLines, readBytes, readWhole } from './input.ts'
import { spanReader } from './point.ts'

/** A name as an annotator marked it. */
export interface GoldEntity extends Span {
  readonly type: EntityType
}

/** A text whose names were annotated. Spans are UTF-16 offsets into `text`. */
export interface EntityDocument {
  readonly id: string
  readonly text: string
  /** In the order of the file. */
  readonly entities: readonly GoldEntity[]
}

const Line = z.object({
  id: z.string(),
  text: z.string().optional(),
  entities: z.array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), type: z.string() })),
})

/** Texts by their ids; a map of them will do. */
export interface Texts {
  readonly get: (id: string) => string | undefined
}

/**
 * Reads `{"id", "text", "entities": [{"start", "end", "type"}]}` a line. The file counts code points. Names of other
 * types than ours are left out. A line without "text" has it in `texts`, under its id.
 * @throws SaysoError INPUT_UNREADABLE, INPUT_EMPTY, INPUT_FORMAT
 */
export function readEntitySet(file: string, texts?: Texts): EntityDocument[] {
  const documents = [...parseLines(file, readWhole(file), Line)].map(({ id, text, entities }) => {
    const whole = text ?? texts?.get(id)
    if (whole === undefined)
      throw new SaysoError(
        'INPUT_FORMAT',
        `${file}: '${id}' has no "text"`,
        'give the line its text, or bring the articles along',
      )
    const toSpan = spanReader(whole)
    return {
      id,
      text: whole,
      entities: entities.flatMap(({ start, end, type: name }) => {
        const type = ENTITY_TYPES.find(known => known === name)
        return type === undefined ? [] : [{ ...toSpan([start, end]), type }]
      }),
    }
  })
  if (documents.length === 0)
    throw new SaysoError('INPUT_EMPTY', `${file} is empty`, 'name a file with annotated news')
  return documents
}

const Article = z.object({ id: z.string(), text: z.string() })

/**
 * Reads the texts of articles by their ids: `{"id", "text", …}` a line, packed by gzip.
 * @throws SaysoError INPUT_UNREADABLE, INPUT_FORMAT
 */
export function readArticleTexts(file: string): Map<string, string> {
  const packed = readBytes(file)
  let content: string
  try {
    content = gunzipSync(packed).toString('utf8')
  } catch (cause) {
    throw new SaysoError('INPUT_FORMAT', `${file} is not packed by gzip`, 'pack it, or fetch it again', {
      cause,
    })
  }
  return new Map([...parseLines(file, content, Article)].map(({ id, text }) => [id, text]))
}
