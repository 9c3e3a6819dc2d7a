/** Keeps what was asked for lately: at least the last `size` keys, and at most twice as many. */
export class Recent<Value> {
  readonly #size: number
  #young = new Map<string, Value>()
  #old: ReadonlyMap<string, Value> = new Map()

  constructor(size: number) {
    this.#size = size
  }

  get(key: string): Value | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  set(key: string, value: Value): void {
    if (this.#young.size >= this.#size) {
      this.#old = this.#young
      this.#young = new Map()
    }
    // A part of a long text would keep all of it.
    this.#young.set(` ${key}`.slice(1), value)
  }
}
