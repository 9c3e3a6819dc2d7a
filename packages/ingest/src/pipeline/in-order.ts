export interface InOrderOptions<T> {
  /** Items in work at a time. */
  readonly items: number
  /** Their weight together, beyond which no other is begun. */
  readonly most: number
  readonly weigh: (item: T) => number
}

interface Going<R> {
  readonly result: Promise<R>
  readonly weight: number
  /** When there is a result, or a failure. */
  readonly done: Promise<'done'>
}

/**
 * Does something to several items of a source at a time, and gives the results in the order of the items, each as soon as it is
 * there.
 * @throws what the source or the work throws, once all before it was given
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  { items, most, weigh }: InOrderOptions<T>,
): AsyncGenerator<R> {
  const iterator = source[Symbol.asyncIterator]()
  const going: Going<R>[] = []
  let weight = 0
  let over = false
  let failure: { readonly error: unknown } | undefined
  let asking: Promise<'asked'> | undefined
  const ask = async (): Promise<'asked'> => {
    try {
      const next = await iterator.next()
      if (next.done) over = true
      else {
        const one = begun(work(next.value), weigh(next.value))
        going.push(one)
        weight += one.weight
      }
    } catch (error) {
      failure = { error }
      over = true
    }
    asking = undefined
    return 'asked'
  }
  try {
    for (;;) {
      if (!over && going.length < items && weight < most) asking ??= ask()
      const [first] = going
      if (!first && !asking) break
      const what = await Promise.race([first?.done, asking].filter(promise => promise !== undefined))
      if (what !== 'done' || !first) continue
      going.shift()
      weight -= first.weight
      yield await first.result
    }
    if (failure) throw failure.error
  } finally {
    // Not waited for: a source that waits for what never comes would not answer.
    iterator.return?.().catch(() => {})
  }
}

function begun<R>(result: Promise<R>, weight: number): Going<R> {
  const done = (): 'done' => 'done'
  return { result, weight, done: result.then(done, done) }
}
