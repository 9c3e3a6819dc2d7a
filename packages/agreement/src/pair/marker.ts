import { stem } from '../word/stem.ts'

const stems = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(stem))

/** Words by which statements show that they are at odds with something, by their stems. */
export const MARKERS = {
  negation: stems('not no never none nobody nothing neither nor without unable hardly barely'),
  contrast: stems(
    'but however although though despite yet whereas instead while still nevertheless rather unlike even',
  ),
  denial:
    stems(`deny reject dispute refute rebut counter dismiss contradict debunk disagree false falsely lie untrue
    fiction baseless unfounded unsubstantiated wrong incorrect inaccurate misleading hoax fabricated`),
  accusation: stems('allege allegation allegedly accuse accusation claim suggest charge'),
  opposition:
    stems(`oppose opposition against critic criticism criticize criticise slam blast condemn denounce decry
    attack blame object objection protest resist block refuse warn concern`),
  report:
    stems(`say tell add state announce explain note write tweet testify ask acknowledge admit according spokesman
    spokeswoman spokesperson statement interview`),
  auxiliary: stems('is has do'),
} as const

export type Marker = keyof typeof MARKERS
export const MARKER_KINDS = Object.keys(MARKERS) as Marker[]
