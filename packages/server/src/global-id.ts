import { clientError } from './error.ts'

/** The types that have an id of their own. */
export const NODE_TYPES = [
  'Article',
  'Claim',
  'Decision',
  'Organisation',
  'Person',
  'Place',
  'Variant',
] as const
export type NodeType = (typeof NODE_TYPES)[number]

/** Those of people, organisations and places. */
export const ENTITY_TYPES = ['Person', 'Organisation', 'Place'] as const

export interface GlobalId {
  readonly type: NodeType
  /** The id in the store. */
  readonly id: string
}

const GLOBAL_ID = /^(\w+):([0-9a-f]{32})$/

/** The id that clients see: 'Person:' and the id in the store. */
export const formatId = ({ type, id }: GlobalId): string => `${type}:${id}`

/** What a global id names, or null for text that is none. */
function readId(text: string): GlobalId | null {
  const [, name, id] = GLOBAL_ID.exec(text) ?? []
  const type = NODE_TYPES.find(type => type === name)
  return type && id ? { type, id } : null
}

/**
 * Reads an id that a client sent.
 * @throws INVALID_ID for text that is no id, and for an id of a type that is not among those that are wanted
 */
export function parseId(text: string, wanted: readonly NodeType[] = NODE_TYPES): GlobalId {
  const found = readId(text)
  const example = `${wanted[0]}:0123456789abcdef0123456789abcdef`
  if (!found)
    throw clientError(
      'INVALID_ID',
      `${quote(text)} is not an id: pass the 'id' of something in an earlier reply, like ${example}`,
    )
  if (!wanted.includes(found.type))
    throw clientError(
      'INVALID_ID',
      `${quote(text)} is the id of a ${found.type}: pass that of a ${wanted.join(' or ')}, like ${example}`,
    )
  return found
}

/** What a client sent, cut to a length that a message can hold. */
export const quote = (text: string): string => `'${text.length > 60 ? `${text.slice(0, 60)}…` : text}'`
