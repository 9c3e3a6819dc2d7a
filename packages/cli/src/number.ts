import { InvalidArgumentError } from 'commander'

/** Reads an option that is a whole number from 1 to `most`. */
export const upTo =
  (most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < 1 || number > most)
      throw new InvalidArgumentError(`must be a whole number from 1 to ${most}.`)
    return number
  }
