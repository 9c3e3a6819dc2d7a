import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import type { ViewClaim } from './view.ts'

/** What a file has of a claim. */
export const ViewClaimOfClaim = graphql(`
  fragment ViewClaimOfClaim on Claim {
    id
    text
    date
    speaker {
      id
      name
    }
    stances {
      stance
      target {
        id
        name
      }
    }
    evidence {
      prefix
      exact
      suffix
    }
    article {
      id
      title
      url
      outlet {
        name
      }
    }
  }
`)

export function viewClaimOf(parts: FragmentOf<typeof ViewClaimOfClaim>): ViewClaim {
  const { id, text, date, speaker, stances, evidence, article } = readFragment(ViewClaimOfClaim, parts)
  return {
    id,
    text,
    speaker: speaker?.name ?? null,
    about: stances.map(({ stance, target }) => ({ name: target.name, stance })),
    evidence: evidence.map(({ prefix, exact, suffix }) => ({ prefix, exact, suffix })),
    date,
    article: { id: article.id, title: article.title, url: article.url, outlet: article.outlet?.name ?? null },
  }
}
