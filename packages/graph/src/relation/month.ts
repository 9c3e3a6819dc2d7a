import { ClaimIndex, type Statement, type Target } from '@sayso/agreement'
import type { Run } from '../engine.ts'
import { callsGovernment, headsOf } from './government.ts'
import { rangeOf } from './period.ts'
import * as statement from './statement.ts'

/** A claim as a row has it: what is not there may be missing. */
type ClaimRow = Partial<Pick<Statement, 'cue' | 'source' | 'date' | 'outlet' | 'speaker'>> &
  Pick<Statement, 'id' | 'text' | 'negated' | 'article' | 'at'> & { readonly quote: string }

/** The claims of a month, ready for comparing. */
export async function readMonth(run: Run, key: string): Promise<ClaimIndex> {
  const range = rangeOf(key)
  const named = new Map<string, Map<string, string>>()
  for (const { article, entity, name } of await run(statement.NAMES_IN, range)) {
    const names = named.get(article as string) ?? new Map<string, string>()
    named.set(article as string, names.set(entity as string, name as string))
  }
  const heads = await headsOf(run, range, new Set(named.keys()))
  const targets = new Map<string, Omit<Target, 'governs'>[]>()
  for (const { claim, stance, score, words, ...target } of await run(statement.TARGETS_IN, range)) {
    const list = targets.get(claim as string) ?? []
    targets.set(claim as string, list)
    list.push({ ...target, stance: stance ?? 'NEUTRAL', score: score ?? 0, words: words ?? [] } as Target)
  }
  const rows = (await run(statement.CLAIMS_IN, range)) as unknown as ClaimRow[]
  return new ClaimIndex(
    rows.map(
      ({ quote, cue = null, source = null, date = null, outlet = null, speaker = null, ...claim }) => ({
        ...claim,
        direct: quote === 'DIRECT',
        cue,
        source,
        date,
        outlet,
        speaker,
        // By the name that the article itself uses, which no other article changes.
        about: (targets.get(claim.id) ?? [])
          .map(target => {
            const name = named.get(claim.article)?.get(target.entity) ?? target.name
            const state = heads.get(target.entity)
            return { ...target, name, governs: state && callsGovernment(claim.text, name) ? state : null }
          })
          .sort((a, b) => (a.entity < b.entity ? -1 : 1)),
        named: named.get(claim.article) ?? new Map(),
      }),
    ),
  )
}
