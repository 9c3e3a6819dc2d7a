import type { GoldEntity } from './entity-set.ts'

/** Titles that stand before a person's name, one or several. */
const TITLES = [
  ['president', 'prime minister', 'foreign minister', 'secretary of state', 'secretary', 'chancellor'],
  ['senator', 'sen.', 'rep.', 'governor', 'gov.', 'ambassador', 'judge', 'justice'],
  ['king', 'queen', 'prince', 'sheikh', 'sir', 'lord', 'pope'],
  ['general', 'gen.', 'lt. gen.', 'colonel', 'col.', 'major'],
  ['mr.', 'mr', 'mrs.', 'mrs', 'ms.', 'ms', 'dr.', 'dr'],
].flat()

const SPACE_BEFORE = /^\s+/
const SPACE_BEHIND = /\s+$/
const ARTICLE = /^the /i
const POSSESSIVE = /['’]s?$/
const TITLES_BEFORE = new RegExp(`^(?:(?:${TITLES.join('|').replaceAll('.', '\\.')}) )+`, 'i')

const ALWAYS = [SPACE_BEFORE, SPACE_BEHIND, ARTICLE, POSSESSIVE]

/**
 * Takes off what one annotator counts as part of a name and another does not: space around it, a leading 'the', a
 * possessive, and a person's titles. A name that consists of nothing else keeps it.
 */
export function trimName(text: string, { start, end, type }: GoldEntity): GoldEntity {
  let [from, to] = [start, end]
  for (const pattern of type === 'PERSON' ? [...ALWAYS, TITLES_BEFORE] : ALWAYS) {
    const found = pattern.exec(text.slice(from, to))
    if (found === null || found[0].length === to - from) continue
    if (found.index === 0) from += found[0].length
    else to -= found[0].length
  }
  return { start: from, end: to, type }
}
