import { stem } from '../word/stem.ts'
import { isPreposition } from '../word/stop.ts'
import type { Clause } from './clause.ts'
import type { Term } from './term.ts'

/** What a thing that somebody is for or against is at its heart: 'the release of a memo' is a release. */
export interface Core {
  /** Its words that tell, as questions. */
  readonly questions: ReadonlySet<string>
  /** The last of them, or the verb; null of a whole sentence. */
  readonly head: string | null
  /** The head is a name of its own: no other thing is called so. */
  readonly named: boolean
  /** The head is what should be done. */
  readonly verb: boolean
  /** To be for ending it is to be against it. */
  readonly ended: boolean
  /** Verbs that say no more than whether the thing is wanted. */
  readonly empty: ReadonlySet<Term>
}

const stems = (words: string): Set<string> => new Set(words.trim().split(/\s+/).map(stem))

/** To be for doing this to a thing is to be for the thing. */
const MAKES = stems(`
  build create pass enact adopt approve introduce impose implement establish expand keep maintain preserve continue
  support back fund sign ratify join have get hold start begin launch open restore save protect defend embrace propose
  push accept see use make
`)
/** To be for doing this to a thing is to be against it. */
export const ENDS = stems(`
  repeal end stop scrap abolish kill cancel undo overturn reverse dismantle eliminate defund withdraw leave quit halt
  fight combat tackle crack prevent defeat destroy rescind revoke oppose reject block veto close shut ditch drop oust
`)
/** Words for something said or wanted, which tell nothing of what it is. */
const SHELLS = stems(`
  call proposal plan idea push position repeated temporary temporarily implementation effort federal policy use issue
  controversial approach version proceeding administration vote decision move term word phrase
`)

const isShell = ({ key, name, weight }: Term): boolean => !name && (weight < 1 || SHELLS.has(key))
/** A name that is of nobody, such as a law's, tells what is spoken of as a word does. */
export const tells = (term: Term): boolean => !isShell(term) && !term.key.startsWith('@')

/** Whom a demand is made of, before what he is to do. */
const TO_DO =
  /^(?:(?!to\b|of\b|on\b|in\b|for\b|with\b)\S+ )+(?<!\b(?:ends?|halt|stop|return|access|rights?|way) )to(?= (?!the\b|an?\b))/

/** How a thing is spoken of. */
interface Manner {
  /** Somebody is asked for it. */
  readonly demanded: boolean
  /** It begins with a verb whose 'to' stands before it. */
  readonly bare: boolean
}

/** Reads a thing: up to the first preposition after a word that tells what it is. */
export function coreOf({ terms: all, words, from }: Clause, { demanded, bare }: Manner): Core {
  // 'the council to close the bridge'
  const to = demanded ? TO_DO.exec(words.join(' '))?.[0].split(' ').length : undefined
  const terms = to === undefined ? all : all.filter(({ at }) => at - from >= to)
  const questions = new Set<string>()
  const empty = new Set<Term>()
  let head: string | null = null
  let named = false
  let ended = false
  let last = to === undefined ? undefined : all.findLast(({ at }) => at - from < to)
  for (const term of terms) {
    const between = words.slice(last ? last.at + 1 - from : 0, term.at - from)
    const after = words[term.at + 1 - from] ?? ''
    const verb = between.at(-1) === 'to' || (term.at === from && (bare || words[0]?.endsWith('ing') === true))
    // 'proposal to', 'end of' go on: what it is comes yet.
    const said =
      head !== null || (last !== undefined && terms.includes(last) && !isShell(last) && !empty.has(last))
    if (said && between.some(word => isPreposition(word) || word === 'and' || word === 'or')) {
      if (between.at(-1) === 'be' && ENDS.has(term.key)) {
        ended = !ended
        empty.add(term)
      }
      break
    }
    last = term
    // 'to repeal the tax', 'the tax be repealed', 'an end to the war', but 'to fight for peace'
    const early = questions.size === 0 && /^(to|of)$/.test(after)
    const ends = ENDS.has(term.key) && after !== 'for' && (verb || between.at(-1) === 'be' || early)
    if (ends || (verb && MAKES.has(term.key))) {
      ended = ended !== ends
      empty.add(term)
    } else if (tells(term)) {
      questions.add(term.question)
      head = term.question
      named = term.name
      if (!verb) continue
      for (const object of terms) if (object.at > term.at && tells(object)) questions.add(object.question)
      return { questions, head, named, verb, ended, empty }
    }
  }
  return { questions, head, named, verb: false, ended, empty }
}
