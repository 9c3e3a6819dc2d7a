import process from 'node:process'

const NOBODY = 65_534

/** A user from whom files can be kept: whoever runs the tests, or nobody in the place of root. */
export const somebody: number | undefined = process.getuid?.() === 0 ? NOBODY : process.getuid?.()

/** Runs the work without root's right to open everything. */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
