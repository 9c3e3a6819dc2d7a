import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** So much more than what was in use when it was looked at last may be in use, or garbage. */
const SPARE_BYTES = 60e6

let kept = 0
let collect: (() => void) | undefined

/**
 * Gives back the memory that a batch took, once it is written. V8 by itself lets the heap grow to several times of what is in use
 * when it looks, which in the middle of a batch is most; between two it is least. Takes a tenth of a second or two.
 */
export function tidyUp(): void {
  const bytes = heapBytes()
  if (bytes > kept + SPARE_BYTES) {
    collect ??= collector()
    collect()
    kept = heapBytes()
  } else kept = Math.min(kept, bytes)
}

const heapBytes = (): number => getHeapStatistics().total_heap_size

function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
