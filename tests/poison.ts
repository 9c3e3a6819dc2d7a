import { deflateSync, gzipSync } from 'node:zlib'
import { httpReply, pageOf, warcRecord } from './warc.ts'

/** A document that was made to hurt whoever reads it. */
export interface Poison {
  /** A file's name, by which its format is told. */
  readonly name: string
  readonly content: string | Uint8Array
  /** What has to become of it: an article or several, or a refusal with this code. */
  readonly code: 'read' | `INPUT_${string}`
}

const rep = (text: string, times: number): string => text.repeat(times)
const MARK = '\ud83e\udd8a'
const said = 'The dam will hold, Ada Brook said. '
const rss = (items: string, head = ''): string =>
  `${head}<rss version="2.0"><channel><title>P</title>${items}</channel></rss>`
const item = (text: string): string => `<item><title>T</title><description>${text}</description></item>`
const named = (name: string, code: Poison['code'], content: string | Uint8Array): Poison => ({
  name,
  code,
  content,
})
const gzip = (content: string | Uint8Array): Uint8Array => gzipSync(content)
const numbered = (times: number, each: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => each(index)).join('')

/** Texts whose length, signs or shape an automaton, a tagger or a table may choke on. */
const texts = (size: number): readonly (readonly [string, string])[] => [
  ['one-word', rep('a', 50 * size)],
  ['one-word-again', rep('word ', 10 * size)],
  ['quotation-marks', rep('"', 10 * size)],
  ['curly-marks', rep('\u201c\u201d', 5 * size)],
  ['open-marks', rep('\u201c', 10 * size)],
  ['said-said', rep('said ', 5 * size)],
  ['said-that', rep('he said that ', 2 * size)],
  ['quotations', rep('\u201cNo,\u201d he said. ', size)],
  ['apostrophes', rep("'", 10 * size)],
  ['brackets', rep('(', 10 * size)],
  ['closing-brackets', rep(')', 10 * size)],
  ['nested-brackets', `${rep('(', 5 * size)}x${rep(')', 5 * size)}`],
  ['commas', rep(',', 10 * size)],
  ['full-stops', rep('.', 10 * size)],
  ['dashes', rep('\u2014 ', 5 * size)],
  ['initials', rep('A. ', 4 * size)],
  ['abbreviations', rep('Mr. Dr. ', 2 * size)],
  ['capitals', rep('ADA BROOK ', size)],
  ['one-name', `${rep('Ada', 5 * size)} said no.`],
  ['one-long-name', `${rep('Ada ', 3 * size)}said no.`],
  ['hyphens', rep('a-', 10 * size)],
  ['many-names', numbered(size, index => `Ada B${letters(index)} met Tom C${letters(index)}. `)],
  ['many-speakers', numbered(size / 2, index => `Ada B${letters(index)} said it holds. `)],
  ['one-speaker', rep(said, size)],
  ['and-and', `Ada Brook${rep(' and Tom Reed', size)} said no.`],
  ['of-of', `the minister${rep(' of the office', size)} said no.`],
  ['who-who', rep('who said that ', 2 * size)],
  ['posts', rep('president prime minister Ada Brook of Norway ', size / 2)],
  ['regular-expression', `${rep('a', 5 * size)}!`],
  ['spaces', `a${rep(' ', 20 * size)}b`],
  ['tabs', `a${rep('\t\n', 5 * size)}b`],
  ['lines', rep('\n', 20 * size) + said],
  ['returns', rep('\r', 20 * size) + said],
  ['paragraphs', rep('x\n\n', 3 * size)],
  ['short-lines', rep('By Ada\n', 3 * size)],
  ['separators', rep('\u2028', 5 * size) + said],
  ['digits', rep('1', 20 * size)],
  ['numbers', rep('1,000.5 ', 4 * size)],
  ['addresses', rep('https://news.example/a?b=c ', size)],
  ['mail', `${rep('a@', 5 * size)}b`],
  ['hashes', rep('# ', 5 * size)],
  ['rules', rep('---\n', 3 * size)],
  ['stars', rep('**', 5 * size)],
  ['right-to-left', rep('\u202eAda\u202c said \u2066no\u2069. ', size)],
  ['zalgo', rep(`A${rep('\u0301', 50)}`, size / 2)],
  ['one-letter-marks', `a${rep('\u0301', 10 * size)} said no.`],
  ['emoji', rep(MARK, 5 * size)],
  ['families', rep('\ud83d\udc68\u200d', 5 * size)],
  ['no-width', rep('\u200b', 10 * size) + said],
  ['other-script', rep('\u4eca\u65e5', 5 * size)],
  ['likeness', rep('\u0410da Brook s\u0430id. ', size)],
]

