/** How far into a page its own word about its encoding is looked for; browsers look as far. */
const HEAD = 1024

const IN_HEAD = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i

/**
 * Decodes a page or feed as browsers do: by its byte order mark, what the header says, what it says itself; else it is UTF-8,
 * or Windows-1252 where it cannot be. What is wrong in it becomes U+FFFD.
 * @param charset of the Content-Type header
 */
export function decodePage(bytes: Uint8Array, charset: string | null): string {
  const marked = markOf(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  if (charset !== null && isKnown(charset)) return new TextDecoder(charset).decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const [, ofMeta, ofXml] = IN_HEAD.exec(head) ?? []
  const own = ofMeta ?? ofXml
  // Whatever could be read up to here has one byte a letter, so it is no UTF-16.
  if (own !== undefined && isKnown(own) && !/^utf-?16/i.test(own)) return new TextDecoder(own).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label) !== null
  } catch {
    return false
  }
}
