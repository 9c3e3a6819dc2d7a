/** Words that stand in a row make one shingle. */
const LENGTH = 5

/** Texts with fewer words are never copies: a short notice is alike by chance. */
const FEWEST_WORDS = 60

const WORD = /[\p{L}\p{N}]+/gu

/**
 * Hashes of all runs of five words of a text, unique and in ascending order, without case and punctuation; none for a text of
 * fewer than 60 words.
 */
export function shinglesOf(text: string): Uint32Array {
  const words = (text.toLowerCase().match(WORD) ?? []).map(hashOf)
  if (words.length < FEWEST_WORDS) return new Uint32Array()
  const hashes = new Uint32Array(words.length - LENGTH + 1)
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0
    for (let word = at; word < at + LENGTH; word++) hash = mixed(hash ^ (words[word] as number))
    hashes[at] = hash
  }
  return unique(hashes.sort())
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** Every bit depends on every other, as the smallest hashes stand for all of them. */
function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return mix ^ (mix >>> 16)
}

function unique(sorted: Uint32Array): Uint32Array {
  let kept = 0
  for (const hash of sorted) if (kept === 0 || hash !== sorted[kept - 1]) sorted[kept++] = hash
  return sorted.slice(0, kept)
}

/** How many of the shingles of two texts are in both, as a share of those in either. */
export function likenessOf(a: Uint32Array, b: Uint32Array): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) common++
    if (x <= y) i++
    if (y <= x) j++
  }
  return common === 0 ? 0 : common / (a.length + b.length - common)
}
