/**
 * What decides which names are one, in one place. Two people in one node are worse than one person in two.
 *
 * People
 * - Surnames must be the same, or one word in two transliterations; so must given names, or one is a short form or the
 *   initial of the other. Two common given names are never taken for each other.
 * - Where both names have middle names, these must be as many and agree one by one, initials included.
 * - 'Jr.' and numerals must be in both or in neither. Genders that both are known must be the same.
 * - A short form, a lone initial and a middle name that only one has tell little: one of the names must be in some
 *   articles, or both must have agreeing middle names. Nor may a short form or an initial come with another spelling.
 * - A vaguer name goes with a fuller one if all fuller names that it fits are one person, or one of them is dominant.
 * - A name alone goes with the dominant one of those whose surname it is. Gender, a number behind the name and dates leave
 *   people out; so does an office, if somebody is known to have it. A namesake but for 'Jr.' is nobody's rival.
 * - Where nobody is dominant, it goes with the one whose articles name the same others as this one does, if that is far
 *   likelier than all else; and not with the dominant one, if that is far
 *   less likely than somebody else. Of two who are often named
 *   together, relatives mostly, the others tell nothing.
 * - In Chinese and Korean names of the usual form the surname is the first word: 'Xi' for 'Xi Jinping'.
 * - A given name alone stays alone.
 *
 * Organisations and places
 * - The words must be the same, apart from articles, legal forms, spelling and, for departments, courts and the like, the
 *   place of that word. Countries and numbers are words.
 * - Institutions of one state are one: 'U.S. Congress', 'American Congress'; those of two states are two. 'Congress' alone
 *   goes with that of the state whose is dominant among all that are called so with something before it.
 * - An abbreviation goes with the name that articles abbreviate so, or with the dominant one of several.
 *
 * The best evidence comes first. Nothing joins two groups of which two members contradict each other, or were decided
 * to be different.
 */

/** One that is meant by a vague name has this many times the articles of anybody else. */
export const DOMINANCE = 4
/** And this many times those of all others who share a surname, together. */
export const DOMINANCE_OF_ALL = 2
/** And at least this many articles, as one must have whom another form of the name shall mean. */
export const FEWEST_ARTICLES = 3

/** A common given name alone, without a title, is a surname only of those with this many articles. */
export const FEWEST_FOR_GIVEN = 20

/** A slip of the pen: a name in one article, against one letter more or less in this many. */
export const RARE = 1
export const FREQUENT = 20
/** Shorter words may have no slip. */
export const SHORTEST_SLIP = 5

/** A person is not meant by an article this many years before the first or after the last that names them in full. */
export const YEARS = 10

/** What the names of articles are counted in: more would tell better, and be more to keep. */
export const BUCKETS = 1024
/** How many names that say nothing of anybody are put to those of each person's articles, so that few articles tell little. */
export const SMOOTHING = 100
/** Names of one article hang together: each tells this much of what it would tell by itself. */
export const TELLING = 0.25
/** Of those who share a surname, this many of the most named are compared so. */
export const MOST_RIVALS = 16
/** Somebody is meant for the others' sake where that is so likely, and this many of them are in articles about both. */
export const LIKELY = 0.9
export const FEWEST_SHARED = 3
/** The dominant one is not meant where it is less likely than this. */
export const DOUBTFUL = 0.1
/** Who is named in this share of the articles about another is often named together with them. */
export const TOGETHER = 0.1

/** An abbreviation that is not the initials counts if this many articles give it. */
export const FEWEST_DEFINITIONS = 3

/** Of the names of one abbreviation, this many that most articles give are looked at. */
export const MOST_DEFINITIONS = 32

/** Of names that share a finer key, each is compared with this many of the most used: so no block takes long. */
export const MOST_COMPARED = 64

/** How sure a link is: the best of them come first. */
export const SURE = {
  same: 1,
  spelling: 0.97,
  middleInitial: 0.92,
  middleName: 0.88,
  shortForm: 0.88,
  initial: 0.8,
  slip: 0.7,
  abbreviation: 0.9,
  bare: 0.9,
} as const

/** Whether the first count of articles is clearly above the second. */
export const dominates = (articles: number, other: number): boolean =>
  articles >= FEWEST_ARTICLES && articles >= DOMINANCE * other
