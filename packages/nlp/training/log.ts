const begun = performance.now()

/** Tells on standard error what is done, with the seconds since the beginning. */
export function log(done: string): void {
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.error(`${String(seconds).padStart(5)} s  ${done}`)
}
