import { linkable, escapeMarkup as text } from './escape.ts'
import { viewSvg } from './svg.ts'
import type { View, ViewClaim } from './view.ts'

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
svg{width:100%;height:auto;border:1px solid #8886;background:#fff}table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #8884;vertical-align:top}
blockquote{margin:.4rem 0;padding-left:1rem;border-left:3px solid #8886}.quiet{overflow-wrap:anywhere;opacity:.8;font-size:.9rem}`

const SIGNS = { POSITIVE: '+ for', NEGATIVE: '− against', NEUTRAL: '· about' } as const

const table = (label: string, heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `<h2>${label}</h2><table><thead><tr>${heads.map(head => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>
${rows.map(row => `<tr>${row.map(cell => `<td>${text(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody></table>`

function claimHtml({ speaker, about, evidence, date, article }: ViewClaim): string {
  const pieces = evidence.map(
    ({ prefix, exact, suffix }) => `<p>…${text(prefix)}<mark>${text(exact)}</mark>${text(suffix)}…</p>`,
  )
  const address = linkable(article.url)
  const title = address
    ? `<a href="${text(address)}">${text(article.title)}</a>`
    : `<cite>${text(article.title)}</cite>`
  const printed = [article.outlet, date?.slice(0, 10)].filter(part => part != null).map(text)
  const stances = about.map(({ name, stance }) => text(`${SIGNS[stance]} ${name}`)).join(', ')
  return `<article><h3>${text(speaker ?? 'Nobody in particular')}</h3><blockquote>${pieces.join('')}</blockquote>
<p class="quiet">${stances && `${stances}. `}${[title, ...printed].join(', ')}</p></article>`
}

const leftOut = (left: number | null): string =>
  left === 0
    ? ''
    : `<p class="quiet">${left === null ? 'The newest claims behind each relation that has most of them.' : `${left} more were found and are not in this file.`}</p>\n`

/** One file that opens from a disk without a network: the drawing, the tables, and the words that were printed. It runs nothing. */
export function viewHtml(view: View): string {
  const { title, address, nodes, edges, claims, left } = view
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const link = linkable(address)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${text(title)}</h1>
<p class="quiet">Who said what, as articles printed it; that it was said does not make it true.${link ? ` From <a href="${text(link)}">${text(link)}</a>.` : ''}</p>
${nodes.some(({ place }) => place !== null) ? viewSvg(view) : ''}
${table(
  'Who is in it',
  ['Name', 'Kind', 'Articles'],
  nodes.map(({ name, kind, articles }) => [name, kind, articles === null ? '' : String(articles)]),
)}
${table(
  'How they are related',
  ['From', 'Relation', 'To', 'Count'],
  edges.map(({ from, label, to, count }) => [
    names.get(from) ?? '',
    label,
    names.get(to) ?? '',
    String(count),
  ]),
)}
${claims.length > 0 ? `<h2>What was printed</h2>\n${leftOut(left)}${claims.map(claimHtml).join('\n')}` : ''}
</main>
</body>
</html>
`
}
