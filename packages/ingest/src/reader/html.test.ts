import { verifyRecord } from '@sayso/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readArticle } from '../extract/article.ts'
import { TAGGERS } from '../extract/taggers.ts'
import { toRecord } from '../record.ts'
import { readHtml } from './html.ts'
import { decodePage } from './page/charset.ts'
import { MAX_DEPTH, MAX_ELEMENTS } from './page/scan.ts'

const PARAGRAPHS = [
  'The dam above the town will hold through the winter, the engineer Ada Brook said on Monday, after a week of rain.',
  'Mayor Tom Reed told the council that he did not believe her, and asked for another inspection before the spring.',
  '“Nobody has measured the water since March,” said Helen Carter of the River Board, which looks after the valley.',
]
const LINKED = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Somewhere' },
    {
      '@type': ['ReportageNewsArticle', 'Thing'],
      headline: 'A dam &amp; a doubt',
      datePublished: '2024-03-05T10:00:00+02:00',
      inLanguage: 'en-GB',
      publisher: { '@id': '#post' },
      mainEntityOfPage: { '@id': 'https://news.example/dam' },
    },
    { '@type': 'Organization', '@id': '#post', name: 'The Valley Post' },
  ],
}

const page = ({ head = '', body = PARAGRAPHS.map(text => `<p>${text}</p>`).join('\n') } = {}): string => `
<!doctype html><html lang="en"><head><title>A dam, a doubt | The Valley Post</title>${head}
<style>p { color: red }</style><script>document.write('<p>written by a script</p>')</script></head>
<body><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>A dam, a doubt</h1>
<figure><img src="dam.jpg"><figcaption>The dam on Sunday</figcaption></figure>
${body}
<aside>Read more: a mill reopens</aside></article></main>
<div id="comments" class="comments"><p>First!</p></div>
<footer class="footer">© The Valley Post. <a href="/terms">Terms</a></footer>
<template><p>never shown</p></template><noscript>Switch scripts on</noscript></body></html>`

const read = (html: string, address: string | null = null) => readHtml('page.html', 'page', html, address)

it('keeps the paragraphs of the article, and drops what stands around it', () => {
  expect(read(page()).text).toBe(PARAGRAPHS.join('\n\n'))
})

it('takes what JSON-LD says, also in a graph, with names by reference', () => {
  const head = `<meta property="og:title" content="Another"><script type="application/ld+json">{ broken</script>
    <script type="application/ld+json">${JSON.stringify(LINKED)}</script>`
  expect(read(page({ head }))).toMatchObject({
    title: 'A dam & a doubt',
    outlet: 'The Valley Post',
    url: 'https://news.example/dam',
    publishedAt: '2024-03-05T08:00:00Z',
    language: 'en-GB',
  })
})

it('takes what meta says where there is no JSON-LD, and the title where there is none', () => {
  const head = `<meta property="og:title" content="A dam, a doubt"><meta property="og:site_name" content="The Valley Post">
    <meta property="article:published_time" content="2024-03-05"><link rel="canonical" href="https://news.example/dam#top">`
  expect(read(page({ head }))).toMatchObject({
    title: 'A dam, a doubt',
    outlet: 'The Valley Post',
    url: 'https://news.example/dam',
    publishedAt: '2024-03-05',
    language: 'en',
  })
  const dublin =
    '<meta name="DC.publisher" content="The Post"><meta name="DC.date.issued" content="2024-03-05 10:00">'
  expect(read(page({ head: dublin }))).toMatchObject({
    title: 'A dam, a doubt | The Valley Post',
    outlet: 'The Post',
    url: null,
    publishedAt: '2024-03-05',
  })
})

it('takes the text from JSON-LD where only scripts would show it', () => {
  const articleBody = PARAGRAPHS.join(' ').repeat(2)
  const linked = JSON.stringify({ '@type': 'NewsArticle', headline: 'A dam', articleBody })
  const html = `<script type="application/ld+json">${linked}</script><div id="root">Loading …</div>`
  expect(read(html).text).toBe(articleBody)
})

it('parts paragraphs by two line breaks, and leaves spaces without width out', () => {
  const body =
    '<div>One&shy;word is here.<br>It goes&nbsp;on.<br><br>Another\u200b paragraph.<ul><li>A point</li></ul></div>'
  expect(read(`<article>${body}</article>`).text).toBe(
    'Oneword is here. It goes on.\n\nAnother paragraph.\n\nA point',
  )
})

it('believes a page that was fetched about its own site only', () => {
  const at = (canonical: string): string | null =>
    read(page({ head: `<link rel="canonical" href="${canonical}">` }), 'https://www.news.example/dam?x=1#y')
      .url
  expect(at('/dam')).toBe('https://www.news.example/dam')
  expect(at('https://news.example/dam')).toBe('https://news.example/dam')
  expect(at('https://elsewhere.example/dam')).toBe('https://www.news.example/dam?x=1')
  expect(at('javascript:alert(1)')).toBe('https://www.news.example/dam?x=1')
})

