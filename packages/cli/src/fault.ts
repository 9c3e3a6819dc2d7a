import type { Fault } from '@sayso/graph'

/** A fault of a graph in one line for a person. */
export const faultLine = ({ fault, count, ids, fix }: Fault): string => {
  const which = ids.length === 0 ? '' : ` (${ids.join(', ')}${count > ids.length ? ', …' : ''})`
  return `${fault}: ${count.toLocaleString('en')}${which}: ${fix}`
}
