import type { Statement } from '../statement.ts'
import { isContent } from '../word/stop.ts'
import { type Standing, stands } from './cue.ts'

/** Whom a speaker wants to win, or does not. */
export interface Side {
  readonly favours: boolean
  readonly entity: string
}

const BACKS = /\b(endors|support|back(s|ed|ing)?\b|vot(e|ed|es|ing) (for|against)|oppos)/i
/** Before it stands what makes it the speaker's own doing, 'has now refused to', and nothing else. */
const OWN_DOING =
  /^(?:(?:ha(?:s|ve|d)|is|are|was|were|be|been|being|will|would|to|an?|his|her|its|their|not|never|also|now|since|still|later|just|all|both|again|refus\w*|declin\w*|withdr[ae]w\w*|withh[eo]ld\w*|rescind\w*|retract\w*|fail(?:s|ed|ing)?|announc\w*|formal|\w+ly|\w+n['’]t)\s+)*$/i
/** Whoever has not said yet whom he backs may still do so. */
const UNDECIDED =
  /\b(ready|yet|there|ha(s|ve|d)|reluctan\w*|try\w*|inclin\w*|urg\w*|call\w*|seek\w*|ask\w*|rally\w*|tell\w*|probably|consider\w*|losing|lose|prepared|may|might|could|lean\w*|believ\w*|think\w*|former\w*|previous\w*|used to|once)\b(?! (have )?(also |now |just |officially )?(endors|back|oppos|support))/i
/** Whoever speaks says it of himself: 'I will never vote for'. */
const OWN =
  /^\W*(?:that )?(?:i|we|he|she|they)\b(?:['’]\w+)?(?: [\w'’]+){0,4}? (?:vot(?:e|es|ed|ing) (?:for|against)|support|endors|back|oppos)/i

const WITHHOLDS = /\b(refus\w*|declin\w*|withdr[ae]w\w*|withh[eo]ld\w*|rescind\w*|retract\w*|fail\w*)\b/i
/** 'endorsed', 'support for', 'voted against' */
const VERB = /^[\w’']*\s*(?:of|for|from|against)?\b/
/** What follows speaks of somebody else, or of a part of what he does. */
const ANOTHER = /\b(for|with|by|over|in|on|who|whoever|that|whose|candidates?|to|and|but|against)\b|[.;!?]/i
const BID = /^['’]s? (?:\w+ )?(?:nomination|candidacy|confirmation|appointment|bid|campaign|re-?election)\b/i
const MORE = /^(?:['’]s?\b|[\s-](?=\p{L}))/u

/** From the cue, 'endorsed Hentzau', or from what the speaker says of himself, 'I will never vote for Hentzau'. */
export function sidesOf({ cue, text, about, speaker }: Statement, standing: Standing): Side[] {
  const cued = cue !== null && OWN_DOING.test(cue.slice(0, Math.max(0, cue.search(BACKS)))) && BACKS.test(cue)
  if (speaker === null) return []
  const said = cued ? `${cue} ${text}` : stands(standing) ? (OWN.exec(text)?.[0] ?? '') : ''
  if (said === '' || UNDECIDED.test(cued ? (cue ?? '') : said)) return []
  const whole = cued ? said : text
  const after = whole.slice(cued ? whole.search(BACKS) : said.length)
  return about.flatMap(({ entity, name, stance, words }) =>
    stance !== 'NEUTRAL' && BACKS.test(words.join(' ')) && isNamed(after, name)
      ? [{ favours: stance === 'POSITIVE' && !WITHHOLDS.test(said), entity }]
      : [],
  )
}

/** Whether a name is what follows, 'Hentzau' and 'Hentzau for mayor', and not 'Hentzau's plans'. */
function isNamed(after: string, name: string): boolean {
  const last = name.split(' ').at(-1) ?? name
  const at = after.indexOf(last)
  if (at < 0 || ANOTHER.test(after.slice(0, at).replace(VERB, ''))) return false
  const rest = after.slice(at + last.length)
  const next = /^[\s-]([\p{L}]+)/u.exec(rest)?.[1]
  return BID.test(rest) || !MORE.test(rest) || (next !== undefined && !isContent(next.toLowerCase()))
}
