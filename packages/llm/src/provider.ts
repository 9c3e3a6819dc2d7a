import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import {
  extractJsonMiddleware,
  extractReasoningMiddleware,
  type LanguageModel,
  type LanguageModelMiddleware,
  wrapLanguageModel,
} from 'ai'
import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { Unusable } from './failure.ts'
import type { Tally } from './tally.ts'

/** How the endpoint is told that it shall answer in JSON, from the strictest to no word of it. */
export const FORMATS = ['json_schema', 'json_object', 'none'] as const
export type Format = (typeof FORMATS)[number]

/** Where OpenAI's protocol has that a model would rather not. */
const Refusal = z.object({
  choices: z.array(z.object({ message: z.object({ refusal: z.string().min(1) }) })),
})

/** Counts the tokens of every answer, also of one that is of no use, and turns those away that hold nothing. */
const counting = (tally: Tally): LanguageModelMiddleware => ({
  specificationVersion: 'v3',
  async wrapGenerate({ doGenerate }) {
    const result = await doGenerate()
    const { usage, finishReason, content, response } = result
    tally.answers++
    tally.promptTokens += usage.inputTokens.total ?? 0
    tally.completionTokens += usage.outputTokens.total ?? 0
    if (finishReason.unified === 'length') throw new Unusable('truncated')
    if (finishReason.unified === 'content-filter' || Refusal.safeParse(response?.body).success)
      throw new Unusable('declined')
    if (!content.some(part => part.type === 'text' && part.text.trim() !== '')) throw new Unusable('empty')
    // Some servers give no reason for having finished, or their own. What the endpoint warns of changes nothing here.
    return { ...result, finishReason: { ...finishReason, unified: 'stop' }, warnings: [] }
  },
})

/** A model at an OpenAI-compatible endpoint; its thoughts and the fences around its JSON are taken away. */
export function languageModel(
  { base, query }: Endpoint,
  model: string,
  apiKey: string | undefined,
  format: Format,
  tally: Tally,
): LanguageModel {
  const provider = createOpenAICompatible({
    name: 'sayso',
    baseURL: base,
    queryParams: query,
    supportsStructuredOutputs: format === 'json_schema',
    ...(apiKey !== undefined && { apiKey }),
    ...(format === 'none' && { transformRequestBody: ({ response_format: _, ...body }) => body }),
  })
  return wrapLanguageModel({
    model: provider(model),
    middleware: [extractJsonMiddleware(), extractReasoningMiddleware({ tagName: 'think' }), counting(tally)],
  })
}
