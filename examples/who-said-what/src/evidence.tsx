import { type FragmentOf, graphql, readFragment } from '@sayso/client'

export const EvidenceOfClaim = graphql(`
  fragment EvidenceOfClaim on Claim {
    date
    evidence {
      start
      prefix
      exact
      suffix
    }
    article {
      title
      url
      outlet {
        name
      }
    }
  }
`)

/** The words of a claim, marked where they stand in the article, and which article that is. */
export function Evidence({ of }: { readonly of: FragmentOf<typeof EvidenceOfClaim> }) {
  const { date, evidence, article } = readFragment(EvidenceOfClaim, of)
  return (
    <figure>
      <blockquote>
        {evidence.map(({ start, prefix, exact, suffix }) => (
          <p key={start}>
            …{prefix}
            <mark>{exact}</mark>
            {suffix}…
          </p>
        ))}
      </blockquote>
      <figcaption>
        {/^https?:/.test(article.url ?? '') ? (
          <a href={article.url ?? ''}>{article.title}</a>
        ) : (
          <cite>{article.title}</cite>
        )}
        {article.outlet && `, ${article.outlet.name}`}
        {date !== null && (
          <>
            , <time dateTime={date}>{date.slice(0, 10)}</time>
          </>
        )}
      </figcaption>
    </figure>
  )
}
