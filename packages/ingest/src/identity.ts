import { contentId, type EntityRecord, type EntityType, LABEL_OF_TYPE, nameKey } from '@sayso/core'

/** Words that come and go in one person's name: 'Bashar al-Assad', 'Bashar Assad'. */
const PARTICLES = new Set(['al', 'el', 'ul'])

/**
 * Which node of the graph a name belongs to. The same full name is the same person, spelled with or without accents,
 * hyphens, dots and articles; the id depends on nothing else, so neither order nor number of articles matters.
 */
export function identify(type: EntityType, name: string): EntityRecord {
  return { id: contentId(LABEL_OF_TYPE[type], identityKey(type, name)), label: LABEL_OF_TYPE[type] }
}

function identityKey(type: EntityType, name: string): string {
  const words = (nameKey(name) || name).split(' ')
  if (type === 'ORGANISATION' && words.length > 1 && words[0] === 'the') return words.slice(1).join(' ')
  if (type !== 'PERSON') return words.join(' ')
  const bare = words.filter(word => !PARTICLES.has(word))
  return (bare.length > 1 ? bare : words).join(' ')
}
