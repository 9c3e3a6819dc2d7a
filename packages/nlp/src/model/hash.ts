/** A 32-bit hash of a string; `seed` keeps the strings of different feature templates apart. */
export function hashString(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d)
}

/** Joins two hashes, or a feature template's number and a value; the order matters. */
export const join = (a: number, b: number): number =>
  Math.imul(Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ b, 0xc2b2ae35)

/** The bucket of a feature in a table of `1 << bits` rows. */
export function bucketOf(feature: number, bits: number): number {
  let hash = feature ^ (feature >>> 16)
  hash = Math.imul(hash, 0x7feb352d)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x846ca68b)
  return (hash ^ (hash >>> 16)) >>> (32 - bits)
}
