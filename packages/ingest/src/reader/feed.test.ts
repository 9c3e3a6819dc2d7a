import { expect, it } from 'vitest'
import { readFeed } from './feed.ts'

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Valley Post</title><link>https://news.example</link><language>en-gb</language>
<item><title>A dam &amp; a doubt</title><link>https://news.example/dam</link><guid isPermaLink="false">7</guid>
<pubDate>Tue, 05 Mar 2024 10:00:00 +0200</pubDate><description>In short.</description>
<content:encoded><![CDATA[<p>It will hold, Ada Brook said.</p><script>x()</script><p>Tom Reed doubts it.</p>]]></content:encoded></item>
<item><title>A mill</title><link>https://news.example/mill</link><description>&lt;b&gt;It&lt;/b&gt; reopens.</description></item>
<item><title>No more than that</title></item>
</channel></rss>`

it('reads the items of RSS: what they have of the text, or else a summary', () => {
  const [dam, mill, bare] = readFeed('feed.rss', rss)
  expect(dam).toEqual({
    link: 'https://news.example/dam',
    isList: false,
    said: {},
    short: false,
    document: {
      origin: 'feed.rss#1',
      id: '7',
      text: 'It will hold, Ada Brook said.\n\nTom Reed doubts it.',
      title: 'A dam & a doubt',
      outlet: 'The Valley Post',
      url: 'https://news.example/dam',
      publishedAt: '2024-03-05T08:00:00Z',
      language: 'en-gb',
    },
  })
  expect(mill).toMatchObject({ short: true, document: { text: 'It reopens.', publishedAt: null } })
  expect(bare).toMatchObject({ link: null, short: true, document: { text: 'No more than that', url: null } })
})

it('reads Atom, whatever kind of text it has', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Post</title><id>f</id><updated>2024-03-01T00:00:00Z</updated>
    <entry><title type="html">A &amp;lt;dam&amp;gt;</title><link rel="self" href="https://news.example/x"/><link href="https://news.example/1"/><id>1</id>
    <published>2024-03-01T01:00:00+01:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry>
    <entry><title>5 &lt; 6</title><id>2</id><updated>2024-03-02T00:00:00Z</updated><summary>So it is.</summary></entry></feed>`
  expect(readFeed('feed.atom', atom)).toMatchObject([
    {
      link: 'https://news.example/1',
      document: { title: 'A <dam>', text: 'One.\n\nTwo.', publishedAt: '2024-03-01T00:00:00Z' },
    },
    { link: null, short: true, document: { id: '2', title: '5 < 6', text: 'So it is.' } },
  ])
})

it('reads JSON Feed by its version', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Post',
    items: [
      { id: '1', url: 'https://news.example/1', content_html: '<p>One.</p>', date_published: '2024-03-01' },
      { id: '2', url: 'javascript:x()', content_text: 'Is 5 < 6?\n\nYes.', title: 'A & B' },
    ],
  }
  expect(readFeed('feed.json', JSON.stringify(feed))).toMatchObject([
    { short: false, document: { text: 'One.', outlet: 'The Post', publishedAt: '2024-03-01' } },
    { link: null, short: false, document: { text: 'Is 5 < 6?\n\nYes.', title: 'A & B', url: null } },
  ])
})

it('lists the addresses of a sitemap, each once', () => {
  const location = (url: string): string => `<url><loc> ${url} </loc></url>`
  const map = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    ${location('https://news.example/1?a=1&amp;b=2')}${location('https://news.example/1?a=1&amp;b=2')}${location('file:///etc/passwd')}</urlset>`
  expect(readFeed('map.xml', map)).toEqual([
    { link: 'https://news.example/1?a=1&b=2', isList: false, said: {}, document: null, short: true },
  ])
})

it('lists the sitemaps of an index, and what a news sitemap says of its pages', () => {
  const index = '<sitemapindex><sitemap><loc>https://news.example/1.xml</loc></sitemap></sitemapindex>'
  expect(readFeed('index.xml', index)).toMatchObject([{ link: 'https://news.example/1.xml', isList: true }])
  const map = `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="x"><url><loc>https://news.example/a</loc>
    <news:news><news:publication><news:name>The Post</news:name><news:language>en</news:language></news:publication>
    <news:publication_date>2024-03-05T10:00:00+02:00</news:publication_date><news:title>A dam &amp; a doubt</news:title></news:news>
    <image:image><image:loc>https://news.example/a.png</image:loc><image:title>Wall</image:title></image:image></url>
    <url><loc>https://news.example/b</loc><news:news><news:publication_date>soon</news:publication_date></news:news></url></urlset>`
  expect(readFeed('map.xml', map)).toMatchObject([
    {
      link: 'https://news.example/a',
      isList: false,
      said: {
        outlet: 'The Post',
        language: 'en',
        publishedAt: '2024-03-05T08:00:00Z',
        title: 'A dam & a doubt',
      },
    },
    { link: 'https://news.example/b', said: {} },
  ])
})

it.each([
  ['a page', '<html><body>no feed</body></html>'],
  ['other JSON', '{"name": "package"}'],
  ['deep nesting', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`],
  [
    'entities of its own',
    '<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&b;</title><item><title>&x;</title></item></channel></rss>',
  ],
])('refuses %s', (_, source) => {
  expect(() => readFeed('feed.xml', source)).toThrowError(expect.objectContaining({ code: 'INPUT_FORMAT' }))
})
