import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TRACKING, TRACKING_PREFIXES } from './data/tracking.ts'
import { canonicalUrl, identityOf } from './url.ts'

it.each([
  ['HTTPS://News.Example:443/Dam?', 'https://news.example/Dam'],
  ['https://news.example', 'https://news.example/'],
  ['https://news.example/dam?utm_source=x&id=7&fbclid=y#part', 'https://news.example/dam?id=7'],
  ['https://news.example/dam?UTM_Medium=mail&&gclid', 'https://news.example/dam'],
  // Whatever might mean another page stays.
  ['http://www.news.example/dam/', 'http://www.news.example/dam/'],
  ['https://news.example/?b=%20&a&b=+#!/dam', 'https://news.example/?b=%20&a&b=+#!/dam'],
  ['https://news.example/index.html?ref=2', 'https://news.example/index.html?ref=2'],
  ['https://news.example:8443/dam', 'https://news.example:8443/dam'],
  ['no address', 'no address'],
  ['mailto:ada@news.example', 'mailto:ada@news.example'],
])('writes %s as %s', (address, canonical) => expect(canonicalUrl(address)).toBe(canonical))

it('takes http for https, but where a port says that these are two servers', () => {
  expect(identityOf('http://news.example:80/a')).toBe(identityOf('https://news.example/a#b'))
  expect(identityOf('http://[2001:db8::1]/a')).toBe('https://[2001:db8::1]/a')
  expect(identityOf('http://news.example:8080/a')).toBe('http://news.example:8080/a')
  expect(identityOf('http://news.example/a:80')).toBe('https://news.example/a:80')
})

const name = fc.oneof(
  fc.constantFrom(...TRACKING),
  fc
    .tuple(fc.constantFrom(...TRACKING_PREFIXES), fc.stringMatching(/^[a-z]{1,8}$/))
    .map(parts => parts.join('')),
)
const address = fc.webUrl({ withQueryParameters: true, withFragments: true })

it('says the same of what it has said', () => {
  fc.assert(
    fc.property(address, url => {
      expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url))
      expect(identityOf(canonicalUrl(url))).toBe(identityOf(url))
      expect(identityOf(identityOf(url))).toBe(identityOf(url))
    }),
  )
})

it('does not see a tracking parameter, wherever it stands', () => {
  fc.assert(
    fc.property(address, name, fc.webQueryParameters(), fc.boolean(), (url, tracking, value, first) => {
      const added = new URL(url)
      const own = added.search.slice(1)
      const more = `${tracking}=${value.replaceAll('&', '')}`
      added.search = first ? `?${more}&${own}` : `?${own}&${more}`
      expect(canonicalUrl(added.href)).toBe(canonicalUrl(url))
    }),
  )
})
