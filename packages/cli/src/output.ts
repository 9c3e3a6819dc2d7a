import process from 'node:process'
import { clearLine, cursorTo } from 'node:readline'

/** What happens when nobody reads standard output any more (`| head`): the program has no more to do. */
let onClosedPipe = (): void => process.exit(0)

/** For commands that have more to do than to print. */
export function outliveClosedPipe(): void {
  onClosedPipe = () => {}
}

for (const stream of [process.stdout, process.stderr])
  stream.on('error', error => {
    if (!('code' in error && error.code === 'EPIPE')) throw error
    onClosedPipe()
  })

/** A line of data for the next program; see `put`. */
export const print = (line: string): Promise<void> => put(`${line}\n`)

/** Data for the next program: standard output, waiting where the reader is slower. */
export async function put(text: string): Promise<void> {
  const { stdout } = process
  if (stdout.destroyed || stdout.write(text)) return
  await new Promise<void>(resolve => {
    const go = (): void => {
      stdout.off('drain', go).off('close', go)
      resolve()
    }
    stdout.on('drain', go).on('close', go)
  })
}

/** Takes away what stands in the last line of a terminal, which a line of progress does. */
export function clear(stream: NodeJS.WriteStream): void {
  if (!stream.isTTY) return
  clearLine(stream, 0)
  cursorTo(stream, 0)
}

/** Progress, warnings and errors for a person: standard error. */
export function note(line: string): void {
  clear(process.stderr)
  process.stderr.write(`${line}\n`)
}

export const plural = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`

/** Milliseconds between two signs of life. */
const PATIENCE = 5_000

/** Says something if nothing was said for a while. */
export function nowAndThen(): (line: string) => void {
  let said = performance.now()
  return line => {
    if (performance.now() - said <= PATIENCE) return
    note(line)
    said = performance.now()
  }
}
