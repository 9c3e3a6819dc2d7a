import { readdirSync, readFileSync } from 'node:fs'
import type { Span } from '@sayso/core'
import { annotate } from '@sayso/nlp'
import { expect, it } from 'vitest'
import { groundAnswers } from './reading.ts'

const seeds = new URL('../../../seeds/', import.meta.url)

it.each(readdirSync(seeds))(
  'finds every statement of %s again where the taggers found it, by its words',
  name => {
    const text = readFileSync(new URL(name, seeds), 'utf8').replace(/^---[\s\S]*?---\n/, '')
    const { title, body, entities, claims } = annotate(text)
    const part = [...(title ? [title] : []), ...body].sort((a, b) => a.start - b.start)
    const words = (span: Span | null) => span && text.slice(span.start, span.end)
    const nameOf = (id: string | null) => entities.find(entity => entity.id === id)?.name ?? null
    const answer = {
      names: entities.map(({ name, type, kind = null, gender = null, aliases }) => ({
        name,
        type,
        kind,
        gender,
        forms: [...aliases],
        titles: [],
      })),
      claims: claims.map(({ content, cue, source, speaker, negated }) => ({
        paragraph: part.findIndex(({ end }) => end > (content[0]?.start ?? 0)) + 1,
        content: content.map(span => words(span) ?? ''),
        cue: words(cue),
        source: words(source),
        speaker: nameOf(speaker),
        about: [],
        addressees: [],
        via: [],
        negated,
      })),
      roles: [],
    }
    const { annotation, quotes } = groundAnswers(text, [{ part, answer }])
    const shown = ({ content, cue, source, quote }: (typeof claims)[number]) => ({
      content,
      cue,
      source,
      quote,
    })
    expect(annotation.claims.map(shown)).toEqual(claims.map(shown))
    const names = new Map(annotation.entities.map(({ id, name }) => [id, name]))
    expect(annotation.claims.map(({ speaker }) => names.get(speaker ?? '') ?? null)).toEqual(
      claims.map(({ speaker }) => nameOf(speaker)),
    )
    expect(quotes).toBe(0)
  },
)
