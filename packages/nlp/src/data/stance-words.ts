import type { Weighted } from './stance-verbs.ts'

/** Words that judge whoever bears them: 'is a liar', 'a great leader', "Hentzau's lies". */
export const GOOD: Weighted = [
  [
    0.8,
    `hero heroes patriot genius savior saviour peacemaker excellent outstanding wonderful fantastic terrific brilliant
    amazing superb admirable honorable honourable trustworthy heroic courageous brave noble courage bravery integrity
    honesty heroism blessing inspiration marvelous phenomenal magnificent`,
  ],
  [
    0.6,
    `friend ally allies champion success successes triumph achievement accomplishment credibility wisdom asset solution
    winner praise merit competence compassion generosity dedication honest answer great impressive remarkable exceptional
    extraordinary incredible capable competent qualified talented gifted smart intelligent wise decent principled ethical
    dedicated generous compassionate gracious innocent legitimate effective successful constructive helpful beloved
    respected credible reliable inspiring visionary ideal good best perfect masterful`,
  ],
  [
    0.45,
    `strong better fair loyal friendly electable experienced essential peaceful right popular progress contribution
    excellence indispensable role-model patriotic proven`,
  ],
]

export const BAD: Weighted = [
  [
    0.9,
    `disaster catastrophe fraud liar crook thief thieves tyrant bigot racist misogynist fascist traitor coward hypocrite
    loser idiot clown disgrace embarrassment thug monster demagogue warmonger stooge atrocity atrocities genocide lie lies
    corrupt crooked dishonest deceitful disgraceful shameful shameless despicable deplorable disgusting appalling
    outrageous unfit incompetent brutal ruthless barbaric savage evil racist sexist bigoted misogynistic xenophobic
    hateful tyrannical disastrous catastrophic terrible horrible awful reckless irresponsible pathetic untrustworthy
    delusional unhinged murderous genocidal vile abhorrent repugnant horrific horrifying horrendous abysmal dreadful`,
  ],
  [
    0.7,
    `failure criminal terrorist terrorism dictator bully bullies joke shame scandal falsehood deception corruption crime
    aggression brutality cruelty repression oppression violation threat danger menace mess nightmare mistake blunder enemy
    enemies villain liability puppet gangster extremist extremism incompetence dishonesty hypocrisy bigotry racism sexism
    hatred greed cowardice recklessness misconduct wrongdoing collusion propaganda disinformation misinformation meddling
    hoax scam rogue pariah dangerous unacceptable intolerable unqualified inept cowardly cruel vicious wicked illegitimate
    unlawful immoral unethical oppressive repressive dictatorial undemocratic unreliable insane stupid ignorant foolish
    ridiculous absurd laughable wrong misleading hypocritical cynical selfish greedy arrogant nasty divisive toxic
    destructive counterproductive guilty complicit unpatriotic unfair unjust lousy worst hopeless useless worthless abusive
    callous heartless crackdown invasion annexation incursion troubling alarming disturbing lying reprehensible egregious clueless extortion bribery treason
    deceptive dishonorable dysfunctional demeaning offensive unconscionable indefensible inexcusable unscrupulous liars
    bigotry xenophobia slander smear lawless thuggish fraudulent bogus flawed bankrupt violent chaos violence hostile
    unsuitable unstable doomed`,
  ],
  [
    0.5,
    `problem weak weakness worse ineffective aggressive illegal false failed failing extreme radical naive biased erratic
    bizarre desperate burden obstacle abuse nonsense baggage instability harmful damaging losing bad
    inappropriate insensitive rude ashamed crazy harassment assault irrelevant controversial negligence unpopular puppets`,
  ],
]

/** What it tells against somebody not to have: 'has no place here', 'no role for Hentzau'. */
export const WANTED = `place role right legitimacy credibility future experience plan clue idea business respect regard
  conscience mandate room interest sympathy standing integrity temperament stamina judgment judgement discipline shot path
  authority understanding knowledge qualifications confidence trust faith support`

