import { graphql } from '@sayso/client'
import { useQuery } from 'urql'
import { Heading } from '../shell/heading.tsx'
import { Problem } from '../shell/problem.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { Questions } from './questions.tsx'

const HowMuch = graphql(`
  query HowMuch {
    statistics {
      articles
      claims
      people
      organisations
      places
    }
  }
`)

const NAMES = {
  articles: 'articles',
  claims: 'claims',
  people: 'people',
  organisations: 'organisations',
  places: 'places',
} as const

/** The page before anything is searched for: what can be asked of what was read, and how much that is. */
export function Front() {
  const [{ data, error }, ask] = useQuery({ query: HowMuch })
  return (
    <div className="front">
      <Heading title="Sayso">Who said what about whom?</Heading>
      <p className="lead">
        Search for a person, an organisation, a place, or words that somebody said. Every claim leads to the
        article that printed it, with its words marked.
      </p>
      {error && <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Waiting />}
      {data?.statistics.articles === 0 && (
        <p className="empty">
          No article has been read yet. <code>sayso ingest FILE</code> reads some; then load this page again.
        </p>
      )}
      {data && data.statistics.articles > 0 && <Questions />}
      {data && (
        <dl className="statistics" aria-label="What was read">
          {Object.entries(NAMES).map(([key, name]) => (
            <div key={key}>
              <dt>{name}</dt>
              <dd>{data.statistics[key as keyof typeof NAMES].toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
