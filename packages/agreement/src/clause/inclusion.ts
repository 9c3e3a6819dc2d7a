import type { Statement } from '../statement.ts'
import type { Clause } from './clause.ts'
import type { Term } from './term.ts'

/** Whether somebody would have somebody take part, or stay. */
export interface Inclusion {
  readonly wanted: boolean
  readonly entity: string
  /** Whose will it is: the speaker's, or that of whom the claim ascribes it to. */
  readonly by: string
  /** It is about staying in power, not only about taking part. */
  readonly power: boolean
}

const TAKING_PART =
  'work|co-?operat|co-?ordinat|collaborat|partner|negotiat|includ|invit|allow|accept|admit|recogni[sz]'
/** 'must be included', 'work with', 'a role for' */
const IN = new RegExp(
  `^(?:(?:must|should|ought|has|have|needs?) (?:to )?(?:be )?)?(?:${TAKING_PART}|stay|remain)\\w*(?: (?:with|in))?$|^(?:role|place|inclusion) (?:for|of)$`,
  'i',
)
/** 'no role for', 'must step', 'lost the legitimacy', 'not be coordinating with' */
const OUT = new RegExp(
  `\\bno (?:\\w+ )?(?:role|place|part|room|future)\\b|\\b(?:must|should|needs?|ought|has|have|to) (?:to )?(?:step|leave|resign|quit|go|make|give|bow|stand|be (?:removed|replaced|ousted))\\b|\\blost \\w+ legitimacy\\b|(?:\\b(?:not|never|no|cannot|without|refus\\w*|declin\\w*)|n['’]t)\\b.*\\b(?:${TAKING_PART})`,
  'i',
)

const POWER =
  /\b(?:step|leave|resign|quit|go|make|give|bow|stand|removed|replaced|ousted|stay|remain|legitimacy|future)\b/i

/** 'the position of Ruritania that', 'has kept its view that': whom the words before name holds what follows. */
const HELD = /\b(?:position|view|stance|stand|policy|line|belief|insistence) that\b/i

/** 'wants' before the one whose fate it is, 'no longer wants', 'does not want'. */
const WANTS =
  /(?:^|\s)(?:(no longer|not|never|\w+n['’]t)(?: \w+ly)? )?(?:wants?|wanted|wishes|wish|wished|(?:would|['’]d) like|seeks|sought)$/
const TO = '(?:\\S+ ){0,2}to (?:\\w+ly )?'
const GOES = new RegExp(
  `^${TO}(?:go|fall|leave|step|resign|quit|collapse|give up|be (?:removed|replaced|ousted|toppled|overthrown))\\b`,
)
const STAYS = new RegExp(`^${TO}(?:stay|remain|survive|take part|be (?:included|invited|part))\\b`)

/** By the words of a stance that speak of taking part, and of nothing else that is good or bad of somebody. */
export function inclusionsOf(statement: Statement, clauses: readonly Clause[]): Inclusion[] {
  const { speaker, about } = statement
  if (speaker === null) return []
  const holders = [speaker, ...clauses.flatMap(holderOf)]
  const own = about.flatMap(({ entity, stance, words, governs }) => {
    const wanted = stance === 'POSITIVE'
    const telling = words.filter(word => (wanted ? IN : OUT).test(word))
    if (stance === 'NEUTRAL' || telling.length === 0) return []
    const power = telling.some(word => POWER.test(word))
    const entities = governs === null ? [entity] : [entity, governs]
    return entities.flatMap(entity =>
      holders.filter(by => by !== entity).map(by => ({ wanted, entity, by, power })),
    )
  })
  return [...own, ...clauses.flatMap(ascribedIn)]
}

/** Whom a clause gives as holding what it goes on to say. */
function holderOf({ terms, words, from }: Clause): string[] {
  const head = HELD.exec(words.join(' '))
  if (!head) return []
  const before = from + words.join(' ').slice(0, head.index).split(' ').length
  const holder = terms.find(({ name, at }) => name && at < before)
  return idOf(holder)
}

/** 'Ruritania no longer wants Hentzau to go': what the claim says that somebody wants. */
function ascribedIn({ terms, words, from }: Clause): Inclusion[] {
  const names = terms.filter(({ name }) => name)
  return names.slice(1).flatMap((whom, i) => {
    const who = names[i] as Term
    const will = WANTS.exec(words.slice(who.at + 1 - from, whom.at - from).join(' '))
    const fate = words.slice(whom.at + 1 - from).join(' ')
    if (!will || !(GOES.test(fate) || STAYS.test(fate))) return []
    const wanted = STAYS.test(fate) === (will[1] === undefined)
    return idOf(who).flatMap(by => idOf(whom).map(entity => ({ wanted, entity, by, power: true })))
  })
}

/** The id of an entity that a term names; none for a name that nobody is known by. */
const idOf = (term: Term | undefined): string[] => (term?.key.startsWith('@') ? [term.key.slice(1)] : [])
