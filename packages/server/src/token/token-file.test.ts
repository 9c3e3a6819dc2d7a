import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { noTokens } from '../../../../tests/token.ts'
import { TokenFile } from './token-file.ts'

const DAY_MS = 86_400_000

it('makes a token whose secret is kept nowhere, in a file that its owner alone may read', async () => {
  const tokens = noTokens(() => Date.parse('2024-06-01T12:00:00.000Z'))
  const { token, secret } = await tokens.create('Ada Brook', 'editor', 90 * DAY_MS)
  expect(secret).toMatch(/^sayso_[\w-]{43}$/)
  expect(token).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{8}$/),
    name: 'Ada Brook',
    role: 'editor',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    createdAt: '2024-06-01T12:00:00.000Z',
    expiresAt: '2024-08-30T12:00:00.000Z',
  })
  expect(JSON.parse(readFileSync(tokens.path, 'utf8'))).toEqual({ version: 1, tokens: [token] })
  expect(readFileSync(tokens.path, 'utf8')).not.toContain(secret.slice(6))
  expect(statSync(tokens.path).mode & 0o777).toBe(0o600)
  expect(await tokens.holder(secret)).toEqual(token)
  for (const other of ['', 'sayso_', secret.slice(0, -1), `${secret}x`, token.hash])
    expect(await tokens.holder(other)).toBeNull()
})

it('gives no two the same secret or id', async () => {
  const tokens = noTokens()
  const made = [await tokens.create('ada', 'reader', null), await tokens.create('bo', 'admin', null)]
  expect(new Set(made.flatMap(({ token, secret }) => [token.id, secret, token.hash])).size).toBe(6)
})

it('knows a token until it expires', async () => {
  let now = 0
  const tokens = noTokens(() => now)
  const { secret } = await tokens.create('ada', 'editor', DAY_MS)
  now = DAY_MS - 1
  expect(await tokens.holder(secret)).toMatchObject({ name: 'ada' })
  expect(await tokens.hasEditor()).toBe(true)
  now = DAY_MS
  expect(await tokens.holder(secret)).toBeNull()
  expect(await tokens.hasEditor()).toBe(false)
  expect(await tokens.list()).toMatchObject([{ name: 'ada', state: 'expired' }])
  // The name is free again.
  await tokens.create('ada', 'editor', null)
})

it('notices what others change within a second, and looks no more often', async () => {
  let now = 0
  const server = noTokens(() => now)
  const command = new TokenFile(server.path, () => now)
  expect(await server.holder('sayso_x')).toBeNull()
  const { secret, token } = await command.create('ada', 'editor', null)
  now = 999
  expect(await server.holder(secret)).toBeNull()
  now = 1_000
  expect(await server.holder(secret)).toEqual(token)
  await command.revoke('ada')
  now = 2_000
  expect(await server.holder(secret)).toBeNull()
  // Also where the clock is set back.
  const { secret: second } = await command.create('ada', 'admin', null)
  now = 500
  expect(await server.holder(second)).toMatchObject({ role: 'admin' })
})

it('revokes by id or name, once', async () => {
  let now = 0
  const tokens = noTokens(() => now)
  const { token } = await tokens.create('ada', 'editor', null)
  const revoked = await tokens.revoke('ada')
  expect(revoked).toEqual({ ...token, revokedAt: '1970-01-01T00:00:00.000Z' })
  now = 5
  expect(await tokens.revoke('ada')).toEqual(revoked)
  expect(await tokens.revoke(token.id)).toEqual(revoked)
  const second = await tokens.create('ada', 'editor', null)
  expect((await tokens.revoke('ada')).id).toBe(second.token.id)
  expect((await tokens.list()).map(({ state }) => state)).toEqual(['revoked', 'revoked'])
  await expect(tokens.revoke('bo')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it.each(['', ' ada', 'a\nb', 'x'.repeat(101)])('takes no name like %j', async name => {
  const tokens = noTokens()
  await expect(tokens.create(name, 'editor', null)).rejects.toMatchObject({ code: 'USAGE' })
  expect(existsSync(tokens.path)).toBe(false)
})

it('gives nobody two', async () => {
  const tokens = noTokens()
  const { token } = await tokens.create('ada', 'editor', null)
  await expect(tokens.create('ada', 'admin', null)).rejects.toMatchObject({
    code: 'USAGE',
    hint: expect.stringContaining(`sayso token revoke ${token.id}`),
  })
  expect(await tokens.list()).toHaveLength(1)
})

it('loses nothing where several change it at once: whoever comes second is told', async () => {
  const tokens = noTokens()
  await tokens.create('first', 'reader', null)
  const all = await Promise.allSettled(
    Array.from({ length: 8 }, (_, n) => new TokenFile(tokens.path).create(`n${n}`, 'reader', null)),
  )
  const made = all.flatMap(result => (result.status === 'fulfilled' ? [result.value.token.name] : []))
  const refused = all.flatMap(result => (result.status === 'rejected' ? [result.reason] : []))
  expect(made.length).toBeGreaterThan(0)
  for (const error of refused)
    expect(error).toMatchObject({ code: 'USAGE', hint: expect.stringContaining('again') })
  expect((await tokens.list()).map(({ name }) => name).toSorted()).toEqual(['first', ...made].toSorted())
  expect(existsSync(`${tokens.path}.new`)).toBe(false)
})

it.each(['', '{', '[]', '{"version":2,"tokens":[]}', '{"version":1,"tokens":[{"name":"secret"}]}'])(
  'says what to do with a file like %j, and leaves it as it is',
  async content => {
    const tokens = noTokens()
    await tokens.create('ada', 'editor', null)
    writeFileSync(tokens.path, content)
    const refused = {
      code: 'USAGE',
      message: expect.stringContaining(tokens.path),
      hint: expect.stringContaining('move it away'),
    }
    await expect(tokens.holder('sayso_x')).rejects.toMatchObject(refused)
    await expect(tokens.create('bo', 'editor', null)).rejects.toMatchObject(refused)
    await expect(tokens.revoke('ada')).rejects.toMatchObject(refused)
    await expect(tokens.list()).rejects.toMatchObject(refused)
    expect(readFileSync(tokens.path, 'utf8')).toBe(content)
    expect(existsSync(`${tokens.path}.new`)).toBe(false)
  },
)
