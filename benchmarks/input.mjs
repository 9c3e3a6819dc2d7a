// What is read: articles for speed, annotated news for quality. Annotated news lies where `sayso evaluate` looks for it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { SaysoError } from '@sayso/core'
import { readArticleTexts, readAttributionSet, readEntitySet } from '@sayso/evaluation'
import { readInputs } from '@sayso/ingest'

/**
 * Annotated news that is measured together.
 *
 * @template D
 * @typedef {{ readonly name: string, readonly read: () => D[] }} NewsSet
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const SEEDS = join(root, 'seeds')
/** From the folder that the command is run in. */
const USUAL_FOLDERS = ['corpora', join('..', 'shared', 'corpora')]
const ARTICLES = join('articles', 'sample.jsonl.gz')
const ATTRIBUTION_SET = 'polnear/dev'
/** The file holds what is to train on as well, under other ids. */
const ENTITY_SETS = [
  { name: 'ner/conll-dev', ids: '' },
  { name: 'ner/politics-dev', ids: 'politics-dev-' },
]
/** Our own annotations, whose texts are in the sample of articles. */
const OWN_SET = 'evaluation/news.jsonl'

const usualFolder = () => process.env['SAYSO_CORPORA'] || USUAL_FOLDERS.find(folder => existsSync(folder))

/**
 * The folder of the corpora, or nothing where there is none.
 *
 * @throws {SaysoError} USAGE, where SAYSO_CORPORA names a folder that is not there
 */
function corporaFolder() {
  const folder = usualFolder()
  if (folder === undefined || existsSync(folder)) return folder
  throw new SaysoError(
    'USAGE',
    `SAYSO_CORPORA: there is no folder ${folder}`,
    'name the folder of the corpora, or unset it',
  )
}

/**
 * The first articles of a file or folder; else those of the corpora's sample, else the demonstration articles.
 *
 * @param {string | undefined} path
 * @param {number} first
 * @returns {Promise<{ from: string, texts: string[] }>}
 */
export async function readArticles(path, first) {
  const corpora = path === undefined ? corporaFolder() : undefined
  const sample = corpora && existsSync(join(corpora, ARTICLES)) ? join(corpora, ARTICLES) : undefined
  const from = path ?? sample ?? SEEDS
  const texts = from.endsWith('.gz')
    ? [...readArticleTexts(from).values()].slice(0, first)
    : await readTexts(from, first)
  return { from: path ?? (sample ? ARTICLES : 'seeds'), texts }
}

/**
 * @param {string} path
 * @param {number} first
 */
async function readTexts(path, first) {
  const texts = []
  for await (const result of readInputs([path])) {
    if ('refused' in result) throw result.refused
    texts.push(result.document.text)
    if (texts.length === first) break
  }
  return texts
}

/**
 * Annotated names: the file given, or else those of the corpora and our own.
 *
 * @param {string | undefined} gold
 * @returns {NewsSet<import('@sayso/evaluation').EntityDocument>[]}
 */
export function entitySets(gold) {
  if (gold !== undefined) return [{ name: gold, read: () => readEntitySet(gold, textsIn(usualFolder())) }]
  const corpora = corporaFolder()
  if (corpora === undefined) throw nothingIn()
  const sets = ENTITY_SETS.map(({ name, ids }) => ({ name, ids, file: join(corpora, `${name}.jsonl`) }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, ids, file }) => ({
      name,
      read: () => readEntitySet(file).filter(({ id }) => id.startsWith(ids)),
    }))
  const own = join(root, OWN_SET)
  if (existsSync(own) && existsSync(join(corpora, ARTICLES)))
    sets.push({ name: OWN_SET, read: () => readEntitySet(own, textsIn(corpora)) })
  if (sets.length === 0) throw nothingIn(corpora)
  return sets
}

/**
 * Annotated attributions: the folder given, or else those of the corpora.
 *
 * @param {string | undefined} gold
 * @returns {NewsSet<import('@sayso/evaluation').AttributionDocument>[]}
 */
export function attributionSets(gold) {
  if (gold !== undefined) return [{ name: gold, read: () => readAttributionSet(gold) }]
  const corpora = corporaFolder()
  const folder = corpora && join(corpora, ATTRIBUTION_SET)
  if (!folder || !existsSync(folder)) throw nothingIn(corpora)
  return [{ name: ATTRIBUTION_SET, read: () => readAttributionSet(folder) }]
}

/**
 * The texts of the sample of articles, which is read when the first of them is needed.
 *
 * @param {string | undefined} corpora
 * @returns {import('@sayso/evaluation').Texts}
 */
function textsIn(corpora) {
  /** @type {Map<string, string> | undefined} */
  let texts
  return {
    get: id => {
      texts ??= corpora === undefined ? new Map() : readArticleTexts(join(corpora, ARTICLES))
      return texts.get(id)
    },
  }
}

/** @param {string} [corpora] */
const nothingIn = corpora =>
  new SaysoError(
    'USAGE',
    `there is no annotated news in ${corpora ?? USUAL_FOLDERS.join(' or ')}`,
    'name some with --names and --statements, or the folder of the corpora with SAYSO_CORPORA',
  )
