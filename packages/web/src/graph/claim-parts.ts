import { type FragmentOf, graphql, readFragment } from '@sayso/client'
import type { ViewClaim } from '../export/view.ts'

/** What is shown of a claim, here and in what is exported. */
export const ClaimParts = graphql(`
  fragment ClaimParts on Claim {
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

export function claimOf(parts: FragmentOf<typeof ClaimParts>): ViewClaim {
  const { id, text, date, speaker, stances, evidence, article } = readFragment(ClaimParts, parts)
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
