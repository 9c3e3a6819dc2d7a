import { stemmer } from 'stemmer'

/** Forms that no rule leads back: of verbs that news is made of. */
const IRREGULAR = `
  am are is was were been being:be
  has had having:have
  did does done doing:do
  went gone goes going:go
  said says:say
  told:tell
  made:make
  took taken:take
  gave given:give
  got gotten:get
  won winning:win
  lost losing:lose loss:lose losses:lose
  led:lead
  left leaving:leave
  met:meet
  kept:keep
  held:hold
  sent:send
  spent:spend
  paid:pay
  built:build
  bought:buy
  sold sale sales:sell
  knew known:know
  thought:think
  brought:bring
  stood:stand
  rose risen:rise
  fell fallen:fall
  grew grown growth:grow
  fought:fight
  began begun:begin
  broke broken:break
  chose chosen choice:choose
  wrote written:write
  ran:run
  saw seen:see
  lied lying liar liars lies lie:lie
  shot:shoot
  killed killing killings:kill
  died dying dead deaths death die dies:die
  men:man women:woman children:child people:person
  stole stolen:steal
  forgot forgotten:forget
  spoke spoken speech:speak
  hid hidden:hide
  threw thrown:throw
  drew drawn:draw
  withdrew withdrawn withdrawal:withdraw
  denied denies denial denials denying:deny
  tried tries trying:try
  approval:approve proof proven:prove belief:believe refusal:refuse
`

const FORMS = new Map(
  [...IRREGULAR.matchAll(/([a-z\s]+):([a-z]+)/g)].flatMap(([, forms = '', base = '']) =>
    [...forms.trim().split(/\s+/), base].map(form => [form, base] as const),
  ),
)

const known = new Map<string, string>()
/** The memory of stems holds so many words; then it begins anew. */
const MOST = 100_000

/** What the forms of a word have in common: 'deni' for 'denied' and 'denies'. Takes lower case. */
export function stem(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= MOST) known.clear()
  const base = FORMS.get(word) ?? word
  const found = stemmer(base)
  known.set(word, found)
  return found
}
