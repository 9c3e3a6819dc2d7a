import type { Name } from './name.ts'

/** The first letters of an organisation's words. */
export const initialsOf = ({ parts }: Name): string => parts.map(({ text }) => text.charAt(0)).join('')

/** Whether a name as written is one word in capitals, with or without dots. */
export const isAcronym = (written: string): boolean =>
  /^\p{Lu}{3,8}$/u.test(written.trim().replace(/\./g, ''))

/** Whether a name as written is made of the first letters of the other name. */
export const isAcronymOf = (written: string, name: Name): boolean =>
  name.parts.length > 2 &&
  isAcronym(written) &&
  written.trim().replace(/\./g, '').toLowerCase() === initialsOf(name)
