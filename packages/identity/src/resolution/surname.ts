import { bearersOf, calledOf, companyOf, endsIn, officesOf } from './bearer.ts'
import { type Choice, choose, reconsider } from './choice.ts'
import type { Clusters, Evidence } from './cluster.ts'
import type { Item } from './item.ts'
import { soundOf } from './spelling.ts'

/** Puts names alone together with whom they mean; what it returns says why others stay alone, by their ranks. */
export function joinSurnames(clusters: Clusters): ReadonlyMap<number, Evidence> {
  const bearers = bearersOf(clusters)
  // Hundreds of articles call the same person by the same name alone.
  const remembered = new Map<string, Choice>()
  const left = new Map<number, Evidence>()
  for (const item of clusters.items) {
    if (item.variant.alone === null || !item.person || clusters.rootOf(item.index) !== item.index) continue
    const unit = clusters.membersOf(item.index)
    const sounds = item.person.all.split(' ').map(soundOf)
    const traits = traitsOf(item)
    const usual = unit.length === 1 && !clusters.isDecided(item.index)
    const known = usual ? remembered.get(traits) : undefined
    const first =
      known ??
      choose(clusters, unit, bearers.get(calledOf(item.person))?.filter(one => endsIn(one, sounds)) ?? [])
    if (usual) remembered.set(traits, first)
    const choice = reconsider(first, companyOf(unit))
    if (choice.bearer) clusters.join(choice.bearer.lead.index, item.index, choice.evidence)
    else left.set(item.index, choice.evidence)
  }
  return left
}

/** All that a choice depends on, but for the other names in the article. */
const traitsOf = (item: Item): string =>
  JSON.stringify([
    item.variant.name,
    item.variant.gender,
    officesOf(item),
    item.variant.titles.length,
    (item.variant.firstSeen ?? item.variant.lastSeen)?.slice(0, 4) ?? null,
  ])
