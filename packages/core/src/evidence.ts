import type { Evidence } from './record.ts'
import { type Span, spanned } from './span.ts'

/** Characters of context that evidence keeps on either side, to find it again in a text that has moved. */
const CONTEXT = 32

/** The evidence that stands at a span of a text. No context begins or ends within a character of two code units. */
export const evidenceAt = (text: string, span: Span): Evidence => ({
  ...spanned(text, span),
  prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start).replace(/^[\uDC00-\uDFFF]/, ''),
  suffix: text.slice(span.end, span.end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
})
