const NOTHING = Buffer.alloc(0)

/**
 * A stream of bytes to look ahead in. A chunk of no bytes says that all before it is known to be whole; null, that some are missing
 * there.
 */
export class Bytes {
  readonly #chunks: AsyncIterator<Uint8Array | null>
  /** What was read of the stream and not yet taken. */
  buffer: Buffer = NOTHING
  /** Of the first byte of the buffer, from the start of the stream. */
  offset = 0
  /** Up to here all is known to be whole. */
  verified = 0
  /** Bytes are missing behind the buffer. */
  gap = false

  constructor(chunks: AsyncIterable<Uint8Array | null>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** Reads on until there are so many; false where the stream ends before, or has a gap. */
  async fill(length: number): Promise<boolean> {
    while (this.buffer.length < length) if (!(await this.more())) return false
    return true
  }

  async more(): Promise<boolean> {
    if (this.gap) return false
    const { done, value } = await this.#chunks.next()
    if (done) return false
    if (value === null) this.gap = true
    else if (value.length === 0) this.verified = this.offset + this.buffer.length
    else this.buffer = this.buffer.length === 0 ? Buffer.from(value) : Buffer.concat([this.buffer, value])
    return value !== null
  }

  take(length = this.buffer.length): Buffer {
    const taken = this.buffer.subarray(0, length)
    this.buffer = this.buffer.subarray(length)
    this.offset += taken.length
    return taken
  }

  back(bytes: Buffer): void {
    this.buffer = Buffer.concat([bytes, this.buffer])
    this.offset -= bytes.length
  }

  /** Goes on behind a gap. */
  pass(): void {
    this.take()
    this.gap = false
  }
}
