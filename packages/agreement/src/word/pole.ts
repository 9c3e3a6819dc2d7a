import { stem } from './stem.ts'

/**
 * Words at the two ends of one question, left against right. Closed and general: no word is here for one story. The
 * words of one end need not mean the same; whoever uses one of them does not hold what the other end says.
 */
const QUESTIONS = `
  support back endorse favor favour advocate approve welcome | oppose reject condemn denounce object disapprove
  accept agree embrace | refuse decline rebuff
  good great excellent terrific fantastic wonderful outstanding brilliant visionary | bad terrible horrible awful disaster disastrous catastrophe catastrophic joke mess disgrace embarrassment failure loser
  rise increase grow climb soar expand surge | fall decrease decline drop shrink plunge cut reduce diminish
  raise | lower
  guilty | innocent
  true truth truthful accurate correct factual | false untrue lie inaccurate incorrect wrong fabricate baseless myth hoax bogus unfounded
  honest trustworthy | dishonest crook crooked corrupt untrustworthy
  legal lawful constitutional | illegal unlawful unconstitutional
  legitimate | illegitimate
  fit qualify qualified | unfit unqualified disqualify
  prepare prepared ready | unprepared unready
  stable | unstable
  safe | unsafe dangerous
  strong strength strengthen | weak weaken
  win victory | lose defeat
  succeed success successful | fail failure
  remain stay keep | leave quit withdraw
  join cooperate cooperation coordinate partner partnership ally alliance coalition | isolate shun boycott
  include | exclude
  allow permit let legalize | ban forbid prohibit bar block prevent
  start begin launch | end stop halt cease
  confirm acknowledge admit | deny dispute refute
  possible | impossible
  likely | unlikely
  necessary | unnecessary
  fair | unfair
  help benefit | harm hurt damage
  love like admire respect | hate despise dislike
  protect defend preserve | destroy dismantle repeal abolish scrap
  responsible | irresponsible
  aware | unaware
  known | unknown
  alive survive | dead kill murder
  rich wealthy | poor
  friend | enemy
  release disclose publish | withhold conceal hide
  trust | distrust
  united unite | divided divide
  popular | unpopular
  relevant | irrelevant
  healthy | unhealthy sick ill
  create add | eliminate
`

export interface Pole {
  /** The same for both ends. */
  readonly question: string
  readonly sign: 1 | -1
}

const POLES = new Map(
  QUESTIONS.trim()
    .split('\n')
    .flatMap((line, index) =>
      line.split('|').flatMap((words, side) =>
        words
          .trim()
          .split(/\s+/)
          .map(word => [stem(word), { question: `?${index}`, sign: side === 0 ? 1 : -1 } as Pole] as const),
      ),
    )
    // A word that stands twice is where it stands first.
    .reverse(),
)

/** Which end of which question a stem stands for; one that is in no list stands for itself. */
export const poleOf = (stemmed: string): Pole => POLES.get(stemmed) ?? { question: stemmed, sign: 1 }
