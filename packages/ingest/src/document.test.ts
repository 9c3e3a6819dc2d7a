import { expect, it } from 'vitest'
import { articleId, articleIdAt, contentHash } from './document.ts'
import { readText } from './reader/text.ts'

const bare = readText('a.txt', 'a', 'Some words.')
const dated = { ...bare, title: 'A story', outlet: 'The Post', publishedAt: '2024-01-01' }

it('identifies an article by its address first', () => {
  const url = 'https://example.org/story'
  expect(articleId({ ...dated, url })).toBe(articleId({ ...bare, url, text: 'Corrected.' }))
})

it('identifies an address however it was written down', () => {
  const [id, ...others] = [
    'https://example.org/story?id=7',
    'http://example.org/story?id=7',
    'https://Example.org:443/story?id=7&utm_source=mail#top',
  ].map(articleIdAt)
  expect(others).toEqual([id, id])
  expect(articleIdAt('https://example.org/story?id=8')).not.toBe(id)
})

it('identifies an article without address by outlet, title and date', () => {
  expect(articleId({ ...dated, text: 'Corrected.' })).toBe(articleId(dated))
  expect(articleId({ ...dated, outlet: 'The Times' })).not.toBe(articleId(dated))
})

it('identifies anything else by its text, wherever it lies', () => {
  expect(articleId({ ...bare, origin: 'b.txt', id: 'b' })).toBe(articleId(bare))
  expect(articleId({ ...bare, text: 'Other words.' })).not.toBe(articleId(bare))
  // Told later who published it, it is still the same article.
  expect(articleId({ ...bare, outlet: 'The Post' })).toBe(articleId(bare))
})

it('notices every change of an article', () => {
  expect(contentHash({ ...dated, text: 'Corrected.' })).not.toBe(contentHash(dated))
  expect(contentHash({ ...dated, language: 'de' })).not.toBe(contentHash(dated))
  expect(contentHash({ ...dated, title: 'Another' })).not.toBe(contentHash(dated))
  expect(contentHash({ ...dated, origin: 'elsewhere' })).toBe(contentHash(dated))
})
