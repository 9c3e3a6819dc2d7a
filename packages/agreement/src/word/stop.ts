import { stem } from './stem.ts'

/** Words that tell nothing of what a statement is about. */
const FUNCTION_WORDS = `
  a an the this that these those such same other another some any each every either neither both all no not nor
  being been doing having going gonna getting saying front
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its
  itself they them their theirs themselves one ones who whom whose which what when where why how whether there here
  am are is was were been has had did does done be have do can could may might must shall should will would ought need let
  of to in on at by for from with without about into onto over under above below between among through during before
  after since until till against as than like per via upon off out up down away back around across along toward towards
  and or but if because so though although while whereas unless yet then thus also too very much more most less least
  just only even still again ever never always often now today yesterday tomorrow really quite rather almost already
  perhaps maybe indeed actually certainly simply well ok okay yes
  ago last next first second soon later earlier recently previously currently once twice
  monday tuesday wednesday thursday friday saturday sunday
  within al
  mr mrs ms dr sen rep gov
`

/** Words so general that sharing them tells little. */
const GENERAL_WORDS = `
  say tell make take get give go come put see look know think believe want try use call ask seem become keep talk speak
  thing things way time times day days week month year years lot kind sort part fact point case person man woman
  good great new old big many few several own different important able going
  state country regime world american americans nation president presidential government campaign candidate candidates
  republican republicans democrat democrats democratic gop presumptive nominee runner party former secretary senator governor
  leader minister official officials spokesman spokeswoman
  happen feel mean work help show play run start begin continue include set
  something anything everything nothing somebody anybody everybody nobody someone anyone everyone
  right sure clear number million thousand percent
`

const list = (words: string): string[] => words.trim().split(/\s+/)
const STOP = new Set(list(FUNCTION_WORDS))
const GENERAL = new Set(list(GENERAL_WORDS).map(stem))

/** Whether a word in lower case tells something of the matter. */
export const isContent = (lower: string): boolean => lower.length > 1 && !STOP.has(lower)

/** How much it tells that two statements share a stem: little for general words. */
export const weightOf = (stemmed: string): number => (GENERAL.has(stemmed) ? 0.3 : 1)

const PREPOSITIONS = new Set(
  'of in on at by for from with about into over under during before after since to against as that who which'.split(
    ' ',
  ),
)
/** Whether a word in lower case begins what only adds to a thing. */
export const isPreposition = (lower: string): boolean => PREPOSITIONS.has(lower)
