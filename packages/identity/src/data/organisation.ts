import { words } from '../words.ts'

/** Words that bind a name and tell nothing. */
export const FILLERS = words(`
the of and for in on at to by a an
de la le les el los las del des du da do dos das di der die das den von fur und et y e
`)

/** Words that thousands of organisations have in their names. */
export const GENERIC = words(`
group gruppe groupe grupo holding holdings company companies corporation enterprise enterprises industries industry
international global worldwide world national bank banking trust fund capital partners investment investments finance
financial services service solutions systems technology technologies trading trade management consulting
organization organisation association union federation institute agency authority office society committee foundation
europe european asia asian africa african america american americas north south east west
`)

/** Of these, the ones that a short form of the name may leave out. */
export const OPTIONAL = words(`
group gruppe groupe grupo holding holdings company companies corporation international global worldwide organization
organisation europe
`)

const ABBREVIATIONS = `
intl international | int international | natl national | nat national | govt government | gov government | dept department
univ university | uni university | assn association | assoc association | inst institute | mfg manufacturing
mgmt management | mgt management | svcs services | svc service | tech technology | techs technologies | sys systems
ind industries | inds industries | inv investment | invs investments | bros brothers | hldg holding | hldgs holdings
grp group | org organization | min ministry | cttee committee | fed federal | comm commission | ctr center
centre center | eng engineering | dev development | cmte committee | bk bank | st saint | mt mount | ft fort
co company | corp corporation | telecom telecommunications
`

/** Short spellings of common words of organisations. */
export const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  ABBREVIATIONS.split(/[|\n]/)
    .map(pair => pair.trim().split(' '))
    .flatMap(([short, long]): [string, string][] => (short && long ? [[short, long]] : [])),
)
