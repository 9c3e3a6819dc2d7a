const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words that stand for an office or a calling before a name, and never belong to the name. */
export const ROLE_WORDS = words(`
president vice-president premier prime minister chancellor secretary undersecretary under-secretary king queen prince
princess emir sheikh sultan ayatollah pope cardinal archbishop bishop pastor reverend rabbi imam senator congressman
congresswoman representative governor mayor councilman councilwoman commissioner attorney solicitor judge justice
general colonel major captain lieutenant sergeant admiral commander corporal private marshal brigadier officer chief
director chairman chairwoman chairperson chair ceo cfo founder co-founder president-elect speaker leader spokesman
spokeswoman spokesperson ambassador envoy diplomat consul negotiator lawmaker legislator politician candidate nominee
delegate adviser advisor aide strategist counselor counsel analyst economist professor doctor scientist researcher
historian scholar expert author writer journalist reporter correspondent columnist editor host anchor anchorman
photojournalist photographer producer pollster activist organizer lawyer prosecutor strongman dictator warlord militant
commentator pundit broadcaster blogger cleric preacher actor actress singer comedian rapper musician artist filmmaker
coach player quarterback billionaire businessman businesswoman investor banker executive manager owner veteran soldier
mr mrs ms miss dr prof sen sens rep reps gov lt gen col sgt maj capt adm pres rev hon sir lord lady dame mx messrs
treasurer deputy assistant acting interim former ex retired late senior junior incoming outgoing then-president
comptroller sheriff superintendent principal dean student victim suspect father mother wife husband son daughter brother
sister widow friend colleague counterpart rival partner boss mogul tycoon evangelist democrat republican conservative
independent presidential vice first spokesperson-designate minister-designate
member bystander neighbor neighbour resident freshman secretary-general senators presidents ministers representatives
justices agent witness undersheriff libertarian fellow
`)

/** Parts of offices that come before the role word: 'Foreign Minister', 'Defense Secretary'. */
export const ROLE_MODIFIERS = words(`
foreign prime defense defence interior finance justice health education energy trade environment home deputy vice
assistant under general chief executive national security press state attorney majority minority house senate white
supreme permanent special first second former acting interim senior army navy air force police political opposition
party minister secretary president staff treasury labor commerce homeland campaign managing commanding ranking rear
intelligence district
`)

/** Titles that come only before a person's name. */
export const PERSON_TITLES = words(`
mr mrs ms miss dr prof sen sens rep reps gov lt gen col sgt maj capt adm pres rev sir lord lady dame president senator
congressman congresswoman governor mayor king queen prince princess pope ayatollah sheikh chancellor spokesman
spokeswoman spokesperson secretary minister ambassador envoy chairman chairwoman leader strongman premier
representative judge justice professor doctor general colonel captain lieutenant sergeant admiral commander nominee
candidate cardinal bishop archbishop director chief officer lawmaker analyst economist strategist adviser advisor
photojournalist journalist reporter correspondent columnist editor host anchor dictator secretary-general senators
representatives
`)

export const FEMALE_ROLES =
  words(`spokeswoman congresswoman chairwoman councilwoman businesswoman mrs ms miss queen
princess lady dame actress wife mother daughter sister widow`)
export const MALE_ROLES =
  words(`spokesman congressman chairman councilman businessman mr king prince sir lord pope emir
sultan cardinal bishop archbishop ayatollah sheikh strongman actor husband father son brother`)

/** Words with a capital that are no part of a person's name. */
export const NOT_IN_PERSON = words(`
january february march april june july august september october november december jan feb aug sept sep oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
war cold civil world day act bill deal law plan agreement accord treaty amendment constitution affairs air base
north south east west northern southern eastern western central new old great united national international federal
state states county city town street avenue road river lake mount mountain island islands sea ocean bay gulf strait
democratic republican democrat democrats republicans conservative liberal progressive socialist communist islamic
islamist christian catholic muslim muslims jewish jews sunni shia shiite arab arabs kurd kurds kurdish african
european asian latino hispanic black white americans
party congress senate house committee council commission court department ministry agency bureau office
administration government parliament university college school institute institution foundation center centre
association organization organisation federation union league alliance coalition front movement group network
corporation corp company co inc llc ltd plc bank fund trust capital partners holdings industries systems times post
news journal tribune herald gazette magazine press radio tv television channel media army navy force forces guard
guards police brigade brigades hospital church mosque temple hotel airport stadium park square bridge tower building
olympics games cup championship bowl series festival week month year today tomorrow yesterday christmas easter ramadan
thanksgiving holiday internet web online god bible quran koran twitter facebook super pac obamacare medicare medicaid
social security tea prize award nobel rights human project program programme initiative process summit conference
convention election elections primary caucus debate campaign poll survey report study research index street journal
the a legislative top live instead right reportedly museum show care hall gallery library theater theatre arena zoo clinic memorial station academy
an and of for to in on at by with from as but or if when while after before since it he she we they you i his
her their our my your its this that these those who what where why how not no yes so then there here also even only
just now still more most many some all any each every both few several other others another such same own very well
meanwhile however although though because according despite during under over between among against about into out
up down off one two three four five six seven eight nine ten first second third last next
`)

/** Organisations by the noun in their name, with the kind: G, I, A, P, M, C, O as in the actors' list. */
export const ORGANISATION_NOUNS: ReadonlyMap<string, string> = new Map(
  `department:G ministry:G committee:O subcommittee:G commission:G court:G senate:G parliament:G congress:G assembly:G
  agency:G bureau:G council:G administration:G army:G navy:G police:G embassy:G treasury:G legislature:G authority:G
  guard:G marines:G corps:G directorate:G
  party:P
  times:M post:M journal:M tribune:M herald:M gazette:M news:M magazine:M radio:M tv:M television:M broadcasting:M
  observer:M inquirer:M chronicle:M
  corp:C corporation:C inc:C co:C company:C llc:C ltd:C plc:C bank:C airlines:C holdings:C industries:C motors:C
  partners:C enterprises:C
  university:O college:O school:O institute:O institution:O foundation:O center:O centre:O association:O
  organization:O organisation:O federation:O union:O society:O alliance:O coalition:O network:O league:O pac:O
  project:O club:O observatory:O brotherhood:O brigade:A brigades:A front:A`
    .trim()
    .split(/\s+/)
    .map(pair => pair.split(':') as [string, string]),
)

/** Surnames among the words of NOT_IN_PERSON: after a given name they belong to the name. */
export const SURNAMES_TOO =
  words(`white black west north day church park king bishop cook house street march page long price
may august banks post christian trust cross holiday center fund week little first great law`)

/** Nouns that make a capitalised name a place. */
export const PLACE_NOUNS =
  words(`river lake mount mountain mountains island islands sea bay strait valley desert
peninsula province district county city airport base street avenue boulevard square park bridge beach heights hills
village town governorate port canal`)

/** Nouns behind a state's name or demonym that mean the state itself. */
export const STATE_NOUNS = words(`government administration regime authorities state leadership`)

export const WEEKDAYS = words(`monday tuesday wednesday thursday friday saturday sunday`)
export const MONTHS =
  words(`january february march april may june july august september october november december jan
feb mar apr jun jul aug sept sep oct nov dec`)
