import type { LookupRequest } from '@sayso/graph'
import { expect, it } from 'vitest'
import { ask } from '../../../tests/ask.ts'

/** What is asked of the store for the query, by name and what comes along. */
async function asked(query: string): Promise<unknown[]> {
  const seen: unknown[] = []
  const look = async (requests: readonly LookupRequest[]) => {
    for (const { lookup, args } of requests) {
      const { along, brief } = args as { along?: unknown; brief?: unknown }
      seen.push([lookup.name, along, brief])
    }
    return requests.map(() => [])
  }
  const { errors } = await ask({ look }, query)
  expect(errors).toBeUndefined()
  return seen
}

it('brings along what is asked of each claim, under any alias and in any fragment, and nothing else', async () => {
  const query = `query ($no: Boolean = false) { claims { rows: edges { node {
    by: speaker { name } ...Where ... on Node { ... on Claim { stances { score } } } evidence { exact }
    about @include(if: $no) { name }
  } } } } fragment Where on Claim { article { outlet @skip(if: true) { name } title } }`
  expect(await asked(query)).toEqual([
    ['claimPageAlong', ['claimArticle', 'claimSpeaker', 'claimTargets'], true],
  ])
})

it('asks for whole rows where the query has a field that brief ones lack, however deep', async () => {
  const brief = async (fields: string) =>
    asked(`{ claims { edges { node { speaker { name } ${fields} } } } }`)
  const fields = ['cue { exact }', 'stances { target { aliases } }', 'article { outlet { kind } }']
  for (const field of fields)
    expect(await brief(field)).toEqual([['claimPageAlong', expect.anything(), false]])
})

it('asks for the page alone where only its claims are wanted', async () => {
  expect(await asked('{ claims { edges { node { text date } } } }')).toEqual([
    ['claimPage', undefined, undefined],
  ])
})

it('reads a fragment once, however often it is spread', async () => {
  const last = 60
  const fragments = Array.from(
    { length: last },
    (_, n) => `fragment F${n} on Claim { ...F${n + 1} ...F${n + 1} }`,
  )
  const query = `{ claims { edges { node { ...F0 } } } } ${fragments.join(' ')} fragment F${last} on Claim { __typename }`
  expect(await asked(query)).toEqual([['claimPage', undefined, undefined]])
})
