import type { Document } from '../document.ts'
import { languageOf } from './language.ts'

/** A plain text: nothing is known about it beside its words. */
export const readText = (origin: string, id: string, text: string): Document => ({
  origin,
  id,
  text,
  title: null,
  outlet: null,
  url: null,
  publishedAt: null,
  language: languageOf(text, null),
})
