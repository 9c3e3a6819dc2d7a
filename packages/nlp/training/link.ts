import { type Draft, PARTS } from '../src/attribution/draft.ts'
import { CUE, LINKED_CONTENT, LINKED_SOURCE } from '../src/attribution/label.ts'
import { type CueCandidate, cueView, linkFeatures, linkView, reachOf } from '../src/attribution/linker.ts'
import { classesOf } from '../src/attribution/reader.ts'
import type { View } from '../src/attribution/view.ts'
import type { Features } from '../src/model/features.ts'
import type { TokenEvent } from './article.ts'
import { type Sequence, sequenceOf } from './sequence.ts'

/** A sequence for each cue of a paragraph: the drafted ones, false ones too, and the gold ones that the draft missed. */
export function linkSequences(
  view: View,
  draft: Draft,
  events: readonly TokenEvent[],
  features: Features,
): Sequence[] {
  const paragraph = linkView(view, draft)
  const drafted = paragraph.cues.map(cue => [cue, eventOf(cue, events)] as const)
  const found = new Set(drafted.map(([, event]) => event))
  const missed = events
    .filter(event => event.cue.length > 0 && !found.has(event))
    .map(event => [missedCue(draft, event), event] as const)
  const classes = classesOf(view)
  return [...drafted, ...missed].map(([cue, event]) => {
    const { from, to } = reachOf(view, cue)
    const seen = cueView(paragraph, cue)
    features.begin()
    for (let i = from; i < to; i++) {
      features.next()
      linkFeatures(seen, i, features)
    }
    const labels = new Uint8Array(view.length)
    if (event) {
      put(labels, cue, event.content, LINKED_CONTENT)
      put(labels, cue, event.source, LINKED_SOURCE)
    }
    return sequenceOf(features, labels.slice(from, to), classes.slice(from, to))
  })
}

/** The gold attribution whose cue shares the most words. */
function eventOf({ from, to }: CueCandidate, events: readonly TokenEvent[]): TokenEvent | null {
  let best: TokenEvent | null = null
  let most = 0
  for (const event of events) {
    const shared = event.cue.filter(i => i >= from && i < to).length
    if (shared > most) {
      most = shared
      best = event
    }
  }
  return best
}

function missedCue(draft: Draft, { cue }: TokenEvent): CueCandidate {
  const sureness = Math.max(...cue.map(i => draft.parts[i * PARTS + CUE] as number))
  return { from: cue[0] as number, to: (cue.at(-1) as number) + 1, sureness }
}

/** Labels the tokens outside the cue; `label` begins a span and the next one goes on. */
function put(labels: Uint8Array, cue: CueCandidate, tokens: readonly number[], label: number): void {
  let last = -2
  for (const i of tokens) {
    if (i >= cue.from && i < cue.to) continue
    labels[i] = i === last + 1 ? label + 1 : label
    last = i
  }
}
