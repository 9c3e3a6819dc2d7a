/** Numbers for pairs of numbers, from 0, in the order in which the pairs are added. */
export class PairNumbers {
  readonly #pairs: Int32Array
  /** The number of a pair and 1, at the place that it is hashed to or the next that is free; a power of two of them. */
  readonly #slots: Int32Array
  #length = 0

  /** @param most pairs that will be added */
  constructor(most: number) {
    this.#pairs = new Int32Array(2 * most)
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)))
  }

  get length(): number {
    return this.#length
  }

  /** The number of a pair; -1 for one that was not added. */
  find(one: number, two: number): number {
    return (this.#slots[this.#slotOf(one, two)] as number) - 1
  }

  add(one: number, two: number): number {
    const slot = this.#slotOf(one, two)
    const known = this.#slots[slot] as number
    if (known > 0) return known - 1
    const number = this.#length++
    this.#pairs[2 * number] = one
    this.#pairs[2 * number + 1] = two
    this.#slots[slot] = number + 1
    return number
  }

  #slotOf(one: number, two: number): number {
    const mask = this.#slots.length - 1
    const mixed = Math.imul(Math.imul(one, 0x9e3779b1) ^ two, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    for (let known = this.#slots[slot] as number; known > 0; known = this.#slots[slot] as number) {
      if (this.#pairs[2 * known - 2] === one && this.#pairs[2 * known - 1] === two) break
      slot = (slot + 1) & mask
    }
    return slot
  }
}
