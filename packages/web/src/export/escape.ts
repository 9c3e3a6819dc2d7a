const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What no document of XML 1.0 may hold, not even as a reference; halves of surrogate pairs among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const REFUSED = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu

/** A text as it stands in XML and HTML, in elements and in quoted attributes. What XML cannot hold is U+FFFD. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll(REFUSED, '\ufffd').replaceAll(/[&<>"']/g, found => ENTITIES[found] ?? found)

/** An address that a page may link to; null for what would run something. */
export const linkable = (address: string | null): string | null =>
  address !== null && /^https?:\/\//i.test(address) ? address : null
