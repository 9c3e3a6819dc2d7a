/** What XML 1.0 cannot hold, however it is written. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text that stands in an element or an attribute as it is, line breaks too; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"\t\n\r\u0085\u2028\u2029]/g, sign => ENTITIES[sign] ?? `&#${sign.codePointAt(0)};`)

/** Attributes of an element, each led by a space; those that are undefined are left out. */
export const attributes = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('')
