import { fileURLToPath } from 'node:url'

/** The folder of the built page, seen from here and from dist/. */
export const directory = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? 'dist/page' : 'page', import.meta.url),
)
