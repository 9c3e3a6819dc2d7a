import { Heading } from '../shell/heading.tsx'

export const TimelinePage = () => (
  <>
    <Heading title="Timeline">Timeline</Heading>
    <p>
      How a speaker’s stance turned is not shown here yet. <a href="/graphql">GraphiQL</a> asks for it as{' '}
      <code>timeline</code>.
    </p>
  </>
)
