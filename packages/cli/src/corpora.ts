import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SaysoError } from '@sayso/core'
import {
  type AttributionDocument,
  type EntityDocument,
  type LinkPair,
  type NamePair,
  readArticleTexts,
  readAttributionSet,
  readEntitySet,
  readLinkSet,
  readNameSet,
  type Texts,
} from '@sayso/evaluation'
import type { Config } from './config.ts'

/** Annotated news, or pairs of names or statements, that are measured together. */
export interface NewsSet<D> {
  readonly name: string
  readonly read: () => D[]
}

/** Where corpora are looked for, from the folder that the command is run in. */
const USUAL_FOLDERS = ['corpora', join('..', 'shared', 'corpora')]

const ATTRIBUTION_SET = 'polnear/dev'
const NAME_SET = 'names/dev'
const LINK_SET = 'claim-links/train'
/** The file holds what is to train on as well, under other ids. */
const ENTITY_SETS = [
  { name: 'ner/conll-dev', ids: '' },
  { name: 'ner/politics-dev', ids: 'politics-dev-' },
]
/** Our own annotations, whose texts we may not pass on: they are in the sample of articles. */
const OWN_SET = join('evaluation', 'news.jsonl')
const ARTICLES = join('articles', 'sample.jsonl.gz')

/**
 * Annotated attributions: the folder given, or else those of the corpora.
 * @throws SaysoError USAGE
 */
export function attributionSets(gold: string | undefined, config: Config): NewsSet<AttributionDocument>[] {
  if (gold !== undefined) return [{ name: gold, read: () => readAttributionSet(gold) }]
  const corpora = corporaFolder(config)
  const folder = join(corpora, ATTRIBUTION_SET)
  if (!existsSync(folder)) throw nothingIn(corpora, ATTRIBUTION_SET)
  return [{ name: ATTRIBUTION_SET, read: () => readAttributionSet(folder) }]
}

/**
 * Annotated names: the file given, or else those of the corpora and our own.
 * @throws SaysoError USAGE
 */
export function entitySets(gold: string | undefined, config: Config): NewsSet<EntityDocument>[] {
  if (gold !== undefined)
    return [{ name: gold, read: () => readEntitySet(gold, textsIn(usualFolder(config))) }]
  const corpora = corporaFolder(config)
  const sets = ENTITY_SETS.map(({ name, ids }) => ({ name, ids, file: join(corpora, `${name}.jsonl`) }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, ids, file }) => ({
      name,
      read: () => readEntitySet(file).filter(({ id }) => id.startsWith(ids)),
    }))
  if (existsSync(OWN_SET) && existsSync(join(corpora, ARTICLES)))
    sets.push({ name: OWN_SET, read: () => readEntitySet(OWN_SET, textsIn(corpora)) })
  if (sets.length === 0) throw nothingIn(corpora, ENTITY_SETS.map(({ name }) => `${name}.jsonl`).join(', '))
  return sets
}

/**
 * Pairs of names: the file given, or else that of the corpora.
 * @throws SaysoError USAGE
 */
export function nameSets(gold: string | undefined, config: Config): NewsSet<NamePair>[] {
  if (gold !== undefined) return [{ name: gold, read: () => readNameSet(gold) }]
  const corpora = corporaFolder(config)
  const file = join(corpora, `${NAME_SET}.csv`)
  if (!existsSync(file)) throw nothingIn(corpora, `${NAME_SET}.csv`)
  return [{ name: NAME_SET, read: () => readNameSet(file) }]
}

/**
 * Pairs of statements: the file given, or else that of the corpora.
 * @throws SaysoError USAGE
 */
export function linkSets(gold: string | undefined, config: Config): NewsSet<LinkPair>[] {
  if (gold !== undefined) return [{ name: gold, read: () => readLinkSet(gold) }]
  const corpora = corporaFolder(config)
  const file = join(corpora, `${LINK_SET}.jsonl`)
  if (!existsSync(file)) throw nothingIn(corpora, `${LINK_SET}.jsonl`)
  return [{ name: LINK_SET, read: () => readLinkSet(file) }]
}

/** The texts of the corpora's sample of articles, which is read when the first of them is needed. */
function textsIn(corpora: string | undefined): Texts {
  let texts: Texts | undefined
  return {
    get: id => {
      texts ??= corpora === undefined ? new Map<string, string>() : readArticleTexts(join(corpora, ARTICLES))
      return texts.get(id)
    },
  }
}

const usualFolder = ({ SAYSO_CORPORA }: Config): string | undefined =>
  SAYSO_CORPORA ?? USUAL_FOLDERS.find(folder => existsSync(folder))

function corporaFolder(config: Config): string {
  const folder = usualFolder(config)
  if (folder !== undefined && existsSync(folder)) return folder
  throw new SaysoError(
    'USAGE',
    folder === undefined
      ? `there is no annotated news in ${USUAL_FOLDERS.join(' or ')}`
      : `SAYSO_CORPORA: there is no folder ${folder}`,
    'name what to measure with --gold, or the folder of the corpora with SAYSO_CORPORA',
  )
}

const nothingIn = (corpora: string, wanted: string): SaysoError =>
  new SaysoError(
    'USAGE',
    `there is no annotated news in ${corpora}, where ${wanted} should be`,
    'name what to measure with --gold, or another folder with SAYSO_CORPORA',
  )
