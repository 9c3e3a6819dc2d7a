import { FEATURES, type Feature } from './feature.ts'
import type { Marker } from './marker.ts'
import { rarityOf } from './meaning.ts'
import type { PairModel } from './model.ts'
import { opposedWords, type Profile, sharedContent } from './profile.ts'

/** What is named of a kind of words, and of what two statements share. */
const MOST_WORDS = 3
/** What is named of what hints at a relation, and how much it has to add, in units of log odds. */
const MOST_HINTS = 3
const LEAST_HINT = 0.04

const MARKER_NAMES: Readonly<Record<Marker, string>> = {
  negation: 'words of negation',
  contrast: 'words of contrast',
  denial: 'words of denial',
  accusation: 'words of accusation',
  opposition: 'words of opposition',
  report: 'words of saying',
  auxiliary: 'forms of be, have and do',
}

/** Beside what it says where there is more than usual, what it says where there is less, if anything. */
type Hint = readonly [more: string, less?: string]

/** What the two have in common, and what hints at the relation, in plain English. */
export function reasonFor(
  [a, b]: readonly [Profile, Profile],
  measured: readonly number[],
  model: PairModel,
  relation: 'CONTRADICTS' | 'SUPPORTS' | 'NONE',
): string {
  const words = rarest(sharedContent(a, b).map(([, word]) => word))
  const shared = words.length > 0 ? `both speak of ${quoted(words)}` : 'they share no telling word'
  if (relation === 'NONE') return `${shared}; little hints at either support or contradiction`
  const weights = relation === 'CONTRADICTS' ? model.contradicts : model.supports
  const hints = FEATURES.map((feature, i) => {
    const beyond = (measured[i] as number) - (model.means[i] as number)
    const [more, less] = hintOf(feature, a, b)
    return { text: beyond > 0 ? more : less, adds: beyond * (weights[i] as number) }
  })
    .filter(({ text, adds }) => text !== undefined && adds >= LEAST_HINT)
    .sort((p, q) => q.adds - p.adds)
    .slice(0, MOST_HINTS)
    .map(({ text }) => text)
  const what = relation === 'CONTRADICTS' ? 'contradiction' : 'support'
  const found = hints.length > 0 ? hints.join(', ') : 'what they are about, more than any one word'
  return `${shared}; what hints at ${what}: ${found}`
}

function hintOf(feature: Feature, a: Profile, b: Profile): Hint {
  switch (feature) {
    case 'quotation':
      return ['quotation marks', 'no quotation marks']
    case 'names':
      return ['many names', 'few names']
    case 'shared words':
      return ['much in common', 'little in common']
    case 'negation apart':
      return ['only one negates']
    case 'numbers apart':
      return ['no number is in both']
    case 'opposed words':
      return [
        `opposed words ${opposedWords(a, b)
          .map(pair => pair.map(word => `'${word}'`).join(' / '))
          .join(', ')}`,
      ]
    case 'dispute':
      return ['a matter that is often disputed', 'a matter that is seldom disputed']
    default: {
      const words = rarest([...a.markers[feature], ...b.markers[feature]])
      return [`${MARKER_NAMES[feature]} (${quoted(words)})`, `few ${MARKER_NAMES[feature]}`]
    }
  }
}

/** The rarest of the words, which tell most. */
const rarest = (words: readonly string[]): string[] =>
  [...new Set(words)]
    .map(word => ({ word, rarity: rarityOf(word.toLowerCase()) }))
    .sort((p, q) => q.rarity - p.rarity || (p.word < q.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)

const quoted = (words: readonly string[]): string => words.map(word => `'${word}'`).join(', ')
