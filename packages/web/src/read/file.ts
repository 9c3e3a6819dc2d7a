import { type Draft, EMPTY } from './draft.ts'

export interface FileRead {
  readonly drafts: readonly Draft[]
  /** What could not be read, each with where, why and what to do. */
  readonly refused: readonly string[]
}

export const ENDINGS = ['.txt', '.md', '.jsonl']

/** More is for the command: a page holds all of it at once. */
const LARGEST_BYTES = 20_000_000

const FRONT_MATTER = /^---\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/

/** The articles of a file, by the ending of its name. */
export async function readFile(file: File): Promise<FileRead> {
  const { name, size } = file
  const ending = ENDINGS.find(each => name.toLowerCase().endsWith(each))
  if (!ending)
    return none(`${name}: this page reads ${ENDINGS.join(', ')}; paste the text of anything else below.`)
  if (size > LARGEST_BYTES) return none(`${name}: larger than 20 MB; read it with \`sayso ingest\` instead.`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return none(`${name}: not UTF-8; save it as that.`)
  }
  if (ending === '.jsonl') return readLines(name, text)
  if (text.trim() === '') return none(`${name}: empty.`)
  return ending === '.md' ? readMarkdown(name, text) : { drafts: [{ ...EMPTY, text }], refused: [] }
}

const none = (reason: string): FileRead => ({ drafts: [], refused: [reason] })

async function readMarkdown(name: string, source: string): Promise<FileRead> {
  const front = FRONT_MATTER.exec(source)
  const text = source.slice(front?.[0].length ?? 0).trim()
  if (text === '') return none(`${name}: no text behind its front matter.`)
  if (!front) return { drafts: [{ ...EMPTY, text }], refused: [] }
  try {
    const { parse } = await import('yaml')
    return { drafts: [draftOf({ ...parse(front[1] ?? ''), text })], refused: [] }
  } catch {
    return none(`${name}: its front matter is not YAML; correct it.`)
  }
}

function readLines(name: string, source: string): FileRead {
  const drafts: Draft[] = []
  const refused: string[] = []
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() === '') continue
    const draft = readLine(line)
    if (draft) drafts.push(draft)
    else refused.push(`${name}, line ${index + 1}: no JSON object with a text; correct it.`)
  }
  if (drafts.length + refused.length === 0) return none(`${name}: empty.`)
  return { drafts, refused }
}

function readLine(line: string): Draft | null {
  try {
    const draft = draftOf(JSON.parse(line))
    return draft.text.trim() === '' ? null : draft
  } catch {
    return null
  }
}

const draftOf = (fields: Readonly<Record<string, unknown>>): Draft => {
  const said = (name: keyof Draft) => (typeof fields[name] === 'string' ? fields[name] : '')
  return {
    text: said('text'),
    title: said('title'),
    outlet: said('outlet'),
    publishedAt: said('publishedAt'),
    url: said('url'),
  }
}
