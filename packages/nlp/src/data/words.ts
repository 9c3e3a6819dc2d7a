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

export const FEMALE_ROLES =
  words(`spokeswoman congresswoman chairwoman councilwoman businesswoman mrs ms miss queen
princess lady dame actress wife mother daughter sister widow`)
export const MALE_ROLES =
  words(`spokesman congressman chairman councilman businessman mr king prince sir lord pope emir
sultan cardinal bishop archbishop ayatollah sheikh strongman actor husband father son brother`)

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

/** Nouns behind a state's name or demonym that mean the state itself. */
export const STATE_NOUNS = words(`government administration regime authorities state leadership`)
