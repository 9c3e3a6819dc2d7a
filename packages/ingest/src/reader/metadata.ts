import { SaysoError } from '@sayso/core'
import * as z from 'zod'

/** A day, or an instant with its zone, brought to UTC: '2015-09-16', '2015-09-16T11:30:00+02:00'. */
const PublishedAt = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true })],
    'must be a date like 2015-09-16 or 2015-09-16T09:30:00Z',
  )
  .transform(text => (text.length === 10 ? text : new Date(text).toISOString().replace('.000Z', 'Z')))

/** A field that may be missing, null or empty: all the same. */
const optional = <T>(schema: z.ZodType<T>) =>
  z
    .preprocess(value => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullish())
    .transform(value => value ?? null)

/** What front matter and JSON lines may say about an article; anything else in them is left alone. */
export const Metadata = z.object({
  title: optional(z.string().trim()),
  outlet: optional(z.string().trim()),
  url: optional(z.url({ protocol: /^https?$/ })),
  publishedAt: optional(PublishedAt),
  language: optional(z.string().trim()),
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
