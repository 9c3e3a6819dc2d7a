import type { IncomingMessage } from 'node:http'

/**
 * The body of a request as text, or null if it is longer than the limit. Of a longer one no more than the limit is
 * kept; the rest is let pass, so that the reply can be read.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = Number(request.headers['content-length'] ?? 0)
  if (size <= limit) {
    size = 0
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) break
      chunks.push(chunk)
    }
  }
  if (size <= limit) return Buffer.concat(chunks).toString()
  request.resume()
  return null
}

/** Gives a request up whose body takes longer to come. */
export function boundBody(request: IncomingMessage, ms: number): void {
  const timer = setTimeout(() => request.destroy(), ms)
  request.once('close', () => clearTimeout(timer))
}
