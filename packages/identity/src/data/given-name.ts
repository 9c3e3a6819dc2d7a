/**
 * Given names and what those who bear them are called, a line each: the full forms, a colon, the short ones. Only what
 * dictionaries of names have; a short form that is the beginning of the full one need not stand here.
 */
const NICKNAMES = `
abraham: abe bram
albert: bert bertie al
alexander alexandra aleksandr aleksandra oleksandr: sasha alex sandy shura alec alek lex sanya
alexei aleksei alexey aleksey: alyosha lyosha
alfred: fred alf freddie
anastasia: nastya stacy
andrew andrei andrey: andy drew andryusha
angela: angie
ann anne anna: annie nan nancy anya anechka hannah
anthony antonio anton: tony toni
archibald: archie
arthur: art artie
barbara: babs barb
benjamin: ben benny benji benno
bernard: bernie
bradley bradford: brad
catherine katherine katarina ekaterina yekaterina: kate kathy katie cathy kitty katya kay
charles: charlie chuck chas
christina christine: tina chris chrissie
christopher: chris kit topher
clifford: cliff
clinton: clint
condoleezza: condi
cynthia: cindy
daniel: dan danny
david: dave davy dudu
deborah: deb debbie
dmitry dmitri dmitriy dmytro: dima mitya
donald: don donny
dorothy: dot dolly dottie
douglas: doug
edward eduard eduardo: ed ted eddie ned teddy lalo
eleanor: nell nora ellie
elizabeth elisabeth: liz beth betty bess lisa eliza libby lizzie elsie betsy
emanuel immanuel manuel: manny manolo
eugene: gene
evgeny yevgeny evgeniy yevgeniy: zhenya
frances: fran fanny
francis francisco francesco: frank paco pancho frankie cisco
frederick friedrich: fred freddie fritz rick
gabriel: gabe
gennady gennadiy: gena
george georg georgy giorgi: yura gosha schorsch geordie
gerald: jerry gerry
gilbert: gil
gregory grigory: greg grisha
guillermo: memo willy
harold: harry hal
henry heinrich: harry hank hal heinz heini
herbert: herb
ignacio: nacho
irina: ira
isabel isabella: bella belle izzy
ivan: vanya
jacob jakob: jake jack
james: jim jimmy jamie jem
jean johannes johann: hans jan hannes
jeffrey geoffrey: jeff geoff
jennifer: jen jenny
jeremiah jeremy: jerry
jessica: jess
jesus: chucho chuy
joachim: achim jochen
john: jack johnny jock
jonathan: jon jonny yoni
jose: pepe
joseph josef iosif: joe joey sepp osip soso
josephine: jo josie
joshua: josh
juan: juanito
katharina: kathe kaethe
kenneth: ken kenny
konstantin: kostya
lawrence laurence: larry
leonard: len lenny
leonid: lyonya
louis luis: lou louie lucho
ludmila lyudmila: lyuda mila
margaret margarita: maggie peggy meg greta madge rita
maria: masha mariya mary
martha: patty marty
mary: molly polly
matthew: matt matty
michael mikhail: mike mick mickey misha micky
mitchell: mitch
mohammed muhammad mohamed: mo hamada
nadezhda: nadya
natalia natalya: natasha
nathaniel nathan: nat nate
newton: newt
nicholas nikolai nikolay nikolaus: nick kolya klaus nicky nico
norman: norm
olga: olya
pamela: pam
patricia: pat patty tricia
patrick: pat paddy
paul pavel: pasha
peter pyotr petr: pete petya
philip phillip: phil pip
randall randolph: randy
raymond: ray
rebecca: becky
reginald: reg reggie
richard: dick rick rich ricky
robert roberto: bob rob bobby robbie bert beto
rodney: rod
ronald: ron ronnie
rosa: rosita
rudolf rudolph: rudi rolf
russell: russ
samantha: sam
samuel: sam sammy
sarah: sally sadie
sebastian: basti bastian
sergei sergey sergiy: seryozha serzh
sophia sofia: sonya
stanislav: stas slava
stanley: stan
stephen steven: steve stevie
stuart stewart: stu
susan susannah: sue susie sukie
svetlana: sveta
tamara: toma
tatiana tatyana: tanya
terence terrence: terry
theodore theodor: ted teddy theo fedya
thomas: tom tommy
timothy: tim timmy
valentina: valya
vasily vasili vasiliy: vasya
victor viktor: vic vitya
vincent: vince vinnie
virginia: ginny
vladimir volodymyr: vova volodya vlad
vladislav: vlad slava
vyacheslav: slava
walter: walt wally
wesley: wes
william wilhelm willem: bill will billy willy liam willi wim
wolfgang: wolf
xavier: javi
yaakov yakov: yasha kobi
yitzhak: itzik
yuri yury: yura
zachary: zach zack
`

const groups = new Map<string, Set<number>>()
const shortForms = new Map<string, Set<string>>()
for (const [group, line] of NICKNAMES.trim().split('\n').entries()) {
  const [full = [], short = []] = line.split(':').map(side => side.split(/\s+/).filter(Boolean))
  for (const name of full) shortForms.set(name, new Set([...(shortForms.get(name) ?? []), ...short]))
  for (const name of [...full, ...short]) {
    const known = groups.get(name)
    if (known) known.add(group)
    else groups.set(name, new Set([group]))
  }
}

/** Lines of the list on which the name stands. */
export const nicknameGroups = (name: string): ReadonlySet<number> => groups.get(name) ?? new Set()

/** Whether one may be called by the other: 'bill', 'william'. */
export function areNicknames(a: string, b: string): boolean {
  const other = nicknameGroups(b)
  return [...nicknameGroups(a)].some(group => other.has(group))
}

/** Whether the first is but a short form, and of the second: 'bill' of 'william'; not 'will' of 'bill', nor 'mary' of 'maria'. */
export const isShortFor = (short: string, full: string): boolean =>
  (shortForms.get(full)?.has(short) ?? false) && !shortForms.has(short)
