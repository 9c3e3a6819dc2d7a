import { Heading } from '../shell/heading.tsx'

export const CoveragePage = () => (
  <>
    <Heading title="Coverage">Coverage</Heading>
    <p>
      What each outlet printed, side by side, is not shown here yet. <a href="/graphql">GraphiQL</a> asks for
      it as <code>coverage</code>.
    </p>
  </>
)
