import type { Statement } from '../packages/llm/src/answer.ts'
import type { ChatRequest } from './chat.ts'

/** A statement as a model gives it, with nothing but what is said of it. */
export const sketchStatement = (more: Partial<Statement>): Statement => ({
  paragraph: 1,
  content: [],
  cue: null,
  source: null,
  speaker: null,
  about: [],
  addressees: [],
  via: [],
  negated: false,
  ...more,
})

/** What a test's model makes of a prompt: each 'NAME said that …' is a claim of that name. */
export function answerOf({ user }: Pick<ChatRequest, 'user'>): {
  names: object[]
  claims: object[]
  roles: object[]
} {
  const said = [...user.matchAll(/\[(\d+)\] (\p{Lu}\S+ \p{Lu}\S+) said that ([^.]+)\./gu)]
  return {
    names: [...new Set(said.map(([, , name]) => name))].map(name => ({
      name,
      type: 'PERSON',
      forms: [name],
    })),
    claims: said.map(([, paragraph, name, content]) => ({
      paragraph: Number(paragraph),
      content: [content],
      cue: 'said',
      source: name,
      speaker: name,
    })),
    roles: [],
  }
}
