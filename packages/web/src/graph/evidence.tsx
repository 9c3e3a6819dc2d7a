import type { ViewClaim } from '../export/view.ts'

const STANCES = { POSITIVE: '+ for', NEGATIVE: '− against', NEUTRAL: '· about' } as const

const articleHref = (article: string, claim: string): string =>
  `/article/${encodeURIComponent(article)}?claim=${encodeURIComponent(claim)}`

/** A claim in the words of its article: who said it, where it stands towards whom, and where it is printed. */
export function Evidence({ of }: { readonly of: ViewClaim }) {
  return (
    <article className="graph-claim">
      <h3>{of.speaker ?? 'Nobody in particular'}</h3>
      <blockquote>
        {of.evidence.map(({ prefix, exact, suffix }) => (
          <p key={prefix + exact}>
            …{prefix}
            <mark>{exact}</mark>
            {suffix}…
          </p>
        ))}
      </blockquote>
      {of.about.length > 0 && (
        <ul className="graph-stances" aria-label="Where it stands">
          {of.about.map(({ name, stance }) => (
            <li key={name} data-stance={stance}>
              {STANCES[stance]} {name}
            </li>
          ))}
        </ul>
      )}
      <p className="graph-quiet">
        <a href={articleHref(of.article.id, of.id)}>{of.article.title}</a>
        {of.article.outlet && `, ${of.article.outlet}`}
        {of.date && (
          <>
            , <time dateTime={of.date}>{of.date.slice(0, 10)}</time>
          </>
        )}
      </p>
    </article>
  )
}
