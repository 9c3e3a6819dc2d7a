import { SaysoError } from '@sayso/core'
import { parse } from 'yaml'
import type { Document } from '../document.ts'
import { languageOf } from './language.ts'
import { Metadata, parseFields } from './metadata.ts'

const FRONT_MATTER = /^---\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/

/**
 * A Markdown article: YAML front matter with title, outlet, url, publishedAt, language, each optional; then the text.
 * @throws SaysoError INPUT_FORMAT
 */
export function readMarkdown(origin: string, id: string, source: string): Document {
  const front = FRONT_MATTER.exec(source)
  const text = source.slice(front?.[0].length ?? 0).trim()
  if (text === '') throw new SaysoError('INPUT_EMPTY', `${origin} has no text`, 'nothing to read in it')
  const { language, ...fields } = parseFields(origin, Metadata, yaml(origin, front?.[1]) ?? {})
  return { origin, id, text, ...fields, language: languageOf(text, language) }
}

function yaml(origin: string, text: string | undefined): unknown {
  if (text === undefined) return {}
  try {
    return parse(text)
  } catch (cause) {
    const [line] = String(cause instanceof Error ? cause.message : cause).split('\n')
    throw new SaysoError('INPUT_FORMAT', `${origin}: the front matter is not YAML: ${line}`, 'correct it', {
      cause,
    })
  }
}
