import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { PairExample } from '../src/pair/learn.ts'

interface Article {
  readonly title: string
  readonly text: string
}

const linesOf = (text: string): string[] => text.split('\n').filter(line => line !== '')

/** Recent articles, without annotation. */
export const readArticles = (corpora: string): Article[] =>
  linesOf(gunzipSync(readFileSync(join(corpora, 'articles', 'sample.jsonl.gz'))).toString()).map(
    line => JSON.parse(line) as Article,
  )

/** Pairs of statements with what annotators say of them. */
export const readPairs = (corpora: string): PairExample[] =>
  linesOf(readFileSync(join(corpora, 'claim-links', 'train.jsonl'), 'utf8')).map(
    line => JSON.parse(line) as PairExample,
  )
