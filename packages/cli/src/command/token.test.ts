import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sayso } from '../../../../tests/command.ts'

// Each call is a process of its own.
vi.setConfig({ testTimeout: 30_000 })

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'sayso-token-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const token = (...args: string[]) => sayso(['token', ...args], { cwd })

it('makes, lists and revokes tokens', async () => {
  const made = await token('create', 'ada', '--role', 'editor', '--expires', '90d')
  expect(made.code).toBe(0)
  expect(made.stdout).toMatch(/^sayso_[\w-]{43}\n$/)
  expect(made.stderr).toMatch(/^token [0-9a-f]{8} for ada, editor, until 20\d\d-.*shown\n$/)
  const path = join(cwd, '.sayso/tokens.json')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readFileSync(path, 'utf8')).not.toContain(made.stdout.trim().slice(6))

  const list = await token('list', '--json')
  const listed = JSON.parse(list.stdout)
  expect(listed).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{8}$/),
    name: 'ada',
    role: 'editor',
    createdAt: expect.stringMatching(/Z$/),
    expiresAt: expect.stringMatching(/Z$/),
    state: 'valid',
  })
  const days = (Date.parse(listed.expiresAt) - Date.parse(listed.createdAt)) / 86_400_000
  expect(days).toBe(90)

  const again = await token('create', 'ada', '--role', 'admin')
  expect([again.code, again.stdout]).toEqual([2, ''])
  expect(again.stderr).toContain(`sayso token revoke ${listed.id}`)

  const revoked = await token('revoke', 'ada')
  expect(revoked.stdout).toMatch(new RegExp(`^token ${listed.id} for ada, editor: revoked 20.*Z\n$`))
  expect(await token('revoke', listed.id)).toMatchObject({ code: 0, stdout: revoked.stdout })
  expect((await token('list')).stdout).toMatch(/ada.*editor.*revoked/)
})

it('keeps them where it is told to', async () => {
  const env = { SAYSO_TOKENS: join(cwd, 'a.json') }
  expect((await sayso(['token', 'create', 'ada', '--role', 'reader'], { cwd, env })).code).toBe(0)
  expect((await token('list', '--tokens', join(cwd, 'a.json'))).stdout).toContain('ada')
  expect((await token('list')).stderr).toContain('no token yet')
})

it.each([
  ['no role', ['create', 'ada'], '--role'],
  ['a role that is none', ['create', 'ada', '--role', 'owner'], 'reader, editor, admin'],
  ['a time that is none', ['create', 'ada', '--role', 'editor', '--expires', '0d'], '90d or 12h'],
  ['a time beyond all', ['create', 'ada', '--role', 'editor', '--expires', '9999999d'], '90d or 12h'],
  ['a name that is none', ['create', '', '--role', 'editor'], '1 to 100 characters'],
  ['nobody', ['revoke', 'bo'], 'sayso token list'],
])('answers %s with code 2 and what to write', async (_, args, hint) => {
  const { code, stderr } = await token(...args)
  expect(code).toBe(2)
  expect(stderr).toContain(hint)
})

it('leaves a damaged file as it is, and says what to do', async () => {
  const path = join(cwd, 'tokens.json')
  writeFileSync(path, '{"version": 1')
  for (const args of [['list'], ['create', 'ada', '--role', 'editor'], ['revoke', 'ada']]) {
    const { code, stderr } = await token(...args, '--tokens', path)
    expect([code, stderr]).toEqual([2, expect.stringContaining('move it away')])
  }
  expect(readFileSync(path, 'utf8')).toBe('{"version": 1')
})
