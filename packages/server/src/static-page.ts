import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

/** A page that was built, and where it is served. */
export interface StaticPage {
  /** As messages call it. */
  readonly name: string
  /** Of `index.html` and `assets/`. */
  readonly directory: string
  /** Where its assets are, with a slash at the end. */
  readonly assets: string
  /** The addresses that show it to whoever accepts HTML. */
  readonly isAddress: (pathname: string) => boolean
}

export const graphiql: StaticPage = {
  name: 'GraphiQL page',
  // The same folder seen from src/ and from dist/.
  directory: fileURLToPath(new URL('../dist/graphiql', import.meta.url)),
  assets: '/graphiql/assets/',
  isAddress: pathname => pathname === '/graphql',
}

const EXPLORER = /^\/(?:(?:entity|article)\/[^/]+|graph|coverage|disputes|timeline|read)?$/

/** Whether the explorer is at an address: its views, each with its state behind a '?'. */
export const isExplorer = (pathname: string): boolean => EXPLORER.test(pathname)

/** @param directory of the built page */
export const explorer = (directory: string): StaticPage => ({
  name: 'explorer',
  directory,
  assets: '/explorer/assets/',
  isAddress: isExplorer,
})

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

/** Only this server: pages have style elements of their own, and the editor fonts that its style sheet carries as data. */
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
 * Answers what a browser asks for to show a page from our own build: the page on its addresses, if the request accepts
 * HTML, and its files under `assets`. Null means that the request is somebody else's.
 */
export function serveStatic({
  name,
  directory,
  assets,
  isAddress,
}: StaticPage): (request: Request) => Promise<Response | null> {
  const compressed = new Map<string, Uint8Array<ArrayBuffer>>()

  async function page(): Promise<Response> {
    const headers = { ...secure, 'cache-control': 'no-cache', vary: 'accept' }
    const html = await contents(join(directory, 'index.html'))
    if (html)
      return new Response(html, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
    return new Response(`The ${name} has not been built. Run \`npm run build\`, then load this again.\n`, {
      status: 503,
      headers: { ...headers, 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
    })
  }

  /** The name has a hash of the contents in it, so what is compressed once stays right. */
  async function gzipped(file: string, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    const small = compressed.get(file) ?? new Uint8Array(await compress(bytes))
    compressed.set(file, small)
    return small
  }

  async function asset(file: string, acceptsGzip: boolean): Promise<Response | null> {
    const bytes = assetName.test(file) ? await contents(join(directory, 'assets', file)) : null
    if (!bytes) return null
    const headers = {
      ...secure,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
      vary: 'accept-encoding',
    }
    if (!acceptsGzip) return new Response(bytes, { headers })
    return new Response(await gzipped(file, bytes), { headers: { ...headers, 'content-encoding': 'gzip' } })
  }

  return async request => {
    if (request.method !== 'GET') return null
    const { pathname } = new URL(request.url)
    if (isAddress(pathname)) return /\btext\/html\b/.test(request.headers.get('accept') ?? '') ? page() : null
    if (!pathname.startsWith(assets)) return null
    return asset(pathname.slice(assets.length), /\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
  }
}
