/** Names that every state has for institutions of its own, and many parts of states; without little words. */
export const INSTITUTIONS: ReadonlySet<string> = new Set(
  `senate|congress|parliament|supreme court|constitutional court|house representatives|national assembly|central bank|army|navy
air force|marine corps|coast guard`.split(/[|\n]/),
)

/** What institutions of a state are called with a word for their subject, before or behind it. */
export const OFFICES: readonly string[] = ['department', 'ministry']

/** Names of states that are names of parts of other states, too. */
export const AMBIGUOUS_STATES: readonly string[] = ['georgia', 'jersey', 'georgian']
