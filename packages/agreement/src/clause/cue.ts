import type { Statement } from '../statement.ts'

/**
 * What the cue says of the content: that it holds, that it does not, or that the speaker is for or against it; null where
 * it says none of these ('asked', 'did not respond to').
 */
export type Standing = 'asserts' | 'denies' | 'favours' | 'opposes' | null

const DENIES =
  /\b(den(y|ies|ied|ying)|refut(es?|ed|ing)|disput(es?|ed|ing)|rebut(s|ted|ting)?|cast (further )?doubt)\b/i
/** What they introduce is denied where it is something said, else opposed: 'rejected the notion', 'rejected the deal'. */
const REJECTS =
  /\b(reject(s|ed|ing)?|dismiss(es|ed|ing)?|disavow(s|ed|ing)?|rule[sd]? out|ruling out|push(ed|es|ing)? back (on|against))\b/i
/** Words for something said. */
export const SAID =
  /\b(notions?|ideas?(?! of)|claims?|suggest\w*|assert\w*|alleg\w*|accus\w*|charges?|reports?|rumou?rs?|theor(y|ies)|wrongdoing)\b/i
const SAID_EARLY = 40
/** Something is said of something: 'denied that it was his', 'denied taking it', not 'denied a visa to Hentzau'. */
const PREDICATION =
  /\b(is|are|was|were|be|been|has|have|had|do|does|did|will|would|should|could|can|may|might|must)\b|n['’]t\b|^\w+ing\b/i
/** What is said of somebody in passing: 'denied visas to those who have none'. */
const ASIDE = /\b(where|who|which|when)\b.*/i
const CRITICISM = /\b(criticism|opposition|attacks?|critics?)\b/i
const SAYS = /\b(said|says?|saying|told|tells?|telling)\b/i
const NOT = /\b(not|never|slow|refus\w*|declin\w*|fail\w*)\b|n['’]t\b/i
/** Verbs whose negation denies what follows. */
const BELIEVES = /\b(believe|think|accept|buy|agree(?! \w))\b/i
const WISHES = /\b(want|support|favou?r|back|approve|recogni[sz]e|agree \w+)\b/i
/** They turn whoever would favour something against it; with nothing, he is neither. */
const REFUSES =
  /\b(refus\w*|declin\w*|withdr[ae]w\w*|with(held|hold\w*)|rescind\w*|retract\w*|reluctan\w*)\b/i
const NOBODY = /^(no|none|nobody|nothing|few|neither|little)\b/i
const WITHOUT = /\b(no|without|little|lack\w*|instead of|used to|once|yet to)\b/i
/** 'his boasts about the mines': a topic, of which nothing is said to be so. */
const TOPIC =
  /(?<!\b(accus\w*|according|convict\w*|guilty) )\b(about|of|for|against|on|over|at|with|from|to|towards?|as|by)$/i
const OPPOSES =
  /\b(oppos(es?|ed|ing|ition)|critici[sz](es?|ed|ing)|condemn(s|ed|ing)?|denounc(es?|ed|ing)|slam(s|med|ming)?|blast(s|ed|ing)?|decri(es|ed)|lambast(s|es?|ed|ing)|assail(s|ed|ing)?|object(s|ed|ing)? to|attack(s|ed|ing)?|ridicul(es?|ed|ing)|mock(s|ed|ing)?|fault(s|ed|ing)?|ripp?(s|ed|ing)|disagree(s|d|ing)?|disapprov(es?|ed|ing)|deplor(es?|ed|ing)|derid(es?|ed|ing)|rebuk(es?|ed|ing)|repudiat(es?|ed|ing)|excoriat(es?|ed|ing)|bash(es|ed|ing)?|trash(es|ed|ing)?|fights?|fought|vetoe[sd]|critical of|s[ck]eptical of|complain(s|ed|ing)? about|lash(es|ed|ing)? out|rail(s|ed|ing)?|scoff(s|ed|ing)? at|bemoan(s|ed|ing)?|ban(s|ned|ning)?|block(s|ed|ing)?|threaten(s|ed|ing)? to veto|against)\b/i
const FAVOURS =
  /\b(support(s|ed|ing)?|favou?r(s|ed|ing)?|back(s|ed|ing)|(?<!\b(?:fir(?:ed|es|ing)|hits?|shot|str[iu]\w+|push\w*|pull\w*|walk\w*|came|comes?) )back|prais(es?|ed|ing)|defend(s|ed|ing)?|endors(es?|ed|ing)|advocat(es?|ed|ing)|call(s|ed|ing)? for|urg(es?|ed|ing)|propos(es?|ed|ing)|demand(s|ed|ing)?|applaud(s|ed|ing)?|welcom(es?|ed|ing)|proposals?|plans?|pledg(es?|ed|ing)|vow(s|ed|ing)?|promis(es?|ed|ing)|want(s|ed|ing)?|push(es|ed|ing)? for|tout(s|ed|ing)?|embrac(es?|ed|ing)|champion(s|ed|ing)?|approv(es?|ed|ing)|hail(s|ed|ing)?|laud(s|ed|ing)?|celebrat(es?|ed|ing)|commend(s|ed|ing)?|cheer(s|ed|ing)?|promot(es?|ed|ing)|recommend(s|ed|ing)?|st(ands?|ood|anding) by|stuck (by|with)|introduc(es?|ed|ing)|sponsor(s|ed|ing)?|lobb(y|ies|ied|ying) for|vot(ed|es?|ing) (for|in favou?r of))\b/i
/** 'has plans to address', 'vowed to fight': what follows shall not be. */
const UNDOES =
  /\bto (?:address|tackle|fight|combat|curb|stop|end|reduce|cut|block|prevent|repeal|overturn|undo|scrap|oppose|reject)$/i
/** Several are of several minds: 'differ on backing'. */
const DIFFERS = /\b(differ(s|ed|ing)?|split|divided)\b/i
const ASKS =
  /\b(ask|question|wonder|inquir|discuss|debat|mention|respond|comment|declin|refus|hop(e|ing)|fear|recall|leery|wary)/i

export function standingOf({ cue, negated, text, source }: Statement): Standing {
  if (NOBODY.test(source ?? '')) return null
  if (cue === null) return negated ? null : 'asserts'
  if (DIFFERS.test(cue)) return null
  if (NOT.test(cue) && (DENIES.test(cue) || REJECTS.test(cue) || OPPOSES.test(cue))) return null
  const said = SAID.test(cue) || SAID.test(text.slice(0, SAID_EARLY).replace(/\bas\b.*/, ''))
  if (DENIES.test(cue)) return said || PREDICATION.test(text.replace(ASIDE, '')) ? 'denies' : null
  if (REJECTS.test(cue)) return OPPOSES.test(cue) || CRITICISM.test(cue) ? null : said ? 'denies' : 'opposes'
  if (negated) return BELIEVES.test(cue) ? 'denies' : WISHES.test(cue) ? 'opposes' : null
  if (SAYS.test(cue)) return REFUSES.test(cue) ? null : 'asserts'
  if (OPPOSES.test(cue)) return 'opposes'
  if (FAVOURS.test(cue) && UNDOES.test(cue)) return 'opposes'
  if (FAVOURS.test(cue)) return REFUSES.test(cue) ? 'opposes' : WITHOUT.test(cue) ? null : 'favours'
  return ASKS.test(cue) ? null : 'asserts'
}

const PRONOUN =
  /^(?:who|whom|whose|which|that|they|them|he|him|she|it|this|these|those|some|others?|an?|the|(?:last|this|next) \w+|yesterday|today|earlier)$/i
/** Whether it can be told whose statement it is: there is a speaker, or a source that is more than a pronoun. */
export const isSomebodys = ({ speaker, source }: Statement): boolean =>
  speaker !== null || (source !== null && !PRONOUN.test(source.trim()))

/** Whether the cue lets the content stand as what the speaker holds to be so, or right. */
export const stands = (standing: Standing): boolean => standing === 'asserts' || standing === 'favours'

/** Whether what follows the cue is said to be so, or not to be so, rather than spoken about. */
export const proposes = ({ cue }: Statement): boolean => cue === null || !TOPIC.test(cue)
