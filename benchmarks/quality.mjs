// How well each contender agrees with annotated news. Only those that look for the same things take part.
import { codePointCounter, toInterchange } from '@sayso/core'
import { scoreAttributions, scoreEntities } from '@sayso/evaluation'
import { annotate } from '@sayso/nlp'
import nlp from 'compromise'
import { OURS } from './contender.mjs'

/** @typedef {import('@sayso/evaluation').MentionPrediction & import('@sayso/evaluation').ClaimPrediction} Prediction */
/** @typedef {{ readonly id: string, readonly text: string }} Text */
/** @typedef {(line: string) => void} Note */

/**
 * @template D
 * @typedef {import('./input.mjs').NewsSet<D>} NewsSet
 */

/** @type {readonly { readonly name: string, readonly read: (document: Text) => Prediction }[]} */
const READERS = [
  { name: OURS, read: ({ id, text }) => toInterchange(id, text, annotate(text)) },
  { name: 'compromise', read: readByCompromise },
]

/**
 * Names with the same span and type as the annotators have them.
 *
 * @param {readonly NewsSet<import('@sayso/evaluation').EntityDocument>[]} sets
 * @param {Note} note
 */
export function compareNames(sets, note) {
  return compare(sets, note, (documents, predictions) => scoreEntities(documents, predictions).exact)
}

/**
 * Attributed statements, whoever made them: all that claims without sources can be asked for.
 *
 * @param {readonly NewsSet<import('@sayso/evaluation').AttributionDocument>[]} sets
 * @param {Note} note
 */
export function compareStatements(sets, note) {
  return compare(sets, note, (documents, predictions) => {
    const { figures } = scoreAttributions(documents, predictions)
    return { 'content tokens': figures['content tokens'], claim: figures.claim }
  })
}

/**
 * @template {Text} D
 * @template F
 * @param {readonly NewsSet<D>[]} sets
 * @param {Note} note
 * @param {(documents: readonly D[], predictions: readonly Prediction[]) => F} score
 */
function compare(sets, note, score) {
  return sets.flatMap(({ name: set, read: readSet }) => {
    const documents = readSet()
    return READERS.map(({ name, read }) => {
      note(`${set}: ${name}`)
      return {
        set,
        contender: name,
        documents: documents.length,
        figures: score(documents, documents.map(read)),
      }
    })
  })
}

/**
 * Its topics as mentions, its quotations as claims: it does not look for whoever says them.
 *
 * @param {Text} document
 * @returns {Prediction}
 */
function readByCompromise({ id, text }) {
  const doc = nlp(text)
  const point = codePointCounter(text)
  const typed = /** @type {const} */ ([
    ['PERSON', doc.people()],
    ['ORGANISATION', doc.organizations()],
    ['PLACE', doc.places()],
  ])
  return {
    id,
    mentions: typed.flatMap(([type, view]) =>
      spansOf(view).map(({ start, end }) => ({ type, start: point(start), end: point(end) })),
    ),
    claims: spansOf(doc.quotations()).map(({ start, end }) => ({
      content: [[point(start), point(end)]],
      source: null,
    })),
  }
}

/**
 * @typedef {object} Term
 * @property {string} text
 * @property {string} post
 * @property {readonly string[]} tags
 * @property {{ readonly start: number }} offset
 */

/**
 * From the first word to the last. The offsets of the whole count marks around it, a comma behind a name for
 * instance, which would be held against it.
 *
 * @param {{ json: (options: { offset: true, terms: { offset: true, tags: true } }) => unknown }} view
 */
function spansOf(view) {
  const found = /** @type {{ readonly terms: readonly Term[] }[]} */ (
    view.json({ offset: true, terms: { offset: true, tags: true } })
  )
  return found.flatMap(({ terms }) => {
    const [first, last] = [terms[0], terms.at(-1)]
    if (first === undefined || last === undefined) return []
    // The full stop of 'Corp.' stands behind the word.
    const stop = last.tags.includes('Abbreviation') && last.post.startsWith('.') ? 1 : 0
    return [{ start: first.offset.start, end: last.offset.start + last.text.length + stop }]
  })
}
