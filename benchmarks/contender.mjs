// Those that are compared. Each is loaded only where it is measured.

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} finds What it looks for in a text, as the table has it.
 * @property {() => Promise<(text: string) => number>} load Gives a function that reads a text through and counts what it
 *   found there, so that nothing can be left for later.
 */

/** Ours: all others are compared with the first. */
export const OURS = 'sayso'

/** @type {readonly Contender[]} */
export const CONTENDERS = [
  {
    name: OURS,
    finds: 'names, statements, speakers',
    load: async () => {
      const { annotate } = await import('@sayso/nlp')
      return text => {
        const { mentions, claims } = annotate(text)
        return mentions.length + claims.length
      }
    },
  },
  {
    name: 'compromise',
    finds: 'names, quotations',
    load: async () => {
      const { default: nlp } = await import('compromise')
      return text => {
        const doc = nlp(text)
        const found = [doc.people(), doc.organizations(), doc.places(), doc.quotations()]
        return found.reduce((sum, { length }) => sum + length, 0)
      }
    },
  },
  {
    name: 'wink-nlp',
    finds: 'tags, sentiment, dates, sums',
    load: async () => {
      const { default: winkNLP } = await import('wink-nlp')
      const { default: model } = await import('wink-eng-lite-web-model')
      const wink = winkNLP(model, ['sbd', 'negation', 'sentiment', 'ner', 'pos'])
      return text => wink.readDoc(text).entities().out(wink.its.detail).length
    },
  },
]
