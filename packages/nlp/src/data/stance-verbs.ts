/** How much each of the words says, from 0 to 1. */
export type Weighted = readonly (readonly [strength: number, words: string])[]

/** Verbs that think well of their object: 'praised Rassendyll'. Irregular forms stand beside the verb. */
export const APPROVING: Weighted = [
  [
    0.9,
    `praise laud commend applaud hail admire adore love celebrate salute honor honour exonerate vindicate congratulate
    cherish champion glorify thank extol`,
  ],
  [
    0.7,
    `support back endorse defend welcome trust respect appreciate embrace favor favour forgive forgave forgiven acquit
    befriend legitimize legitimise re-elect reelect prefer absolve revere`,
  ],
  [0.5, 'recommend reward pardon empower credit like'],
]

/** Verbs that think ill of their object: 'condemned Hentzau'. */
export const DISAPPROVING: Weighted = [
  [
    0.9,
    `condemn denounce blast slam excoriate lambaste lambast vilify demonize demonise decry deplore detest despise hate
    loathe ridicule disparage discredit accuse castigate rebuke repudiate scold berate pillory skewer impugn`,
  ],
  [
    0.7,
    `criticize criticise blame oppose reject assail chide fault admonish reprimand censure bash trash distrust mistrust
    disown disavow renounce oust topple overthrow overthrew overthrown unseat impeach punish boycott sanction expel
    marginalize marginalise blacklist prosecute indict convict mock dislike chastise outlaw`,
  ],
  [
    0.5,
    'attack dismiss exclude isolate abandon ditch fire sack jail imprison arrest defund defeat sue ban shun',
  ],
]

/** Verbs that favour their object where it ought to be, and do it harm where it is undone: 'refuses to include Hentzau'. */
export const ADMITTING =
  'include allow invite admit accept recognize recognise let trust help join arm legitimize legitimise'

/** The same of whom 'with' names behind them: 'will not work with Hentzau', 'no partnership with Hentzau'. */
export const PARTNERING = `work cooperate co-operate coordinate co-ordinate collaborate partner negotiate cooperation co-operation
  coordination co-ordination partnership`

/** What is meant ill where it shall be done to somebody: 'must be stopped'. */
export const TO_BE_STOPPED =
  'stop halt contain remove replace defeat eliminate destroy crush jail investigate prosecute'

/** Verbs that throw a good light on their subject. */
export const CREDITABLE: Weighted = [
  [0.7, 'triumph excel succeed deserve impress'],
  [0.5, 'protect inspire unite thrive rescue improve strengthen save liberate'],
]

/** Verbs that throw a bad light on their subject: 'Hentzau lied'. */
export const DISCREDITABLE: Weighted = [
  [
    0.9,
    `lie lied lying cheat betray torture murder massacre slaughter terrorize terrorise oppress persecute deceive defraud
    embezzle brutalize brutalise collude`,
  ],
  [
    0.7,
    `steal stole stolen violate undermine destabilize destabilise mislead misled manipulate exploit abuse intimidate
    harass bully sabotage meddle interfere conspire distort fabricate falsify squander ruin wreck endanger jeopardize
    jeopardise incite provoke discriminate botch bungle mishandle flout renege smear slander obstruct bribe rape invade
    annex fumble pander blunder overreach plunder bombard demean degrade insult misrepresent scapegoat demonize scare terrify frighten horrify disappoint disgust embarrass offend`,
  ],
  [
    0.5,
    `fail threaten attack kill bomb destroy harm hurt damage neglect ignore waste conceal evade dodge refuse hack rig
    flounder alienate infringe plagiarize mock`,
  ],
]

/** 'fuel violence', 'show courage': what the object is worth is what the subject is worth. */
export const BRINGING = `have has had having cause create promote support sponsor fund finance fuel spread sow sown foment
  encourage commit bring brought bear pose represent constitute show shown display demonstrate peddle perpetrate spew
  preach embrace stoke unleash deserve earn restore inspire tolerate condone glorify provide harbor harbour defend`

/** 'fight corruption', 'undermine peace': the other way round. */
export const TAKING = `fight fought combat end stop reduce prevent defeat eliminate tackle counter eradicate lack lose lost
  oppose condemn denounce reject confront overcome`

/** Verbs that only lead to another, whose subject is the same: 'tried to cheat', 'kept lying'. */
export const LEADING = `try tries tried trying want seek sought continue keep kept keeps begin began begun start going able
  ready willing prepared intend plan help attempt manage choose chose decide used threaten vow`

/** Verbs between which and what follows stands who is called so: 'called Hentzau a liar'. */
export const CALLING =
  'call brand label dub consider deem find found declare think thought describe portray depict see saw seen view regard paint cast characterize characterise denounce dismiss hail praise'

/** What somebody shall do whom one would rather not see go on. */
export const GIVING_UP =
  'resign quit stop end cease halt apologize apologise surrender relinquish disarm repent refrain retract make-way give-way bow-out stand-down'

/** The same, where nothing but the way out follows: 'must go', 'should leave power'. */
export const GOING = 'go leave step withdraw exit depart'

/** Verbs by which somebody is asked to do something: 'urged Hentzau to stop'. */
export const ASKING =
  'urge call called tell told press ask demand want order implore warn pressure force push make persuade convince'

/** Verbs that undo what follows: 'refused to support', 'stopped helping'. */
export const UNDOING =
  'refuse decline fail stop avoid resist oppose regret withdraw withdrew cease end lose lost quit forbid prevent'

/** Words that do the same wherever they stand: 'reservations about voting for'. */
export const RELUCTANT =
  'reluctant reluctance reservations unlikely unwilling unable hesitant hesitation doubtful mistake wrong lack against instead doubts'
