import { Heading } from '../shell/heading.tsx'

export const ReadPage = () => (
  <>
    <Heading title="Read">Read</Heading>
    <p>
      Articles cannot be read in here yet. <code>sayso ingest</code> does that, and{' '}
      <a href="/graphql">GraphiQL</a> with <code>ingestArticle</code>.
    </p>
  </>
)
