/**
 * Verbs that attribute, by what may follow them:
 * SPEECH may stand after a quotation and before a clause with or without 'that'; STATE needs 'that' or a clause;
 * TELL names its hearer first; OBJECT takes a noun phrase; AIM takes 'to' and a verb; PUSH takes a hearer, 'to' and
 * a verb. A verb may be in several lists. Base forms; irregular pasts stand in IRREGULAR.
 */
export const SPEECH = `say state add note explain write tweet argue insist claim announce declare reply respond observe
remark comment assert contend acknowledge admit concede caution warn joke recall conclude stress emphasize
emphasise reiterate maintain report testify quip complain protest answer shout explain suggest predict lament agree
counter boast muse opine exclaim ask post confirm reveal recount vow pledge promise`
export const STATE = `believe think feel hope fear expect worry know doubt suspect suppose assume understand realize
realise decide conclude find show indicate estimate predict suggest imply hint signal allege charge propose recommend
demand deny dispute dismiss guarantee swear note point argue hold mean learn imagine wish consider see judge rule
disclose document demonstrate determine hear`
export const TELL = `tell inform assure remind warn advise notify convince persuade`
export const OBJECT = `criticize criticise condemn denounce praise blame accuse slam blast deny reject dismiss stress
emphasize emphasise reiterate reaffirm demand endorse welcome applaud mock deplore decry
cite credit propose announce acknowledge admit describe question dispute urge threaten fault hail lambaste
castigate rebuke commend lament tout voice express`
export const AIM = `want hope vow pledge promise intend plan refuse threaten offer agree decline propose seek claim
demand expect wish prefer`
export const PUSH = `urge ask invite press order advise encourage call beg implore pressure instruct warn want expect
tell challenge`
/** Nouns that hold a statement, before 'that' or 'saying'. */
export const NOUNS = `claim statement speculation belief notion fear warning concern allegation accusation suggestion
report rumor rumour assertion announcement argument view idea comment remark promise pledge hope prediction complaint
contention insistence admission denial declaration demand threat conclusion opinion assurance assumption suspicion
story article letter interview speech post tweet memo essay column testimony`

export const IRREGULAR = `said:say told:tell wrote:write written:write thought:think felt:feel knew:know known:know
found:find held:hold meant:mean swore:swear sworn:swear showed:show shown:show saw:see seen:see understood:understand
learned:learn learnt:learn sought:seek begged:beg foresaw:foresee heard:hear quipped:quip admitted:admit
hoped:hope planned:plan`
