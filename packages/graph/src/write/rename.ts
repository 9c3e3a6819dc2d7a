import type { Run } from '../engine.ts'
import { aliasKeys, nameEntities } from './naming.ts'
import * as statement from './statement.ts'

/** Brings names, aliases, kinds and counts of entities in line with what articles call them now. */
export async function renameEntities(run: Run, ids: readonly string[]): Promise<void> {
  const namings = nameEntities(await run(statement.NAMES_IN_USE, { ids }))
  const keys = new Map(namings.map(naming => [naming.id, aliasKeys(naming)]))
  await run(statement.NAME_ENTITIES, { rows: namings })
  const dropped = await run(statement.DROP_ALIASES, {
    rows: ids.map(id => ({ id, keys: keys.get(id) ?? [] })),
  })
  await run(statement.PUT_ALIASES, {
    rows: [...keys]
      .flatMap(([id, keys]) => keys.map(key => ({ id, key })))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  })
  const unused = ids.filter(id => !keys.has(id))
  if (unused.length > 0) await run(statement.DROP_ENTITIES, { ids: unused })
  if (dropped.length > 0) await run(statement.DROP_UNUSED_ALIASES, { keys: dropped.map(row => row['key']) })
}
