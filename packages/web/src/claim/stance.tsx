export const STANCES = ['NEGATIVE', 'NEUTRAL', 'POSITIVE'] as const

export type Stance = (typeof STANCES)[number]

/** A sign and words, as colour alone tells nobody. */
const SHOWN = {
  NEGATIVE: { sign: '−', word: 'against', alone: 'against' },
  NEUTRAL: { sign: '·', word: 'about', alone: 'neither for nor against' },
  POSITIVE: { sign: '+', word: 'for', alone: 'for' },
} as const

/** Of a stance by itself, where nobody is named behind it. */
export const stanceAlone = (stance: Stance): string => SHOWN[stance].alone

export const StanceMark = ({ stance }: { readonly stance: Stance }) => (
  <span className={`stance ${stance.toLowerCase()}`}>
    <span aria-hidden="true">{SHOWN[stance].sign}</span> {SHOWN[stance].word}
  </span>
)
