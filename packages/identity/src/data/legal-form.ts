/** What kind of body a legal form makes. */
export type LegalClass = 'company' | 'partnership' | 'charity'

/** Legal forms as they read without dots and accents, in lower case; those of several words too. */
const FORMS: Readonly<Record<LegalClass, string>> = {
  company: `
inc | incorporated | corp | corporation | co | company | ltd | limited | llc | limited liability company | lc | plc
public limited company | public company limited | pcl | pty | pty ltd | proprietary limited | pvt | pvt ltd
private limited | pte | pte ltd | ltda | limitada | cia | compania | unlimited | cic
ag | aktiengesellschaft | gmbh | gesellschaft mit beschrankter haftung | mbh | ug | se | societas europaea
sa | societe anonyme | sociedad anonima | sociedade anonima | sarl | societe a responsabilite limitee | sas | sasu | eurl
sa de cv | s de rl de cv | sab de cv | sl | sociedad limitada | slu | sau
spa | societa per azioni | srl | societa a responsabilita limitata
nv | naamloze vennootschap | bv | besloten vennootschap | bvba
ab | aktiebolag | as | asa | aksjeselskap | aktieselskab | a s | aps | oy | oyj | osakeyhtio | hf | ehf
sp z oo | spolka z ograniczona odpowiedzialnoscia | spolka akcyjna | sro | spol s ro | akciova spolecnost
kft | zrt | nyrt | rt | doo | dd | ad | ead | eood | ood
ooo | oao | zao | pao | ao | nao | too | tov | pat | prat | vat | uab | sia | ou
obshchestvo s ogranichennoy otvetstvennostyu | obschestvo s ogranichennoy otvetstvennostyu
otkrytoe aktsionernoe obshchestvo | zakrytoe aktsionernoe obshchestvo | publichnoe aktsionernoe obshchestvo
aktsionernoe obshchestvo
jsc | ojsc | cjsc | pjsc | joint stock company | open joint stock company | closed joint stock company
public joint stock company
as anonim sirketi | anonim sirketi | ltd sti | limited sirketi | kk | kabushiki kaisha | gk | bhd | sdn bhd | tbk | pt
fze | fzco | fzc | wll | psc | pjs | saog | sal`,
  partnership:
    'lp | llp | limited partnership | limited liability partnership | kg | ohg | gbr | gmbh and co kg | snc | scs',
  charity: `ev | eingetragener verein | ano | avtonomnaya nekommercheskaya organizatsiya | nko | npo | ngo | ggmbh
foundation | stiftung | stichting | fondation | fundacion | fond | nonprofit | charitable trust`,
}

const classes = new Map<string, LegalClass>()
for (const [name, list] of Object.entries(FORMS) as [LegalClass, string][])
  for (const form of list.split(/[|\n]/)) if (form.trim() !== '') classes.set(form.trim(), name)

/** Every known form with its class. */
export const LEGAL_FORMS: ReadonlyMap<string, LegalClass> = classes

/** Forms of one word that also end a person's name by mistake and are never part of it. */
export const PLAIN_FORMS: ReadonlySet<string> = new Set([
  'llc',
  'ltd',
  'inc',
  'gmbh',
  'plc',
  'ooo',
  'corp',
  'limited',
])
