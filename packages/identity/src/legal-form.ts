import { LEGAL_FORMS, type LegalClass } from './data/legal-form.ts'
import { spellingDistance } from './distance.ts'
import type { Word } from './fold.ts'

const MOST_WORDS = 6
const LONG_FORMS = [...LEGAL_FORMS].filter(([form]) => form.length >= 10)

export interface Bare {
  /** Without the legal forms around them, but never nothing. */
  readonly words: readonly Word[]
  readonly forms: readonly string[]
  readonly classes: ReadonlySet<LegalClass>
}

/** Takes legal forms off both ends of an organisation's name; long ones may have a mistyped letter or two. */
export function withoutLegalForms(words: readonly Word[]): Bare {
  const classes = new Set<LegalClass>()
  const forms: string[] = []
  let rest = words
  for (;;) {
    const found = longestForm(rest, true) ?? longestForm(rest, false)
    if (found === null) return { words: rest, forms, classes }
    rest = found.rest
    forms.push(found.form)
    classes.add(found.kind)
  }
}

function longestForm(
  words: readonly Word[],
  atEnd: boolean,
): { rest: readonly Word[]; form: string; kind: LegalClass } | null {
  for (let length = Math.min(MOST_WORDS, words.length - 1); length > 0; length--) {
    const part = atEnd ? words.slice(-length) : words.slice(0, length)
    const text = part.map(word => word.text).join(' ')
    const kind = LEGAL_FORMS.get(text) ?? similarForm(text, length)
    if (kind !== undefined && (atEnd || isLeading(text)))
      return { rest: atEnd ? words.slice(0, -length) : words.slice(length), form: text, kind }
  }
  return null
}

/** Before a name short forms could be its first word: 'Se', 'As', 'Co'. */
const isLeading = (form: string): boolean => form.length > 2 || form === 'pt' || form === 'ao'

function similarForm(text: string, length: number): LegalClass | undefined {
  if (text.length < 10) return undefined
  const alike = ([form]: [string, LegalClass]): boolean =>
    form.split(' ').length === length &&
    Math.abs(form.length - text.length) <= 2 &&
    spellingDistance(form, text) <= 1.2
  return LONG_FORMS.find(alike)?.[1]
}
