import type { Read } from '../dump/stored.ts'
import { aliasKeys, namesText, nameTally, namingOf } from '../write/naming.ts'
import { callsIn } from '../write/rename.ts'
import { NAMES_IN_USE } from '../write/statement.ts'
import * as statement from './statement.ts'

/** Of entities, those that are not named, ordered, counted and found as their articles call them. */
export async function misnamed(read: Read, ids: readonly string[]): Promise<string[]> {
  const stored = new Map((await read(statement.NAMED, { ids })).map(row => [row['id'], row]))
  const keys = new Map<unknown, Set<unknown>>()
  for (const { id, key } of await read(statement.ALIASES, { ids }))
    keys.set(id, (keys.get(id) ?? new Set()).add(key))
  return [...callsIn(await read(NAMES_IN_USE, { ids }))].flatMap(([id, { label, calls }]) => {
    const tally = nameTally(
      null,
      calls.map(of => ({ of, sign: 1 })),
    )
    const naming = namingOf(id, label, tally)
    const row = stored.get(id)
    if (naming === null || row === undefined) return [id]
    const { name, aliases, kind, sortKey, mentionKey } = naming
    const [found, own] = [keys.get(id) ?? new Set(), aliasKeys(naming)]
    const asStored =
      name === row['name'] &&
      JSON.stringify(aliases) === JSON.stringify(row['aliases']) &&
      kind === (row['kind'] ?? null) &&
      sortKey === row['sortKey'] &&
      mentionKey === row['mentionKey'] &&
      namesText(naming) === row['searchText'] &&
      JSON.stringify(tally) === row['tally'] &&
      found.size === own.length &&
      own.every(key => found.has(key))
    return asStored ? [] : [id]
  })
}
