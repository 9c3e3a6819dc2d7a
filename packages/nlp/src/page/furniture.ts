/** What a line of a scraped page is, when it is not the article's own text. */
type FurnitureKind = 'line' | 'comments' | 'end'

const SHORT = 160

/** Lines that stand alone among the text and are skipped. */
const LINES: readonly RegExp[] = [
  /^(accessibility links|breaking news|most (popular|read|viewed|shared)|top stories|trending( now)?|load more|show more)\b.{0,30}$/i,
  /^(see|view|read|watch|show|browse) (all|more|also|next|full)\b.{0,60}$/i,
  /^(share|tweet|print|email|e-mail|save|like|pin|comment|advertisement|sponsored|loading|related|live|video|photos?|gallery)( (this|on|with|via|article|story|content|links?|topics?|stories|page|all))*\b[^.]{0,24}$/i,
  /^(photo|photograph|image|picture|video|graphic|credit|source|caption)s?( (by|credit|courtesy( of)?|via))? ?[:/]/i,
  /^(photo|photograph|image|picture|video) by\b/i,
  /^(skip to|jump to|back to|go to|return to|continue reading|click (here|to|on)|tap (here|to)|scroll)\b/i,
  /^(sign up|subscribe|log in|sign in|register|follow us|like us|join us|download|get (the|our))\b.{0,120}$/i,
  /^to find out more\b.{0,60}$/i,
  /^(by|written by|posted by|published|updated|last updated|posted|filed)\b:?[^.!?]{1,80}$/i,
  /^[•·*\-–|>»\s]*\d+ ?x ?\d+( image| photo)?$/i,
  /^[A-Z]{0,2}\d{2,5}$/,
  /^(please enable|this site|this website|we use cookies|our site uses cookies|by (using|continuing))\b.{0,200}$/i,
  /\b(cookie|privacy) (policy|notice|settings)\b.{0,80}$/i,
  /^(https?:\/\/|www\.)\S+$/i,
  /^.{1,60} [-–—] (archive|file|file photo)$/i,
  /^(just watched|must watch|(image|media) caption)\b/i,
]

/** Lines that open the readers' part of the page: nothing after them belongs to the article. */
const COMMENTS: readonly RegExp[] = [
  /^(reader |user )?comments?( section)?:?( ?\(?\d+\)?)?$/i,
  /^\(?\d+\)? (comments?|responses?|replies)$/i,
  /^(leave|post|add|write|submit) (a |your )?(comment|reply)\b.{0,40}$/i,
  /^(join|start) the (conversation|discussion)\b.{0,40}$/i,
  /^\S[^.!?]{0,50} \d{1,2} \p{Lu}\p{Ll}{2,8} \d{4},? (at )?\d{1,2}:\d{2}( ?[ap]\.?m\.?)?$/iu,
]

/** Lines that close an article: credits of agencies, rights, what the outlet says of itself. */
const ENDS: readonly RegExp[] = [
  /^\(?(with )?(additional |further )?reporting (by|from)\b/i,
  /^\(?(editing|writing|compiled) by\b/i,
  /^[\p{Lu}\d][^.,;:!?]{0,50} (and|with|\/) (news )?agencies\.?$/u,
  /^.{0,80}\bcontributed to this (report|story|article)\.?$/i,
  /\bhas (removed|closed|disabled) (its|our|the) comments? section\b/i,
  /^[\p{Lu}][^.,;:!?]{0,40} journalists report\b/u,
  /^(copyright\b|©|\(c\) ?\d{4})/i,
  /\ball rights reserved\b/i,
  /\bmay not be (published|reproduced), (broadcast|rewritten|redistributed|published)\b/i,
  /^(our )?comments? policy\b/i,
]

/** Tells page furniture from text by the line alone; null for a line that may be the article's own. */
export function furnitureKind(line: string): FurnitureKind | null {
  const head = line.slice(0, 400)
  if (line.length <= SHORT && COMMENTS.some(pattern => pattern.test(head))) return 'comments'
  if (ENDS.some(pattern => pattern.test(head))) return 'end'
  if (line.length <= SHORT * 2 && LINES.some(pattern => pattern.test(head))) return 'line'
  return null
}

const OUTLET = String.raw`((?:The )?\p{Lu}[\p{L}\d.&/'’-]*(?: (?:of|and|the|&|\p{Lu}[\p{L}\d.&/'’-]*)){0,4})`
const OUTLETS: readonly RegExp[] = [
  new RegExp(`^${OUTLET} has (?:removed|closed|disabled) (?:its|the) comments? section`, 'u'),
  new RegExp(`^${OUTLET} journalists report`, 'u'),
  new RegExp(`^${OUTLET} (?:and|with) (?:news )?agencies\\.?$`, 'u'),
  new RegExp(`^(?:Copyright |© ?|\\(c\\) ?)+(?:\\d{4},? )?(?:by )?${OUTLET}[.,]`, 'u'),
]

/** The outlet that a furniture line names as its own: 'X and agencies', 'X journalists report …'. */
export function outletNamed(line: string): string | null {
  const head = line.slice(0, 200)
  for (const pattern of OUTLETS) {
    const name = pattern.exec(head)?.[1]
    if (name !== undefined && !/^(With|Staff|Our)\b/.test(name)) return name.replace(/[.,]$/, '')
  }
  return null
}
