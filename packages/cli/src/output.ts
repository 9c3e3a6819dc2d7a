import { once } from 'node:events'
import process from 'node:process'

/** Data for the next program: standard output, waiting where the reader is slower. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

/** Progress, warnings and errors for a person: standard error. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`)
}

export const plural = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`
