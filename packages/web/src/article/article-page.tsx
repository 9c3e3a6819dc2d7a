import './article.css'
import { graphql } from '@sayso/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useClient, useQuery } from 'urql'
import { Day } from '../claim/day.tsx'
import { EntityLink } from '../entity/entity-link.tsx'
import { ExportMenu } from '../export/export-menu.tsx'
import { CLAIM_FORMATS } from '../export/format-name.ts'
import { Heading } from '../shell/heading.tsx'
import { Problem } from '../shell/problem.tsx'
import { isShortcut } from '../shell/shortcuts.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { ClaimIndex } from './claim-index.tsx'
import { ClaimPanel } from './claim-panel.tsx'
import { marksOf, useClaimsOfArticle } from './claims-of-article.ts'
import { Legend, MarkedText } from './marked-text.tsx'

const route = getRouteApi('/article/$id')

const ArticleById = graphql(`
  query ArticleById($id: ID!) {
    article(id: $id) {
      id
      title
      text
      url
      publishedAt
      extractor
      outlet {
        id
        name
      }
      mentions(orderBy: MOST_MENTIONED, first: 3) {
        edges {
          node {
            id
            name
          }
        }
      }
    }
  }
`)

/** A graph around more of them than this is hard to read. */
const MOST_SPEAKERS = 4

/** An article's text with its claims marked, and beside it the claim that the address names. */
export function ArticlePage() {
  const { id } = route.useParams()
  const { claim } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useClient()
  const [{ data, error }, ask] = useQuery({ query: ArticleById, variables: { id } })
  const { claims, complete, error: unread } = useClaimsOfArticle(id)
  const marks = useMemo(() => marksOf(claims), [claims])
  const speakers = [...new Set(claims.flatMap(({ speaker }) => speaker?.id ?? []))].slice(0, MOST_SPEAKERS)

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (!isShortcut(event) || (event.key !== 'j' && event.key !== 'k') || claims.length === 0) return
      const at = claims.findIndex(each => each.id === claim)
      const step = event.key === 'j' ? at + 1 : at < 0 ? claims.length - 1 : at - 1
      const next = claims[(step + claims.length) % claims.length]
      navigate({ search: { claim: next?.id }, replace: true, resetScroll: false })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [claims, claim, navigate])

  if (error) return <Problem error={error} retry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <Waiting rows={6} />
  const { article } = data
  if (!article)
    return (
      <>
        <Heading title="Not found">No such article</Heading>
        <p>It was taken away, or the address is wrong. Search for words of it instead.</p>
      </>
    )
  const { title, text, url, publishedAt, outlet, mentions } = article
  // The headline stands above the text already, where the text begins with it.
  const begins = text.startsWith(title) ? title.length : 0
  return (
    <div className="article">
      <div className="reading">
        <Heading title={title}>{title}</Heading>
        <p className="quiet">
          {outlet && <EntityLink of={outlet} />}
          {outlet && publishedAt !== null && ', '}
          {publishedAt !== null && <Day date={publishedAt} />}
          {/^https?:/.test(url ?? '') && (
            <>
              {' · '}
              <a href={url ?? ''} rel="noreferrer">
                original
              </a>
            </>
          )}
          {speakers.length > 0 && (
            <>
              {' · '}
              <Link to="/graph" search={{ focus: speakers.join() }}>
                graph of those who speak in it
              </Link>
            </>
          )}
        </p>
        {mentions.edges.length > 0 && (
          <p className="quiet">
            How outlets covered{' '}
            {mentions.edges.map(({ node }, index) => (
              <span key={node.id}>
                {index > 0 && ', '}
                <Link to="/coverage" search={{ of: node.id }}>
                  {node.name}
                </Link>
              </span>
            ))}
          </p>
        )}
        <div className="with-export">
          <Legend />
          <ExportMenu
            formats={CLAIM_FORMATS}
            collect={async () => (await import('./view-of-article.ts')).viewOfArticle(client, title, id)}
          />
        </div>
        {unread && <Problem error={unread} />}
        <MarkedText article={id} text={text} marks={marks} chosen={claim} begins={begins} />
      </div>
      <aside className="panel" aria-label="Claims of this article">
        {claim !== undefined && <ClaimPanel key={claim} id={claim} />}
        <ClaimIndex article={id} claims={claims} complete={complete} chosen={claim} />
      </aside>
    </div>
  )
}
