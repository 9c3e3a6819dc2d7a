import { SaysoError } from '@sayso/core'

/**
 * Writes all items at once or, where the store has too little memory for that, one half after the other, and so on.
 * @returns how many times it wrote
 * @throws what `write` does of other kinds, and STORE_MEMORY for a single item; the halves before it are written
 */
export async function byHalves<Item>(
  items: readonly Item[],
  write: (items: readonly Item[]) => Promise<void>,
): Promise<number> {
  if (items.length === 0) return 0
  try {
    await write(items)
    return 1
  } catch (error) {
    if (items.length === 1 || !(error instanceof SaysoError && error.code === 'STORE_MEMORY')) throw error
    const half = Math.ceil(items.length / 2)
    const first = await byHalves(items.slice(0, half), write)
    return first + (await byHalves(items.slice(half), write))
  }
}
