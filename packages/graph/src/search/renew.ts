import type { Row, Run } from '../engine.ts'
import { recountNames } from '../write/rename.ts'
import * as statement from './statement.ts'
import { searchTextOf } from './term.ts'

/** Nodes that are read and written with one statement each. */
const PAGE = 500

/**
 * Works out anew what articles, claims, entities and roles are searched and ordered by, for a store that was written by an
 * earlier version.
 */
export async function renewSearch(run: Run): Promise<void> {
  await everyPage(run, statement.ARTICLES_AFTER, rows =>
    run(statement.PUT_SEARCH_TEXT.Article, {
      rows: rows.map(row => textRow(row, [row['title'], row['text']])),
    }),
  )
  await everyPage(run, statement.CLAIMS_AFTER, rows =>
    run(statement.PUT_SEARCH_TEXT.Claim, { rows: rows.map(row => textRow(row, [row['text']])) }),
  )
  await everyPage(run, statement.ENTITIES_AFTER, async rows => {
    const ids = rows.map(row => row['id'] as string)
    await recountNames(run, ids)
    const roles = await run(statement.ROLES_OF, { ids })
    await run(statement.PUT_ROLE_SEARCH_TEXT, {
      rows: roles.map(row => ({ ...textRow(row, [row['title']]), holder: row['holder'] })),
    })
  })
}

const textRow = ({ id }: Row, parts: readonly unknown[]) => ({
  id,
  searchText: searchTextOf(parts.map(String)),
})

async function everyPage(
  run: Run,
  cypher: string,
  use: (rows: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await run(cypher, { after, limit: PAGE })
    if (rows.length > 0) await use(rows)
    if (rows.length < PAGE) return
    after = rows.at(-1)?.['id'] as string
  }
}
