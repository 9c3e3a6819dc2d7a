import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceFile } from './file.ts'

describe('a file that is written whole or not at all', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'sayso-file-'))
  })
  afterEach(() => rmSync(directory, { recursive: true }))
  const at = (...names: string[]) => join(directory, ...names)
  const write =
    (text: string, ...names: string[]) =>
    async (beside: string) =>
      writeFileSync(join(beside, ...names), text)
  const file = { force: false, folder: false }

  it('takes its place at the end, and is not there before', async () => {
    const bytes = await replaceFile(at('new'), file, async beside => {
      await write('text')(beside)
      expect(readdirSync(directory)).not.toContain('new')
    })
    expect([bytes, readFileSync(at('new'), 'utf8'), readdirSync(directory)]).toEqual([4, 'text', ['new']])
  })

  it('leaves all as it was where writing fails', async () => {
    writeFileSync(at('old'), 'before')
    const failing = replaceFile(at('old'), { force: true, folder: false }, async beside => {
      await write('half')(beside)
      throw new Error('no more')
    })
    await expect(failing).rejects.toThrow('no more')
    expect([readFileSync(at('old'), 'utf8'), readdirSync(directory)]).toEqual(['before', ['old']])
  })

  it('replaces what is there only by force', async () => {
    writeFileSync(at('old'), 'before')
    await expect(replaceFile(at('old'), file, write('after'))).rejects.toMatchObject({ code: 'USAGE' })
    expect(readFileSync(at('old'), 'utf8')).toBe('before')
    await replaceFile(at('old'), { force: true, folder: false }, write('after'))
    expect(readFileSync(at('old'), 'utf8')).toBe('after')
  })

  it('leaves other files of a folder', async () => {
    mkdirSync(at('folder'))
    writeFileSync(at('folder', 'mine'), 'mine')
    writeFileSync(at('folder', 'a.csv'), 'before')
    await replaceFile(at('folder'), { force: true, folder: true }, write('after', 'a.csv'))
    expect(readdirSync(at('folder')).sort()).toEqual(['a.csv', 'mine'])
    expect(readFileSync(at('folder', 'a.csv'), 'utf8')).toBe('after')
  })

  it('says where it cannot be written', async () => {
    for (const [path, options] of [
      [at('nowhere', 'new'), file],
      [directory, { force: true, folder: false }],
    ] as const)
      await expect(replaceFile(path, options, write('text'))).rejects.toMatchObject({
        code: 'USAGE',
        message: expect.stringContaining('cannot be written'),
      })
  })
})
