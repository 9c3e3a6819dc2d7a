import type { Extractor } from '@sayso/core'
import { readPage } from '@sayso/nlp'
import { Answer } from './answer.ts'
import { ModelError } from './failure.ts'
import type { Model } from './model.ts'
import { halvesOf, type Part, partsOf } from './part.ts'
import { INSTRUCTIONS, PROMPT_VERSION, promptFor } from './prompt.ts'
import { groundAnswers, type PartAnswer } from './reading.ts'

/**
 * Reads articles by asking the model, a few paragraphs at a time. The page is read as ever: headline, outlet and
 * paragraphs. Whatever the model says that does not stand in the text is left out, and counted in its tally.
 */
export function createExtractor(model: Model): Extractor {
  return {
    name: `llm:${model.name}/${PROMPT_VERSION}`,
    async annotate(text, { title = null, outlet = null } = {}) {
      const page = readPage(text, (title ?? '') !== '')
      const paragraphs = [...(page.title ? [page.title] : []), ...page.body].sort((a, b) => a.start - b.start)
      const headline = title ?? (page.title && text.slice(page.title.start, page.title.end))
      const parts = partsOf(text, paragraphs)
      const answers = await Promise.all(
        parts.map((part, index) => ask(model, text, part, index === 0 && page.title ? null : headline)),
      )
      const { annotation, quotes, names } = groundAnswers(text, answers.flat())
      model.tally.quotes += quotes
      model.tally.names += names
      return { title: page.title, outlet: outlet ?? page.outlet, body: page.body, ...annotation }
    },
  }
}

/** Asks about a part; where the answer is too long for the model, about each half. */
async function ask(model: Model, text: string, part: Part, headline: string | null): Promise<PartAnswer[]> {
  const halves = halvesOf(part)
  const prompt = promptFor(text, part, headline)
  try {
    const answer = await model.ask({
      system: INSTRUCTIONS,
      prompt,
      schema: Answer,
      divisible: halves !== null,
    })
    return [{ part, answer }]
  } catch (error) {
    if (!(halves && error instanceof ModelError && error.truncated)) throw error
    const answers = await Promise.all(halves.map(half => ask(model, text, half, headline)))
    return answers.flat()
  }
}
