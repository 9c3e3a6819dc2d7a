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
ann anne anna: annie nan nancy anya anechka hannah
anthony antonio anton: tony toni
archibald: archie
arthur: art artie
barbara: babs barb
benjamin: ben benny benji benno
bernard: bernie
catherine katherine katarina ekaterina yekaterina: kate kathy katie cathy kitty katya kay
charles: charlie chuck chas
christopher: chris kit topher
christina christine: tina chris chrissie
daniel: dan danny
david: dave davy dudu
dmitry dmitri dmitriy dmytro: dima mitya
donald: don donny
dorothy: dot dolly dottie
edward eduard eduardo: ed ted eddie ned teddy lalo
eleanor: nell nora ellie
elizabeth elisabeth: liz beth betty bess lisa eliza libby lizzie elsie betsy
emanuel immanuel manuel: manny manolo
evgeny yevgeny evgeniy yevgeniy: zhenya
francis francisco francesco: frank paco pancho frankie cisco
frances: fran fanny
frederick friedrich: fred freddie fritz rick
gennady gennadiy: gena
george georg georgy giorgi: yura gosha schorsch geordie
gerald: jerry gerry
gregory grigory: greg grisha
guillermo: memo willy
harold: harry hal
henry heinrich: harry hank hal heinz heini
ignacio: nacho
irina: ira
isabel isabella: bella belle izzy
ivan: vanya
jacob jakob: jake jack
james: jim jimmy jamie jem
jean johannes johann: hans jan hannes
jennifer: jen jenny
jeremiah jeremy: jerry
jesus: chucho chuy
joachim: achim jochen
john: jack johnny jock
jonathan: jon jonny yoni
joseph josef iosif: joe joey sepp osip soso
jose: pepe
josephine: jo josie
juan: juanito
katharina: kathe kaethe
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
mohammed muhammad mohamed: mo hamada
nadezhda: nadya
natalia natalya: natasha
nicholas nikolai nikolay nikolaus: nick kolya klaus nicky nico
olga: olya
patricia: pat patty tricia
patrick: pat paddy
paul pavel: pasha
peter pyotr petr: pete petya
philip phillip: phil pip
rebecca: becky
reginald: reg reggie
richard: dick rick rich ricky
robert roberto: bob rob bobby robbie bert beto
ronald: ron ronnie
rosa: rosita
rudolf rudolph: rudi rolf
samuel: sam sammy
sarah: sally sadie
sebastian: basti bastian
sergei sergey sergiy: seryozha serzh
stanislav: stas slava
stephen steven: steve stevie
sophia sofia: sonya
susan susannah: sue susie sukie
svetlana: sveta
tamara: toma
tatiana tatyana: tanya
theodore theodor: ted teddy theo fedya
thomas: tom tommy
timothy: tim timmy
valentina: valya
vasily vasili vasiliy: vasya
victor viktor: vic vitya
vincent: vince vinnie
vladimir volodymyr: vova volodya vlad
vladislav: vlad slava
vyacheslav: slava
walter: walt wally
william wilhelm willem: bill will billy willy liam willi wim
wolfgang: wolf
xavier: javi
yaakov yakov: yasha kobi
yitzhak: itzik
yuri yury: yura
zachary: zach zack
`

const groups = new Map<string, Set<number>>()
for (const [group, line] of NICKNAMES.trim().split('\n').entries())
  for (const name of line.split(/[:\s]+/).filter(Boolean)) {
    const known = groups.get(name)
    if (known) known.add(group)
    else groups.set(name, new Set([group]))
  }

/** Lines of the list on which the name stands. */
export const nicknameGroups = (name: string): ReadonlySet<number> => groups.get(name) ?? new Set()

/** Whether one may be called by the other: 'bill', 'william'. */
export function areNicknames(a: string, b: string): boolean {
  const other = nicknameGroups(b)
  return [...nicknameGroups(a)].some(group => other.has(group))
}
