import { expect, it } from 'vitest'
import { annotate } from '../annotate.ts'

/** Each claim as 'source > speaker: content'. */
function said(text: string): string[] {
  const { claims, entities } = annotate(text, { title: 'Known' })
  return claims.map(({ source, speaker, content, quote }) => {
    const name = entities.find(({ id }) => id === speaker)?.name ?? 'nobody'
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ')
    return `${source ? text.slice(source.start, source.end) : ''} > ${name}: ${words} (${quote})`
  })
}

const MET = 'Mayor Anna Strakencz met Senator Paul Hentzau in Oslo on Monday.\n\n'

it('reads the turns of a transcript, with or without quotation marks', () => {
  expect(said(`${MET}STRAKENCZ: The fish are gone from all waters.\n\nHENTZAU: Not from mine.`)).toEqual([
    'STRAKENCZ > Anna Strakencz: The fish are gone from all waters (DIRECT)',
    'HENTZAU > Paul Hentzau: Not from mine (DIRECT)',
  ])
  expect(said(`${MET}"PAUL HENTZAU: Not from mine, I think.\n\n"(CROSSTALK.)`)).toEqual([
    'PAUL HENTZAU > Paul Hentzau: Not from mine, I think. (DIRECT)',
  ])
})

it('parts turns that stand in one paragraph', () => {
  expect(said(`${MET}HENTZAU: Are the fish gone from here? Strakencz: Yes. From all waters.`)).toEqual([
    'HENTZAU > Paul Hentzau: Are the fish gone from here? (DIRECT)',
    'Strakencz > Anna Strakencz: Yes. From all waters (DIRECT)',
  ])
})

it('goes on with names in small letters', () => {
  expect(said(`${MET}REUTERS: Are they gone from here?\n\nStrakencz: Yes, from all waters.`)).toEqual([
    'REUTERS > Reuters: Are they gone from here? (DIRECT)',
    'Strakencz > Anna Strakencz: Yes, from all waters (DIRECT)',
  ])
})

it('reads a quotation that is signed', () => {
  expect(said(`${MET}“The fish are gone. Who took them?” — Anna Strakencz, mayor of Oslo.`)).toEqual([
    'Anna Strakencz, mayor of Oslo > Anna Strakencz: The fish are gone. Who took them? (DIRECT)',
  ])
})

it.each([
  'CORRECTION: The fish were not gone from all waters.',
  'OSLO: The fish were not gone from all waters.',
  'Strakencz: fish in hot oil with a little salt.',
  'All of the “fish” — Anna Strakencz, the mayor.',
])('leaves alone what attributes nothing: %s', text => {
  expect(said(`${MET}${text}`).filter(claim => claim.includes('(DIRECT)'))).toEqual([])
})
