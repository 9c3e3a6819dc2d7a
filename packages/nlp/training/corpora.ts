import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Token } from '../src/text/token.ts'
import { tokenize } from '../src/text/token.ts'

export interface Marked {
  readonly start: number
  readonly end: number
  readonly type: string
}

/** A text with its names, offsets in UTF-16 units. */
export interface MarkedText {
  readonly id: string
  readonly text: string
  readonly entities: readonly Marked[]
}

interface Article {
  readonly id: string
  readonly title: string
  readonly text: string
}

const NEWS = new URL('../../../training/annotations/news.jsonl', import.meta.url)
const HELD_OUT = new URL('../../../../../evaluation/news.jsonl', import.meta.url)

const linesOf = (text: string): string[] => text.split('\n').filter(line => line !== '')

function readMarked(file: string): MarkedText[] {
  return linesOf(readFileSync(file, 'utf8')).map(line => {
    const { id, text, entities } = JSON.parse(line) as MarkedText
    const units = [0]
    for (const point of text) units.push((units.at(-1) as number) + point.length)
    const unit = (point: number): number => units[point] as number
    return { id, text, entities: entities.map(e => ({ ...e, start: unit(e.start), end: unit(e.end) })) }
  })
}

/** Names in news agency reports of 1996. */
export const readConll = (corpora: string): MarkedText[] =>
  readMarked(join(corpora, 'ner', 'conll-train.jsonl'))

/** Names in Wikipedia's pages on politics: the part that is for training. */
export const readPolitics = (corpora: string): MarkedText[] =>
  readMarked(join(corpora, 'ner', 'politics-dev.jsonl')).filter(({ id }) => id.startsWith('politics-train-'))

/** Recent articles, without those that the tagger is measured on. */
export function readArticles(corpora: string): Article[] {
  const heldOut = new Set(
    linesOf(readFileSync(HELD_OUT, 'utf8')).map(line => (JSON.parse(line) as { id: string }).id),
  )
  return linesOf(gunzipSync(readFileSync(join(corpora, 'articles', 'sample.jsonl.gz'))).toString())
    .map(line => JSON.parse(line) as Article)
    .filter(({ id }) => !heldOut.has(id))
}

/** Names that we annotated ourselves in recent articles. */
export function readNews(articles: readonly Article[]): MarkedText[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  return linesOf(readFileSync(NEWS, 'utf8')).flatMap(line => {
    const [id, ...rows] = JSON.parse(line) as [string, ...[string, ...number[]][]]
    const text = texts.get(id)
    if (text === undefined) return []
    const entities = rows.flatMap(([type, ...offsets]) =>
      offsets.flatMap((start, i) => (i % 2 === 0 ? [{ type, start, end: offsets[i + 1] as number }] : [])),
    )
    return [{ id, text, entities: entities.sort((a, b) => a.start - b.start) }]
  })
}

/** Political news of 2015-16, as texts alone. */
export function readPolnear(corpora: string): string[] {
  const folder = join(corpora, 'polnear', 'train', 'text')
  return readdirSync(folder)
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8'))
}

/** The tokens of each line that has any. */
export function tokenLines(text: string): Token[][] {
  const lines: Token[][] = []
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop === -1 ? text.length : stop
    const tokens = tokenize(text, { start, end })
    if (tokens.length > 0) lines.push(tokens)
    start = end + 1
  }
  return lines
}

/** Every text that a word may be learned from, as lines of words. */
export function readRawLines(corpora: string): string[][] {
  const texts = [
    ...readArticles(corpora).map(({ title, text }) => `${title}\n${text}`),
    ...readPolnear(corpora),
    ...readConll(corpora).map(({ text }) => text),
    ...readPolitics(corpora).map(({ text }) => text),
  ]
  return texts.flatMap(text => tokenLines(text).map(line => line.map(token => token.text)))
}
