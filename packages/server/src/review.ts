import { claimById, claimReviews } from '@sayso/graph'
import { authorityOf } from './authority.ts'
import { builder } from './builder.ts'
import { clientError } from './error.ts'
import { parseId } from './global-id.ts'
import { LIMITS } from './limits.ts'
import { NULL, type Outcome, outcomeOf, PROBLEM, Problem } from './problem.ts'
import { Claim, Review } from './ref.ts'
import { Verdict } from './vocabulary.ts'

Review.implement({
  description:
    'What a person found of how a claim was read out of its article. It outlasts the article being read anew.',
  fields: t => ({
    by: t.exposeString('by', { description: 'Who found so: whom their token is for.' }),
    at: t.expose('at', { type: 'Date', description: 'When.' }),
    verdict: t.expose('verdict', { type: Verdict, description: 'What was found.' }),
    note: t.exposeString('note', { nullable: true, description: 'Why; null where nothing was said.' }),
  }),
})

interface Reviewed {
  /** The claim's id in the store. */
  readonly claim: string
  readonly by: string
}

const ReviewPayload = builder.objectRef<Outcome<Reviewed>>('ReviewPayload').implement({
  description: 'What has come of a review.',
  fields: t => ({
    claim: t.field({
      type: Claim,
      nullable: true,
      description: 'The claim, with all of its reviews; null if the review was refused.',
      resolve: ({ done }, _, { loader }) => done && loader.row(claimById, null, done.claim),
    }),
    review: t.field({
      type: Review,
      nullable: true,
      description: 'The review as it is kept; null if it was refused, or taken back.',
      resolve: async ({ done }, _, { loader }) => {
        const reviews = done ? await loader.rows(claimReviews, null, done.claim) : []
        return reviews.find(({ by }) => by === done?.by) ?? null
      },
    }),
    problem: t.field({
      type: Problem,
      nullable: true,
      description: PROBLEM,
      resolve: ({ problem }) => problem,
    }),
  }),
})

/** @throws INVALID_ARGUMENTS */
function readNote(text: string | null | undefined): string | null {
  const note = text?.trim() ?? ''
  if (note.length > LIMITS.noteLength)
    throw clientError(
      'INVALID_ARGUMENTS',
      `'note' has ${note.length} characters: say why in ${LIMITS.noteLength} at most`,
    )
  return note === '' ? null : note
}

builder.mutationField('reviewClaim', t =>
  t.field({
    type: ReviewPayload,
    nullable: true,
    description: `Says whether a claim was read rightly, in the place of what you said of it before. For editors. ${NULL}`,
    args: {
      id: t.arg.id({ required: true, description: 'The claim’s `id`.' }),
      verdict: t.arg({ type: Verdict, description: 'What you found; null takes your review back.' }),
      note: t.arg.string({ description: `Why: at most ${LIMITS.noteLength} characters.` }),
    },
    resolve: (_, { id, verdict = null, note }, context) =>
      outcomeOf(context, async () => {
        const { desk, by } = authorityOf(context, 'editor')
        const claim = parseId(String(id), ['Claim']).id
        await desk.review(context.loader, claim, { verdict, note: readNote(note) }, by)
        return { claim, by }
      }),
  }),
)
