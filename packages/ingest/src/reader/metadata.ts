import { SaysoError } from '@sayso/core'
import * as z from 'zod'

/** A day, or an instant brought to UTC, as readers meet dates: '2015-09-16', '2015-09-16T11:30:00+02:00', a YAML date. */
const PublishedAt = z.union([z.string(), z.date()]).transform((value, context) => {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)))
    return value
  const date = new Date(value)
  // Without a zone the meaning of a time would depend on the machine that reads it.
  const zoned = typeof value !== 'string' || /(Z|[+-]\d\d:?\d\d)$/.test(value)
  if (Number.isNaN(date.getTime()) || !zoned) {
    context.addIssue({ code: 'custom', message: 'must be a date like 2015-09-16 or 2015-09-16T09:30:00Z' })
    return z.NEVER
  }
  const iso = date.toISOString().replace('.000Z', 'Z')
  return value instanceof Date && iso.endsWith('T00:00:00Z') ? iso.slice(0, 10) : iso
})

const text = z
  .string()
  .trim()
  .min(1)
  .nullish()
  .transform(value => value ?? null)

/** What front matter and JSON lines may say about an article; anything else in them is left alone. */
export const Metadata = z.object({
  title: text,
  outlet: text,
  url: z
    .url({ protocol: /^https?$/ })
    .nullish()
    .transform(value => value ?? null),
  publishedAt: PublishedAt.nullish().transform(value => value ?? null),
  language: z
    .string()
    .trim()
    .min(2)
    .nullish()
    .transform(value => value ?? 'en'),
})

/**
 * Checks data against a schema.
 * @throws SaysoError INPUT_FORMAT, naming the first field that is wrong
 */
export function parseFields<T extends z.ZodType>(origin: string, schema: T, data: unknown): z.output<T> {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join('.')
  throw new SaysoError(
    'INPUT_FORMAT',
    `${origin}: ${field ? `'${field}': ` : ''}${issue?.message ?? 'not as expected'}`,
    'correct the field',
  )
}
