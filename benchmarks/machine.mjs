// What runs the measurement, and how it is called.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import process from 'node:process'

/** The machine and how busy it is, for the figures of a run. */
export function machine() {
  const [load = 0] = loadavg()
  return `${availableParallelism()} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${load.toFixed(1)}, Node ${process.versions.node}`
}

/**
 * The arguments of the command; ends the process with the usage where one is no whole number above 0.
 *
 * @param {string} usage
 */
export function wholeNumbers(usage) {
  const numbers = process.argv.slice(2).map(Number)
  if (numbers.every(number => Number.isInteger(number) && number > 0)) return numbers
  console.error(usage)
  process.exit(2)
}
