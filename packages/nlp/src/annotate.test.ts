import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from './annotate.ts'

describe('any text at all', () => {
  const fragment = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '“',
      '”',
      '"',
      "''",
      '’',
      '\n',
      '\r\n',
      '\u00a0',
      ', she said. ',
      'According to ',
      'Norway ',
      'Anna Sapt ',
      ' told ',
      ' that ',
      ' (',
      ')',
      '😀',
      'Comments 3\n',
      '. ',
      ': ',
      ' urged Denmark to ',
      'Danish Prime Minister ',
      ', former director of the BBC, ',
    ),
  )
  const text = fc.array(fragment, { maxLength: 40 }).map(parts => parts.join(''))

  it('takes no cue for a part of its source', () => {
    const { claims } = annotate('According to ↀཀ\0𝐴 urged Denmark to 毟')
    expect(claims).toHaveLength(1)
    for (const { cue, source } of claims)
      expect(!cue || !source || source.end <= cue.start || source.start >= cue.end).toBe(true)
  })

  it('gives spans that stand in the text and entities that exist', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (text, titled) => {
        const annotation = annotate(text, titled ? { title: 'Known' } : {})
        const ids = new Set(annotation.entities.map(({ id }) => id))
        expect(ids.size).toBe(annotation.entities.length)
        const spans = [
          ...annotation.body,
          ...annotation.mentions,
          ...(annotation.title ? [annotation.title] : []),
        ]
        for (const claim of annotation.claims) {
          expect(claim.content.length).toBeGreaterThan(0)
          spans.push(
            ...claim.content,
            ...(claim.cue ? [claim.cue] : []),
            ...(claim.source ? [claim.source] : []),
          )
          const own = [
            ...claim.content,
            ...(claim.cue ? [claim.cue] : []),
            ...(claim.source ? [claim.source] : []),
          ]
          const ordered = [...own].sort((a, b) => a.start - b.start)
          for (const [i, span] of ordered.entries())
            if (i > 0) expect(span.start).toBeGreaterThanOrEqual(ordered[i - 1]?.end ?? 0)
          expect([...claim.content].sort((a, b) => a.start - b.start)).toEqual(claim.content)
          for (const id of [...claim.about, ...claim.addressees, ...claim.via]) expect(ids).toContain(id)
          if (claim.speaker !== null) expect(ids).toContain(claim.speaker)
          expect(claim.about).not.toContain(claim.speaker)
        }
        for (const { holder, organisation, span } of annotation.roles) {
          spans.push(span)
          expect(ids).toContain(holder)
          if (organisation !== null) expect(ids).toContain(organisation)
        }
        for (const { entity } of annotation.mentions) expect(ids).toContain(entity)
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        expect(annotate(text, titled ? { title: 'Known' } : {})).toEqual(annotation)
      }),
      { numRuns: 300 },
    )
  })

  it('reads a hundred articles as a hundred times one', () => {
    const article =
      'Minister Paul Hentzau told the BBC on Monday, long after the last of the ships had left the harbour, that Norway would pay. “Soon,” he said. “Very soon.”\n\n'
    const one = annotate(article, { title: 'Known' })
    const many = annotate(article.repeat(100), { title: 'Known' })
    expect(many.claims).toHaveLength(100 * one.claims.length)
    expect(many.roles.map(({ title }) => title)).toEqual(one.roles.map(({ title }) => title))
    expect(many.entities.map(({ name }) => name)).toEqual(one.entities.map(({ name }) => name))
  })

  it('reads one line without end', { timeout: 30_000 }, () => {
    const { claims } = annotate('Norway said that it rained. '.repeat(2000), { title: 'Known' })
    expect(claims).toHaveLength(2000)
  })
})
