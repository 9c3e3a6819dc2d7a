import { ArticlePayload } from './article-mutation.ts'
import { builder } from './builder.ts'
import { LIMITS } from './limits.ts'

builder.subscriptionType({
  description: `What happens from now on, as server-sent events: send the operation with \`accept: text/event-stream\`. At most ${LIMITS.subscribers} clients listen at a time.`,
})

builder.subscriptionField('ingested', t =>
  t.field({
    type: ArticlePayload,
    description: `Each article that this server has written, NEW or CHANGED. Not those that others write to the same store. A client that is slow misses the oldest of more than ${LIMITS.waitingEvents}; for one whose token is revoked it ends.`,
    subscribe: (_, __, { feed, admitted }) => feed.subscribe(admitted),
    resolve: (change, _, { loader }) => {
      // What was read for the event before may have changed since.
      loader.forget()
      return { done: change, problem: null }
    },
  }),
)
