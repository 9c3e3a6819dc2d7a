export interface GatherOptions<T> {
  /** Taken from the source before anybody asks for it, by weight; one item that weighs more is taken alone. Asked anew each time. */
  readonly most: () => number
  /** Given at a time, unless the source ends or `patienceMs` have passed. Asked anew each time. @default 1 */
  readonly least?: () => number
  readonly patienceMs?: number
  readonly weigh: (item: T) => number
  /** Ends as if the source did, with what has come until then. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Takes from a source while whoever uses it is busy, and gives all that has come meanwhile, in its order. A source that is
 * faster waits, so memory is bounded.
 * @throws what the source throws, once all before it was given
 */
export async function* gathered<T>(
  source: AsyncIterable<T>,
  { most, least = () => 1, patienceMs = 0, weigh, signal }: GatherOptions<T>,
): AsyncGenerator<T[]> {
  let items: T[] = []
  let weight = 0
  let over = false
  let failure: { readonly error: unknown } | undefined
  const some = new Bell()
  const room = new Bell()
  const iterator = source[Symbol.asyncIterator]()
  const stop = (): void => {
    over = true
    some.ring()
    room.ring()
  }
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()

  const taking = (async () => {
    try {
      while (!over) {
        const next = await iterator.next()
        if (next.done || over) break
        items.push(next.value)
        weight += weigh(next.value)
        some.ring()
        while (!over && weight >= most()) await room.wait()
      }
    } catch (error) {
      failure = { error }
    }
    stop()
  })()

  try {
    while (!over || items.length > 0) {
      const until = performance.now() + patienceMs
      // There is room again where it may take more than before.
      room.ring()
      while (!over && (items.length === 0 || (weight < least() && performance.now() < until)))
        await some.wait(items.length === 0 ? undefined : until - performance.now())
      const batch = items
      items = []
      weight = 0
      room.ring()
      if (batch.length > 0) yield batch
    }
    if (failure) throw failure.error
  } finally {
    signal?.removeEventListener('abort', stop)
    stop()
    // A source that waits for something that never comes would not answer.
    if (!signal?.aborted) await taking
    await endOf(iterator, signal)
  }
}

/** Lets the source clean up after itself. */
async function endOf(iterator: AsyncIterator<unknown>, signal: AbortSignal | undefined): Promise<void> {
  const ended = iterator.return?.()
  if (signal?.aborted) ended?.catch(() => {})
  else await ended
}

/** Wakes the one that waits for it. */
class Bell {
  #wake = (): void => {}

  ring(): void {
    this.#wake()
  }

  /** @param ms wakes by itself after so long */
  wait(ms?: number): Promise<void> {
    return new Promise(resolve => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
