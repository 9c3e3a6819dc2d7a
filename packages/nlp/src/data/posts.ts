const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns of posts that somebody holds in an organisation; ranks, callings and forms of address are none. */
export const POSTS = words(`
president vice-president premier minister chancellor secretary undersecretary under-secretary king queen emir sultan
senator congressman congresswoman representative governor mayor commissioner justice judge general secretary-general
chief officer director chairman chairwoman chairperson chair chief-executive ceo cfo coo founder co-founder speaker leader
co-chair co-chairman whip head spokesman spokeswoman spokesperson ambassador envoy consul negotiator adviser advisor aide
strategist counsel counselor economist professor fellow dean coordinator administrator inspector treasurer comptroller
reporter correspondent columnist editor host anchor producer publisher prosecutor sheriff superintendent principal coach
manager executive owner commander sen gov rep pres prof amb
`)

/** What an abbreviated or otherwise spelt word of a title stands for. */
export const SPELT_OUT: ReadonlyMap<string, string> = new Map(
  `sen:senator gov:governor rep:representative pres:president prof:professor amb:ambassador gen:general lt:lieutenant
  advisor:adviser defence:defense labour:labor vice-president:vice_president secretary-general:secretary_general
  under-secretary:undersecretary ceo:chief_executive cfo:chief_financial_officer coo:chief_operating_officer`
    .split(/\s+/)
    .map(pair => pair.replace('_', ' ').replace('_', ' ').split(':') as [string, string]),
)

/** Words before a post's noun that belong to its title, beside ROLE_MODIFIERS. */
export const POST_MODIFIERS = words(`
policy communications operating financial technology information marketing presidential military government ministry
department legal economic science budget affairs public relations supreme federal congressional parliamentary chief
counterterrorism cybersecurity field regional global international world domestic
program programs research vice-presidential principal legislative editorial managing founding co-founding visiting
associate adjunct distinguished senior junior lead top special election finance strategy digital creative
`)

/** Posts of a state: a demonym before them ('the Norwegian minister') means the state that they are in. */
export const STATE_POSTS = words(`
president vice-president premier minister chancellor secretary undersecretary under-secretary king queen emir sultan
senator congressman congresswoman representative ambassador envoy consul sen rep pres amb spokesman spokeswoman
spokesperson leader general
`)

/** Words in a title after which a demonym says where from, and not for whom. */
export const UNOFFICIAL = words(`
opposition party campaign political rebel militia union press house senate majority minority police business religious
student research program programs executive managing legal editorial
`)

/** Posts that are held in a state and nowhere else. */
export const ONLY_STATE = words(`
premier minister chancellor king queen emir sultan senator congressman congresswoman sen rep
`)

/** Posts whose holder is sent somewhere: 'ambassador to the United Nations', 'envoy for Syria'. */
export const DELEGATES = words('ambassador amb envoy representative delegate coordinator')

/** Posts of which an organisation has one at a time, where no word before them says otherwise. */
export const SINGLE_POSTS = words(`
president premier minister chancellor secretary king queen emir sultan governor gov general secretary-general ceo
executive chief-executive chairman chairwoman
`)

/** Words in a title that several hold at a time. */
export const PLURAL_RANKS = words('deputy assistant associate under senior junior regional managing')

/** Posts in the news, which 'White House correspondent' does not place at the White House. */
export const NEWS_POSTS = words('reporter correspondent columnist editor host anchor producer publisher')

/** Posts that one person holds together: 'president and chief executive'. */
export const JOINT_POSTS = words(`
president vice-president ceo cfo coo chief-executive executive founder co-founder chairman chairwoman chair director editor
publisher owner treasurer manager officer
`)

/** Nouns that are a post only where the text says of what. */
export const WEAK_POSTS = words(`
chief officer head member leader manager executive owner host fellow coach commander aide adviser advisor reporter
correspondent columnist editor anchor producer publisher strategist economist professor director counsel chair chairman
chairwoman chairperson co-chair co-chairman founder co-founder whip coordinator administrator inspector counselor
president-elect prof dean principal negotiator commissioner superintendent representative
`)

/** Posts of a town or province, which is no organisation. */
export const LOCAL_POSTS = words('mayor sheriff')

/** Posts that no party has. */
export const NO_PARTY_POSTS = words(`
president vice-president governor gov senator sen congressman congresswoman representative rep mayor judge justice
strategist adviser advisor aide economist professor ambassador envoy secretary commissioner speaker
`)

/** Words before an organisation that belong to the title behind it: 'acting Mint director'. */
export const LEADING = words('acting interim deputy assistant')

/** Ranks and forms of address between a title and a name. */
export const RANKS = words(`
mr mrs ms miss dr gen lt col maj capt sgt adm cmdr brig rear army navy marine sir hon rev major colonel
captain admiral lieutenant sergeant brigadier
`)

/** Words that say that a title is held no more. */
export const FORMER = words(
  'former formerly ex ex- then then- late onetime one-time retired fired ousted deposed sacked',
)

/** Words that say that it is not held yet, or not in earnest. */
export const NOT_YET = words(
  'incoming would-be aspiring future prospective self-styled self-proclaimed potential possible',
)

/** Demonyms of states that are no more: whoever led one did not lead the state that the gazetteer has for it. */
export const BYGONE = words('soviet yugoslav czechoslovak')
