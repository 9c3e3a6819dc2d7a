import { Heading } from '../shell/heading.tsx'

export const DisputePage = () => (
  <>
    <Heading title="Disputes">Disputes</Heading>
    <p>
      Claims that contradict each other are not listed here yet. Each claim has them on its article’s page,
      and <a href="/graphql">GraphiQL</a> as <code>disputes</code>.
    </p>
  </>
)