const bytes = (text: string, encoding: 'latin1' | 'utf8' | 'utf16le'): Uint8Array =>
  Buffer.from(text, encoding)

it.each([
  ['a byte order mark', bytes('\ufeffcafé', 'utf16le'), 'utf-8'],
  ['the header', bytes('café', 'latin1'), 'iso-8859-1'],
  ['its own meta', bytes('<meta charset=latin1>café', 'latin1'), null],
  [
    'its own http-equiv',
    bytes('<meta http-equiv=x content="text/html; charset=windows-1252">café', 'latin1'),
    null,
  ],
  ['its XML declaration', bytes('<?xml version="1.0" encoding="ISO-8859-1"?>café', 'latin1'), null],
  ['UTF-8 where nobody says', bytes('café', 'utf8'), null],
  ['Windows-1252 where it cannot be', bytes('café', 'latin1'), null],
  ['none of what is unknown', bytes('<meta charset=nonsense>café', 'utf8'), 'nonsense'],
])('decodes by %s', (_, bytes, charset) => {
  expect(decodePage(bytes, charset)).toMatch(/^(<.*>)?café$/)
})

const words = 'some words of a text, and more of them. '

it.each([
  ['deep nesting', '<div>'.repeat(100_000)],
  ['deep nesting that is closed', '<b>'.repeat(MAX_DEPTH + 1) + words + '</b>'.repeat(MAX_DEPTH + 1)],
  ['a great many elements', '<p>x</p>'.repeat(MAX_ELEMENTS + 1)],
  ['a great many signs', '<'.repeat(1_000_000)],
  ['a great many entities', '&lt'.repeat(1_000_000)],
])('refuses %s with a reason', (_, html) => {
  expect(() => read(html)).toThrowError(
    expect.objectContaining({ code: 'INPUT_TOO_LARGE', hint: expect.stringContaining('save its text') }),
  )
})

it.each([
  ['no tags', 'x <> & </ > <! '.repeat(10)],
  [
    '100,000 attributes',
    `<div ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(' ')}><p>${words}`,
  ],
  ['a value of megabytes', `<p class="${'a'.repeat(5_000_000)}">${words}`],
  ['null bytes', `<p>so\0me\0</p>\0<di\0v>${words}`],
  ['nothing closed', `<table><tr><td><ul><li><p><b>${words}`],
  ['all closed twice', `</p></div><p>${words}</p></p></body></html></html>${words}`],
  ['scripts in everything', `<p onclick="x()">${words}<script>x()</script><svg onload=x()><style>p{}`],
  ['a template that is never closed', `<p>${words}</p><template><p>hidden`],
  ['one line of megabytes', `<p>${words.repeat(100_000)}</p>`],
  ['comments that never end', `<p>${words}</p>${'<!--'.repeat(100_000)}`],
  ['JSON-LD that is deep', `<script type="application/ld+json">${'['.repeat(200_000)}</script><p>${words}`],
  [
    'JSON-LD of other things',
    `<script type="application/ld+json">[null,1,{"@type":7,"@graph":[{}]}]</script>${words}`,
  ],
])('reads the text among %s', (_, html) => {
  const { text } = read(html)
  expect(text).not.toBe('')
  expect(text).not.toMatch(/\0|hidden|x\(\)/)
})

it('refuses a page without text', () => {
  expect(() => read('<html><script>all()</script></html>')).toThrowError(
    expect.objectContaining({ code: 'INPUT_EMPTY' }),
  )
})

it('gives texts in which all evidence holds, whatever the page', async () => {
  const piece = fc.constantFrom(
    ...PARAGRAPHS,
    ...[
      '<p>',
      '</p>',
      '<br>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '&nbsp;',
      '&#8220;',
      '&amp;',
      '\0',
      '\r\n',
      '🦊',
    ],
    ...['\u00ad', '<script>', '</script>', '<a href="x">', '</a>', '"', '<', 'said Ada Brook'],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async pieces => {
      const document = read(`<p>${PARAGRAPHS[0]}</p>${pieces.join(' ')}`)
      const result = await readArticle(document, TAGGERS)
      if ('refused' in result) throw result.refused
      const record = toRecord(document, result.annotation, TAGGERS.name)
      expect(() => verifyRecord(record)).not.toThrow()
      for (const { evidence } of record.claims)
        for (const { start, end, exact } of evidence) expect(document.text.slice(start, end)).toBe(exact)
    }),
    { numRuns: 20 },
  )
})
