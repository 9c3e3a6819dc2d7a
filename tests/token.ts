import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { TokenRole, Viewer } from '../packages/server/src/token/token.ts'
import { TokenFile } from '../packages/server/src/token/token-file.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A file of tokens that is not there yet, until the tests of the file are over. */
export function noTokens(now?: () => number): TokenFile {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-token-'))
  folders.push(folder)
  return new TokenFile(join(folder, 'deep', 'tokens.json'), now)
}

/** A file of tokens with one of each role, whose name it has, and the headers that send each. */
export async function someTokens(now?: () => number) {
  const tokens = noTokens(now)
  const bearer = async (role: TokenRole) => ({
    authorization: `Bearer ${(await tokens.create(role, role, null)).secret}`,
  })
  return {
    tokens,
    reader: await bearer('reader'),
    editor: await bearer('editor'),
    admin: await bearer('admin'),
  }
}

/** Whoever has a token of the role, under a name. */
export const viewer = (role: TokenRole, name: string = role): Viewer => ({ id: '0'.repeat(8), name, role })
