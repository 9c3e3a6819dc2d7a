import { STATE_NOUNS } from '../data/words.ts'
import type { Token } from '../text/token.ts'

const PLACE_BEFORE = new Set(
  'in at near from to outside around inside into across over through toward towards via leaving visiting'.split(
    ' ',
  ),
)
const ACTOR_BEFORE = new Set(
  `with against by between urge urges urged tell tells told warn warns warned accuse accuses accused press presses pressed
   ask asks asked blame blames blamed criticize criticized criticise criticised persuade convince pressure`.split(
    /\s+/,
  ),
)

/**
 * Whether the name of a capital stands for its government here: it acts ('Ankara said'), owns ("Ankara's plan"),
 * is dealt with ('talks with Ankara', 'called on Ankara to'). Otherwise it is the city.
 * `actor` tells of a token index whether a state is named there.
 */
export function capitalActs(
  tokens: readonly Token[],
  from: number,
  to: number,
  actor: (index: number) => boolean,
): boolean {
  const before = tokens[from - 1]?.lower ?? ''
  const after = tokens[to]
  const next = after?.lower ?? ''
  if (PLACE_BEFORE.has(before)) return false
  if (STATE_NOUNS.has(next)) return true
  if (next === "'s" || next === '’s') return true
  if (ACTOR_BEFORE.has(before)) return true
  if (before === 'on' && next === 'to') return true
  if (before === 'of')
    return /^(ally|allies|enemy|friend|support|backing|critic|critics|behalf)$/.test(
      tokens[from - 2]?.lower ?? '',
    )
  if (before === 'and' && actor(from - 2)) return true
  if (next === 'and' && (actor(to + 1) || /^(its|their)$/.test(tokens[to + 1]?.lower ?? ''))) return true
  const verb = next === 'also' || next === 'now' ? tokens[to + 1] : after
  return (
    verb !== undefined &&
    (verb.tag === 'AUX' ||
      (verb.tag === 'VERB' && !/(ing|ed)$/.test(verb.lower)) ||
      /^(warned|insisted|vowed|urged|accused|demanded|rejected|denied|announced|agreed|wanted|hoped|called|refused|backed|denounced|condemned|criticized|criticised|offered|proposed|reiterated|stressed|signaled|signalled|threatened)$/.test(
        verb.lower,
      ))
  )
}