const letters = (index: number): string =>
  String(index).replace(/\d/g, digit => 'abcdefghij'.charAt(Number(digit)))

export const poisonedTexts = (size: number): Poison[] =>
  texts(size).map(([name, text]) => named(`${name}.txt`, 'read', text))

const open = (name: string, times: number): string => rep(`<${name}>`, times)
const deepJson = (times: number): string => `${rep('[', times)}${rep(']', times)}`
const laughs = `<!DOCTYPE r [<!ENTITY a "ha">${numbered(9, index => `<!ENTITY a${index} "${rep(index === 0 ? '&a;' : `&a${index - 1};`, 10)}">`)}]>`
const linked = (data: string): string => `<script type="application/ld+json">${data}</script><p>${said}</p>`

/** Files whose form is the poison. */
export const poisonedFiles: readonly Poison[] = [
  named('nothing.txt', 'INPUT_EMPTY', ''),
  named('nothing.warc', 'INPUT_EMPTY', ''),
  named('nothing.csv', 'INPUT_EMPTY', ''),
  named('nothing.xml', 'INPUT_FORMAT', ''),
  named('nothing.html', 'INPUT_EMPTY', ''),
  named('nothing.txt.gz', 'INPUT_EMPTY', gzip('')),
  named('zeros.txt', 'INPUT_BINARY', new Uint8Array(1000)),
  named('zero.jsonl', 'INPUT_BINARY', '{"text": "a\0b"}'),
  named('zero.html', 'read', `<p>The d\0am will hold.</p>`),
  named('zero-named.jsonl', 'read', '{"text": "The d\\u0000am will hold."}'),
  named('surrogate.jsonl', 'read', '{"text": "Ada \\ud800 said \\udc00 no.", "title": "\\udfff"}'),
  named('surrogate.txt', 'INPUT_ENCODING', new Uint8Array([0x41, 0xed, 0xa0, 0x80, 0x42])),
  named('cut.txt', 'INPUT_ENCODING', new Uint8Array([0x41, 0xf0, 0x9f, 0xa6])),
  named('overlong.txt', 'INPUT_ENCODING', new Uint8Array([0x41, 0xc0, 0xaf, 0x42])),
  named('utf-16.txt', 'INPUT_ENCODING', Buffer.from(`\ufeff${said}`, 'utf16le')),
  named('utf-16.html', 'read', Buffer.from(`\ufeff<p>${said}</p>`, 'utf16le')),
  named('utf-16-said.html', 'read', `<meta charset="utf-16"><p>${said}</p>`),
  named('no-charset.html', 'read', `<meta charset="${rep('x', 500)}"><p>${said}</p>`),
  named('marks.txt', 'read', `\ufeff\ufeff${said}`),
  named('marks.csv', 'read', `\ufefftext\n${said}`),
  // Packed.
  named('bomb.txt.gz', 'INPUT_TOO_LARGE', gzip(Buffer.alloc(30_000_000, 0x61))),
  named('bomb.jsonl.gz', 'INPUT_TOO_LARGE', gzip(Buffer.alloc(30_000_000, 0x61))),
  named('bomb.csv.gz', 'INPUT_TOO_LARGE', gzip(`text\n"${rep('a', 30_000_000)}"`)),
  named('bomb.xml.gz', 'INPUT_TOO_LARGE', gzip(Buffer.alloc(30_000_000, 0x20))),
  named('twice.txt.gz', 'INPUT_BINARY', gzip(gzip(Buffer.alloc(1_000_000)))),
  named('half.html.gz', 'INPUT_FORMAT', gzip(rep(said, 1000)).subarray(0, 30)),
  named('tail.txt.gz', 'INPUT_FORMAT', Buffer.concat([gzip(said), Buffer.from([0x1f, 0x8b, 1, 2])])),
  named('deflate.txt.gz', 'INPUT_BINARY', deflateSync(said)),
  // Pages.
  named('deep.html', 'INPUT_TOO_LARGE', open('div', 100_000)),
  named('deep-links.html', 'INPUT_TOO_LARGE', open('a', 50_000)),
  named('deep-tables.html', 'INPUT_TOO_LARGE', open('table><tr><td', 50_000)),
  named('many.html', 'INPUT_TOO_LARGE', rep('<p>a', 50_000)),
  named('unopened.html', 'read', `${rep('</div>', 100_000)}<p>${said}</p>`),
  named('attributes.html', 'read', `<p ${numbered(200_000, index => `a${index}=1 `)}>${said}</p>`),
  named('attribute.html', 'read', `<p class="${rep('x ', 1_000_000)}">${said}</p>`),
  named('unended.html', 'INPUT_EMPTY', `<p class="${rep('x', 1_000_000)}`),
  named('entities.html', 'INPUT_TOO_LARGE', `<p>${rep('&lt;', 200_000)}</p>`),
  named('no-entity.html', 'read', `<p>${rep('&nosuchentity;', 20_000)} ${said}</p>`),
  named('ampersands.html', 'INPUT_TOO_LARGE', `<p>${rep('&', 500_000)}</p>`),
  named('comments.html', 'read', `${rep('<!--', 100_000)}--><p>${said}</p>`),
  named('comment.html', 'INPUT_EMPTY', `<!--${rep('-', 1_000_000)}`),
  named('script.html', 'INPUT_EMPTY', `<script>${rep('document.write("x");', 1000)}</script>`),
  named('template.html', 'INPUT_EMPTY', `${rep('<template>', 50)}<p>${said}</p>`),
  named('picture.html', 'INPUT_EMPTY', `<img src="data:image/png;base64,${rep('A', 1_000_000)}">`),
  named(
    'address.html',
    'read',
    `<link rel="canonical" href="data:text/html,${rep('x', 10_000)}"><p>${said}</p>`,
  ),
  named('titles.html', 'read', `${rep('<title>x</title>', 5000)}<p>${said}</p>`),
  named('title.html', 'read', `<title>${rep('x', 1_000_000)}</title><p>${said}</p>`),
  named(
    'metas.html',
    'read',
    `${numbered(19_000, index => `<meta name="m${index}" content="x">`)}<p>${said}</p>`,
  ),
  named('lone.html', 'read', `<p>&#xd800; &#x110000; &#0; ${said}</p>`),
  named('work-divs.html', 'read', `${rep(`${open('div', 98)}x${rep('</div>', 98)}`, 200)}`),
  named('work-texts.html', 'read', `${open('div', 95)}${rep('x<b>y</b>', 19_000)}`),
  named('work-words.html', 'read', `${open('div', 95)}${rep(`<p>${rep(said, 10)}</p>`, 19_000)}`),
  named('work-lists.html', 'read', `${open('ul', 95)}${rep('<li>a, b', 9000)}`),
  // What pages say of themselves.
  named('linked-deep.html', 'read', linked(deepJson(100_000))),
  named('linked-graph.html', 'read', linked(`${rep('{"@graph":[', 5000)}{}${rep(']}', 5000)}`)),
  named('linked-ring.html', 'read', linked('[{"@id":"a","@graph":[{"@id":"a"}],"mainEntity":{"@id":"a"}}]')),
  named('linked-wide.html', 'read', linked(`[${rep('{"@type":"NewsArticle"},', 20_000)}{}]`)),
  named('linked-names.html', 'read', linked(`{"@type":"NewsArticle","headline":"${rep('x', 500_000)}"}`)),
  named(
    'linked-proto.html',
    'read',
    linked('{"__proto__":{"headline":"x"},"constructor":1,"@type":["Article"],"headline":"H"}'),
  ),
  // Feeds.
  named('laughs.xml', 'read', rss(item('&a8;'), laughs)),
  named(
    'external.xml',
    'INPUT_FORMAT',
    rss(item('&x;'), '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  ),
  named('external-set.xml', 'read', rss(item(said), '<!DOCTYPE r SYSTEM "http://192.0.2.1/x.dtd">')),
  named('deep.xml', 'INPUT_FORMAT', `<rss version="2.0"><channel>${open('a', 100_000)}`),
  named('items.xml', 'read', rss(rep(item('x'), 1000))),
  named('item.xml', 'read', rss(item(rep('&lt;b&gt;x&lt;/b&gt;', 5000)))),
  named('deep-item.xml', 'INPUT_TOO_LARGE', rss(item(rep('&lt;b&gt;', 50_000)))),
  named(
    'addresses.xml',
    'INPUT_EMPTY',
    `<urlset>${rep('<url><loc>https://news.example/a</loc></url>', 20_000)}</urlset>`,
  ),
  named('deep-map.xml', 'INPUT_EMPTY', `<urlset>${open('url', 50_000)}`),
  named('dates.xml', 'read', rss(`<item><title>T</title><pubDate>${rep('9', 100_000)}</pubDate></item>`)),
  // Lines.
  named('deep.jsonl', 'INPUT_FORMAT', deepJson(1_000_000)),
  named('deep-open.jsonl', 'INPUT_FORMAT', rep('[', 1_000_000)),
  named('deep-field.jsonl', 'read', `{"text": "Words.", "extra": ${deepJson(5000)}}`),
  named('proto.jsonl', 'read', '{"text": "Words.", "__proto__": {"title": "x", "polluted": 1}}'),
  named('duplicates.jsonl', 'read', `{${rep('"text": "One.", ', 50_000)}"text": "Two."}`),
  named('number.jsonl', 'INPUT_FORMAT', `{"text": 1${rep('0', 100_000)}}`),
  named('number-id.jsonl', 'read', `{"id": 1e999, "text": "Words."}`.replace('1e999', '1e308')),
  named('keys.jsonl', 'read', `{${numbered(50_000, index => `"k${index}": 1, `)}"text": "Words."}`),
  named('lines.jsonl', 'INPUT_EMPTY', rep('\n', 300_000)),
  named('long-title.jsonl', 'read', JSON.stringify({ text: said, title: rep('x', 1_000_000) })),
  named('long-outlet.jsonl', 'read', JSON.stringify({ text: said, outlet: rep('Post ', 100_000) })),
  named('long-language.jsonl', 'read', JSON.stringify({ text: said, language: rep('en-', 10_000) })),
  named(
    'long-address.jsonl',
    'read',
    JSON.stringify({ text: said, url: `https://x.example/${rep('a', 1_000_000)}` }),
  ),
  named(
    'parameters.jsonl',
    'read',
    JSON.stringify({ text: said, url: `https://x.example/?${rep('utm_a=b&', 100_000)}` }),
  ),
  named('data.jsonl', 'INPUT_FORMAT', JSON.stringify({ text: said, url: 'data:text/plain,x' })),
  named('hour.jsonl', 'INPUT_FORMAT', JSON.stringify({ text: said, publishedAt: '2024-01-01T99:00:00Z' })),
  named('year.jsonl', 'INPUT_FORMAT', JSON.stringify({ text: said, publishedAt: '+999999-01-01' })),
  // Tables.
  named('field.csv', 'read', `id,text\n1,"${rep('line\n', 200_000)}"`),
  named('open.csv', 'INPUT_FORMAT', `id,text\n1,"${rep('line\n', 200_000)}`),
  named('quotes.csv', 'INPUT_FORMAT', `id,text\n${rep('"', 500_001)}`),
  named('columns.csv', 'INPUT_FORMAT', `${rep('a,', 100_000)}\n${rep('b,', 100_000)}`),
  named('header.csv', 'INPUT_TOO_LARGE', rep('a', 11_000_000)),
  named('proto.csv', 'read', '__proto__,constructor,text\nx,y,Words.'),
  named('twice.csv', 'read', 'text,text\nOne.,Two.'),
  // Front matter.
  named(
    'aliases.md',
    'INPUT_FORMAT',
    `---\na: &a [x]\n${numbered(9, index => `${'bcdefghij'.charAt(index)}: &${'bcdefghij'.charAt(index)} [${rep(`*${'abcdefghi'.charAt(index)}, `, 10)}]\n`)}---\n${said}`,
  ),
  named('ring.md', 'read', `---\na: &a\n  b: *a\n---\n${said}`),
  named('deep.md', 'INPUT_FORMAT', `---\na: ${rep('[', 20_000)}\n---\n${said}`),
  named('tag.md', 'read', `---\ntitle: !!js/function "function(){}"\n---\n${said}`),
  named('long.md', 'read', `---\n${numbered(5000, index => `k${index}: v\n`)}---\n${said}`),
  named('no-end.md', 'read', `---\n${rep('a: b\n', 50_000)}`),
  // Archives; that lengths lie is shown beside their reader.
  named('no-archive.warc', 'INPUT_FORMAT', rep('x', 1_000_000)),
  named('heads.warc', 'INPUT_FORMAT', rep('WARC/1.0\r\n\r\n', 20_000)),
  named('header.warc', 'INPUT_FORMAT', `WARC/1.0\r\n${rep('a: b\r\n', 200_000)}`),
  named(
    'bomb.warc.gz',
    'INPUT_TOO_LARGE',
    gzip(warcRecord('http://x.example/', httpReply(rep('a', 30_000_000)))),
  ),
  named(
    'members.warc.gz',
    'INPUT_FORMAT',
    Buffer.from(rep('\x1f\x8b\x08\x00\0\0\0\0\0\0', 20_000), 'latin1'),
  ),
  named(
    'lies.warc',
    'INPUT_FORMAT',
    rep('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999999\r\n\r\nx\r\n\r\n', 900),
  ),
  named(
    'chunks.warc',
    'INPUT_FORMAT',
    warcRecord(
      'http://x.example/',
      httpReply(`5\r\nabcde\r\nffffffff\r\n`, { 'Transfer-Encoding': 'chunked' }),
    ),
  ),
  named(
    'nested.warc',
    'INPUT_EMPTY',
    warcRecord('http://x.example/', httpReply(pageOf('a'), { 'Content-Type': 'application/warc' })),
  ),
]