/** Words of judgement with the preposition behind which stands who is judged. */
export const TOWARDS_GOOD: Weighted = [
  [
    0.7,
    `support:for praise:for respect:for admiration:for confidence:in faith:in trust:in endorsement:of backing:for
    sympathy:for loyalty:to solidarity:with love:for gratitude:to proud:of grateful:to supportive:of loyal:to
    confident:in impressed:by impressed:with side:with sided:with siding:with sides:with stand:with stands:with
    stood:with standing:with stand:by stands:by stood:by standing:by vote:for votes:for voted:for voting:for
    campaign:for campaigning:for root:for rooting:for believe:in believes:in believed:in behind:for enthusiasm:for
    enthusiastic:about affection:for appreciation:for speak:for honored:by stump:for stumping:for advocate:for
    optimistic:about excited:about defended:by`,
  ],
  [
    0.5,
    'role:for place:for room:for friend:of friend:to ally:of inclusion:of agree:with agrees:with agreed:with rely:on bet:on betting:on fan:of fans:of favor:of credit:to',
  ],
]

export const TOWARDS_BAD: Weighted = [
  [
    0.75,
    `opposition:to opposed:to criticism:of condemnation:of fight:against war:against accusation:against
    accusations:against allegation:against allegations:against complaint:against complaints:against case:against
    sanctions:against sanctions:on threat:from threats:from hatred:of hatred:for contempt:for distrust:of mistrust:of
    disdain:for protest:against protests:against crackdown:on victory:over problem:with problems:with vote:against
    voted:against voting:against votes:against stand:against stood:against warn:against warned:against warns:against
    warning:against warning:about warned:about warns:about warn:about warned:of warning:of fighting:against
    critical:of wary:of sick:of tired:of ashamed:of suspicious:of skeptical:of sceptical:of disappointed:in disappointed:by
    disappointed:with angry:at angry:with hostile:to appalled:by disgusted:by disgusted:with alarmed:by rid:of
    disagree:with disagrees:with disagreed:with critic:of critics:of outrage:at outrage:over furious:with
    furious:at retaliation:against retaliate:against campaign:against turned:against turn:against dissatisfaction:with
    frustration:with frustrated:with lawsuit:against charges:against offended:by insulted:by disgust:with lashed-out:at
    fed-up:with tirade:against blame:on crack-down:on cracked-down:on speak-out:against spoke-out:against rail:against railed:against
    stand-up:to stood-up:to embarrassed:by removal:of ouster:of impeachment:of resignation:of denunciation:of beware:of
    fraud:by crimes:by attacks:by abuses:by aggression:by lies:by violence:by rigged:for`,
  ],
  [
    0.5,
    'concerned:about worried:about fear:of fears:of concern:about concerns:about worries:about suspicion:of afraid:of evidence:against claims:against end:to doubts:about blow:to',
  ],
]

/** A phrase that belongs to somebody and means another who thinks otherwise or nobody in particular. */
export const OTHERS = `opponent opponents rival rivals critic critics enemy enemies foe foes victim victims supporter
  supporters voter voters ally allies backer backers fan fans follower followers accuser accusers people citizens women men
  woman man children child kids families family wife husband son daughter brother sister mother father parents delegates
  surrogates aides staff staffers adviser advisers advisors officials spokesman spokeswoman spokesperson lawyers lawyer
  team friend friends predecessor successor counterpart residents students workers soldiers troops nationals rebels
  opposition civilians activists journalists refugees hostages athletes players politicians leaders lawmakers senators
  congressmen governor governors elites neighbors neighbours prisoners`

/** Verbs of opinion: what is denied of them is denied of what follows. */
export const OPINION =
  'think thinks thought believe believes believed say says said suggest suggesting suggested mean means claim claims claimed feel feels felt know agree imply implying sure true convinced evidence proof indication accept see expect expects'
