import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

/** The same folder seen from src/ and from dist/. */
const built = fileURLToPath(new URL('../dist/graphiql', import.meta.url))

const assets = '/graphiql/assets/'

/** One name in one folder: no separator, nothing that starts with a dot. */
const assetName = /^[\w-][\w.-]*$/

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Only this server: the editor needs its own style elements and fonts that its style sheet carries as data. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const secure = {
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** The file's bytes, or null if there is no such file. */
async function contents(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return null
    throw error
  }
}

/**
 * Answers what a browser asks for to show GraphiQL from our own build: the page on `/graphql`, if the request accepts
 * HTML, and its files under `/graphiql/assets/`. Null means that the request is somebody else's.
 */
export function playground(directory: string = built): (request: Request) => Promise<Response | null> {
  const compressed = new Map<string, Uint8Array<ArrayBuffer>>()

  async function page(): Promise<Response> {
    const headers = { ...secure, 'cache-control': 'no-cache', vary: 'accept' }
    const html = await contents(join(directory, 'index.html'))
    if (html)
      return new Response(html, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
    return new Response(
      'The GraphiQL page has not been built. Run `npm run build`, then load this again.\n',
      {
        status: 503,
        headers: { ...headers, 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
      },
    )
  }

  /** The name has a hash of the contents in it, so what is compressed once stays right. */
  async function gzipped(name: string, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    const small = compressed.get(name) ?? new Uint8Array(await compress(bytes))
    compressed.set(name, small)
    return small
  }

  async function asset(name: string, acceptsGzip: boolean): Promise<Response | null> {
    const bytes = assetName.test(name) ? await contents(join(directory, 'assets', name)) : null
    if (!bytes) return null
    const headers = {
      ...secure,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
      vary: 'accept-encoding',
    }
    if (!acceptsGzip) return new Response(bytes, { headers })
    return new Response(await gzipped(name, bytes), { headers: { ...headers, 'content-encoding': 'gzip' } })
  }

  return async request => {
    if (request.method !== 'GET') return null
    const { pathname } = new URL(request.url)
    if (pathname === '/graphql')
      return /\btext\/html\b/.test(request.headers.get('accept') ?? '') ? page() : null
    if (!pathname.startsWith(assets)) return null
    return asset(pathname.slice(assets.length), /\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
  }
}
