import { SaysoError, verifyRecord } from '@sayso/core'
import { Header, Line, ORDER, VERSION } from './line.ts'
import { linesOf, type Line as TextLine } from './lines.ts'

/**
 * The lines behind the first of what `toJsonLines` wrote, each held against its form and its order, and articles against
 * their texts.
 * @throws SaysoError INPUT_EMPTY, INPUT_FORMAT, INPUT_ENCODING, INPUT_TOO_LARGE for a line, with its number
 */
export async function* readExport(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let type: Line['type'] = 'decision'
  let articles = 0
  for await (const line of linesAfterHeader(chunks)) {
    const read = readLine(line)
    if (type === 'end' || ORDER.indexOf(read.type) < ORDER.indexOf(type))
      throw broken(line, `a line of type ${read.type} cannot stand behind one of type ${type}`)
    type = read.type
    if (read.type === 'article') articles++
    if (read.type === 'end' && read.articles !== articles)
      throw broken(line, `the file had ${read.articles} articles and has ${articles}`)
    yield read
  }
  if (type !== 'end')
    throw new SaysoError(
      'INPUT_FORMAT',
      'the file was cut off: its last line is not of type end',
      'export it again; what an import wrote before it stays',
    )
}

/** Reads an export to its end without keeping it, and gives the number of its lines of each type. */
export async function checkExport(
  chunks: AsyncIterable<Uint8Array>,
): Promise<Readonly<Record<Line['type'], number>>> {
  const counts = Object.fromEntries(ORDER.map(type => [type, 0])) as Record<Line['type'], number>
  for await (const { type } of readExport(chunks)) counts[type]++
  return counts
}

async function* linesAfterHeader(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TextLine> {
  let first = true
  for await (const line of linesOf(chunks)) {
    if (first) checkHeader(line)
    else yield line
    first = false
  }
  if (first)
    throw new SaysoError('INPUT_EMPTY', 'there is nothing to import', 'give what `sayso export` wrote')
}

function checkHeader(line: TextLine): void {
  const { success, data } = Header.safeParse(parse(line))
  if (!success)
    throw new SaysoError(
      'INPUT_FORMAT',
      `line ${line.number} does not begin an export of Sayso`,
      'give what `sayso export --format jsonl` wrote; articles are read with `sayso ingest`',
    )
  if (data.version > VERSION)
    throw new SaysoError(
      'INPUT_FORMAT',
      `the file has version ${data.version} of the format; this program knows ${VERSION}`,
      'update Sayso',
    )
}

/** As it stands in the line, so that what it has keeps its order. */
function readLine(line: TextLine): Line {
  const data = parse(line)
  const { success, error } = Line.safeParse(data)
  if (!success) {
    const [issue] = error.issues
    throw broken(line, [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '))
  }
  const known = data as Line
  if (known.type === 'article')
    try {
      verifyRecord(known)
    } catch (error) {
      throw broken(line, error instanceof Error ? error.message : String(error))
    }
  return known
}

function parse(line: TextLine): unknown {
  try {
    return JSON.parse(line.text)
  } catch {
    throw broken(line, 'it is not JSON')
  }
}

const broken = ({ number }: TextLine, what: string): SaysoError =>
  new SaysoError(
    'INPUT_FORMAT',
    `line ${number} is broken: ${what}`,
    'export it again; what an import wrote before it stays',
  )
