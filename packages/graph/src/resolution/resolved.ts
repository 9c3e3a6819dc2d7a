import {
  type ArticleRecord,
  type ClaimRecord,
  type EntityRecord,
  type MentionRecord,
  mergeTargets,
  type RoleRecord,
} from '@sayso/core'

/** The entity that each name of an article was resolved to, by the id that the record has for it. */
export type EntityOf = (id: string) => string

/** The record with entities in the place of names; what turns out to be said of the same one is put together. */
export function resolved(record: ArticleRecord, entityOf: EntityOf): ArticleRecord {
  const at = ({ id, label }: EntityRecord): EntityRecord => ({ id: entityOf(id), label })
  const { text } = record.article
  return {
    ...record,
    outlet: record.outlet && { ...record.outlet, entity: at(record.outlet.entity) },
    mentions: mentionsOf(text, record.mentions, at),
    claims: record.claims.map(claim => claimOf(claim, at)),
    roles: rolesOf(record.roles, at),
  }
}

type At = (entity: EntityRecord) => EntityRecord

function mentionsOf(text: string, mentions: readonly MentionRecord[], at: At): MentionRecord[] {
  const groups = new Map<string, MentionRecord[]>()
  for (const mention of mentions) {
    const { id } = at(mention.entity)
    groups.set(id, [...(groups.get(id) ?? []), mention])
  }
  return [...groups.values()].flatMap(group => {
    const [chief, ...others] = group.toSorted(
      (a, b) =>
        b.spans.length - a.spans.length || b.name.length - a.name.length || (a.name < b.name ? -1 : 1),
    )
    if (!chief) return []
    const entity = at(chief.entity)
    if (others.length === 0) return [{ ...chief, entity }]
    const spans = group.flatMap(mention => mention.spans).sort((a, b) => a.start - b.start)
    const counts = new Map(group.flatMap(({ names }) => names).map(name => [name, 0]))
    for (const { start, end } of spans) {
      const name = text.slice(start, end)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)
    return [
      { ...chief, entity, spans, names, kind: chief.kind ?? others.find(({ kind }) => kind)?.kind ?? null },
    ]
  })
}

function claimOf(claim: ClaimRecord, at: At): ClaimRecord {
  const speaker = claim.speaker && at(claim.speaker)
  const others = (entities: readonly EntityRecord[]): EntityRecord[] => [
    ...new Map(
      entities
        .map(at)
        .filter(({ id }) => id !== speaker?.id)
        .map(entity => [entity.id, entity]),
    ).values(),
  ]
  return {
    ...claim,
    speaker,
    office: claim.office && { ...claim.office, organisation: at(claim.office.organisation) },
    about: mergeTargets(
      claim.about
        .map(target => ({ ...target, entity: at(target.entity) }))
        .filter(({ entity }) => entity.id !== speaker?.id),
    ),
    addressees: others(claim.addressees),
    via: others(claim.via),
  }
}

function rolesOf(roles: readonly RoleRecord[], at: At): RoleRecord[] {
  const found = new Map<string, RoleRecord>()
  for (const role of roles) {
    const one = { ...role, holder: at(role.holder), organisation: at(role.organisation) }
    const key = JSON.stringify([one.holder.id, one.organisation.id, one.title, one.former])
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}
