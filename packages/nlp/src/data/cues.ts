/** Verbs that name their hearer first: 'told Lavrov that …'. */
export const TELLING: ReadonlySet<string> = new Set(
  `tell tells told telling inform informs informed informing assure assures assured assuring remind reminds reminded
  reminding warn warns warned warning advise advises advised advising notify notifies notified notifying convince
  convinces convinced convincing persuade persuades persuaded persuading urge urges urged urging ask asks asked asking
  invite invites invited inviting press presses pressed pressing order orders ordered ordering encourage encourages
  encouraged encouraging implore implores implored imploring beg begs begged begging instruct instructs instructed
  instructing call calls called calling challenge challenges challenged challenging`.split(/\s+/),
)

/** Verbs and nouns by which a source says that what follows is not so. */
export const DENYING =
  /^(den(y|ies|ied|ying|ials?)|disput(e|es|ed|ing)|reject(s|ed|ing|ion)?|doubt(s|ed|ing)?)$/
