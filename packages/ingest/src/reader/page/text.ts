/** What of a DOM the text is made from. */
export interface PageNode {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}

const ELEMENT = 1
const TEXT = 3

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** What stands on a page beside its article. */
const FURNITURE = new Set(['aside', 'button', 'dialog', 'figcaption', 'figure', 'menu', 'nav'])
/** Soft hyphens, spaces without width, marks of direction: they part words that are one. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g

/** The text below a node: a blank line between paragraphs, and none of the furniture that is marked as such. */
export function textOf(root: PageNode): string {
  const paragraphs: string[] = []
  let line = ''
  const end = (): void => {
    const text = line.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
    if (text !== '') paragraphs.push(text)
    line = ''
  }
  let breaks = 0
  const visit = (node: PageNode): void => {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? ''
      if (text.trim() !== '') breaks = 0
      line += text
    }
    if (node.nodeType !== ELEMENT) return
    const name = node.localName ?? ''
    if (FURNITURE.has(name)) return
    // One line break goes on with the paragraph, two in a row end it.
    if (name === 'br') {
      line += ' '
      if (++breaks === 2) end()
      return
    }
    const block = BLOCKS.has(name)
    if (block) end()
    // Cells stand beside each other.
    if (name === 'td' || name === 'th') line += ' '
    for (const child of node.childNodes) visit(child)
    if (block) end()
  }
  visit(root)
  end()
  return paragraphs.join('\n\n')
}
