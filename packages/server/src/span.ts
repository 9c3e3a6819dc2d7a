import { Evidence, Span, TextSpan } from './ref.ts'

const START =
  'Offset of the first character in `Article.text`, in UTF-16 code units as JavaScript counts them.'
const END = 'Offset behind the last character in `Article.text`, in UTF-16 code units.'

Span.implement({
  description:
    'A range of a text: `text.slice(start, end)`. The text is that of the article where nothing else is said.',
  fields: t => ({
    start: t.exposeInt('start', {
      description: 'Offset of the first character, in UTF-16 code units as JavaScript counts them.',
    }),
    end: t.exposeInt('end', { description: 'Offset behind the last character, in UTF-16 code units.' }),
  }),
})

TextSpan.implement({
  description: 'A range of an article’s text, with the words that stand there.',
  fields: t => ({
    exact: t.exposeString('exact', { description: 'The words, exactly as printed.' }),
    start: t.exposeInt('start', { description: START }),
    end: t.exposeInt('end', { description: END }),
  }),
})

Evidence.implement({
  description:
    'One contiguous piece of a claim where it stands in the article: a TextQuoteSelector and a TextPositionSelector of the W3C Web Annotation model.',
  fields: t => ({
    exact: t.exposeString('exact', { description: 'The words, exactly as printed.' }),
    start: t.exposeInt('start', { description: START }),
    end: t.exposeInt('end', { description: END }),
    prefix: t.exposeString('prefix', { description: 'Up to 32 characters of the text before.' }),
    suffix: t.exposeString('suffix', { description: 'Up to 32 characters of the text behind.' }),
  }),
})
