/** A small page whose title is its name. */
export const pageOf = (name: string): string =>
  `<title>${name}</title><p>The dam will hold, Ada Brook said. Nobody in the valley doubts it, as far as she knows.</p>`

/** A reply as it goes over the wire. */
export function httpReply(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const head = Object.entries({ 'Content-Type': 'text/html', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`), Buffer.from(body)])
}

/** A record of a web archive. */
export function warcRecord(
  url: string | null,
  body: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const all = {
    'WARC-Type': 'response',
    'WARC-Date': '2024-03-05T08:00:00Z',
    'Content-Type': 'application/http; msgtype=response',
    ...(url !== null && { 'WARC-Target-URI': url }),
    ...headers,
    'Content-Length': String(body.length),
  }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), body, Buffer.from('\r\n\r\n')])
}
