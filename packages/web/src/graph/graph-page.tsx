import { Heading } from '../shell/heading.tsx'

export const GraphPage = () => (
  <>
    <Heading title="Graph">Graph</Heading>
    <p>
      Who spoke about whom, drawn as a graph, is not shown here yet. <a href="/graphql">GraphiQL</a> asks for
      it as <code>path</code> and <code>mentionedWith</code>.
    </p>
  </>
)
