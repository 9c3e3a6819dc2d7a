import { words } from '../words.ts'

/** What is put before or behind a person's name without being part of it. */
export const HONORIFICS = words(`
mr mrs ms miss mx sir dame lord lady madam madame mme mlle monsieur messrs herr frau fraulein senor senora senorita
don dona signor signora signore mister
dr doctor prof professor ing dipl phd md esq eng engr
sen senator rep representative gov governor pres president premier chancellor minister secretary ambassador amb
congressman congresswoman mayor justice judge hon honourable honorable
gen general col colonel maj major capt captain lt lieutenant sgt sergeant cpl cmdr commander adm admiral brig brigadier
marshal
shaikh sheikh shaykh sheik cheikh hajj haji hajji sayyid sayed sayyed mullah mulla maulvi mawlawi maulana
ayatollah imam qari ustad emir
rev reverend fr father sister pastor bishop archbishop cardinal rabbi pope
king queen prince princess emperor empress duke duchess count countess baron baroness
tovarishch gospodin pan pani bay bey effendi efendi
`)

/** What tells a son from his father; each maps to one spelling. */
export const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ['jr', 'junior'],
  ['jnr', 'junior'],
  ['junior', 'junior'],
  ['sr', 'senior'],
  ['snr', 'senior'],
  ['senior', 'senior'],
])

/** Little words between the parts of a name, which spellings of it leave out or change. */
export const PARTICLES = words(`
al el ul ud ur as ash at
bin ben ibn bint binti ould wuld
von van der den ter ten zu zur zum vom
de del della di da das dos do du des la le les lo los las y e i und and
`)

/** Particles behind which the father's name stands. */
export const FILIAL = words('bin ben ibn bint binti ould wuld')
