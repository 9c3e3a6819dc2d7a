/** What a token is part of. */
export const OUTSIDE = 0
export const CONTENT = 1
export const CUE = 2
export const SOURCE = 3

/**
 * The tagger's labels: 0 is outside; then, in pairs of 'begins' and 'goes on', content whose cue stands to the right,
 * content whose cue stands to the left (or that has none), cue, source with the cue to the right, source with it to the left.
 */
export const TAGS = 11
export const CONTENT_BEFORE_CUE = 1
export const CONTENT_AFTER_CUE = 3
export const CUE_WORDS = 5
export const SOURCE_BEFORE_CUE = 7
export const SOURCE_AFTER_CUE = 9

/** OUTSIDE, CONTENT, CUE or SOURCE for each of the tagger's labels. */
export const PART_OF = Uint8Array.of(
  OUTSIDE,
  CONTENT,
  CONTENT,
  CONTENT,
  CONTENT,
  CUE,
  CUE,
  SOURCE,
  SOURCE,
  SOURCE,
  SOURCE,
)

/** The linker's labels, for one cue: outside, content begins, goes on, source begins, goes on. */
export const LINKS = 5
export const LINKED_CONTENT = 1
export const LINKED_SOURCE = 3

/** Whether a label begins a span; in both sets the odd ones do. */
export const begins = (label: number): boolean => (label & 1) === 1

/** What goes on needs the same span before it. `previous` is the number of labels at the start of a sequence. */
export const mayFollow = (previous: number, label: number): boolean =>
  label === 0 || begins(label) || previous === label || previous === label - 1
