import { contentId, type EntityRecord, type EntityType, LABEL_OF_TYPE, nameKey } from '@sayso/core'

/** Words that come and go in one person's name: 'Bashar al-Assad', 'Bashar Assad'. */
const PARTICLES = new Set(['al', 'el', 'ul'])

/** What an article calls somebody or something, as far as the name goes. */
export interface Identity extends EntityRecord {
  /** See MentionRecord. */
  readonly alone: string | null
}

/**
 * The id of what an article calls somebody or something. The same full name has the same id in all articles, spelled with
 * or without accents, hyphens, dots and particles; a person's one name alone has its own in each.
 */
export function identify(type: EntityType, name: string, article: string): Identity {
  const label = LABEL_OF_TYPE[type]
  const key = identityKey(type, name)
  const id = contentId(label, key)
  return type === 'PERSON' && !key.includes(' ')
    ? { id: contentId(label, key, article), label, alone: id }
    : { id, label, alone: null }
}

function identityKey(type: EntityType, name: string): string {
  const words = (nameKey(name) || name).split(' ')
  if (type === 'ORGANISATION' && words.length > 1 && words[0] === 'the') return words.slice(1).join(' ')
  if (type !== 'PERSON') return words.join(' ')
  const bare = words.filter(word => !PARTICLES.has(word))
  return (bare.length > 1 ? bare : words).join(' ')
}
