/** Types of names, in the order of their labels: B and I of each; 0 is outside. */
export const NAME_TYPES = ['PERSON', 'ORGANISATION', 'PLACE'] as const
export type NameType = (typeof NAME_TYPES)[number]

/** A name as a half-open range of token indices. */
export interface Name {
  readonly from: number
  readonly to: number
  readonly type: NameType
}

export const LABELS = 1 + 2 * NAME_TYPES.length

const beginOf = (type: number): number => 1 + 2 * type
const typeOf = (label: number): number => (label - 1) >> 1
const isInside = (label: number): boolean => label > 0 && label % 2 === 0

/** Whether a label may follow another; `LABELS` stands for the beginning. */
export const mayFollow = (previous: number, label: number): boolean =>
  !isInside(label) || (previous > 0 && previous < LABELS && typeOf(previous) === typeOf(label))

export function labelsOf(length: number, names: readonly Name[]): Uint8Array {
  const labels = new Uint8Array(length)
  for (const { from, to, type } of names) {
    const begin = beginOf(NAME_TYPES.indexOf(type))
    labels.fill(begin + 1, from, to)
    labels[from] = begin
  }
  return labels
}

export function namesOf(labels: Uint8Array): Name[] {
  const names: Name[] = []
  for (let from = 0; from < labels.length; from++) {
    const label = labels[from] as number
    if (label === 0) continue
    let to = from + 1
    while (to < labels.length && labels[to] === label + (isInside(label) ? 0 : 1)) to++
    names.push({ from, to, type: NAME_TYPES[typeOf(label)] as NameType })
    from = to - 1
  }
  return names
}
