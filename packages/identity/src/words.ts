/** The words of a list in a data file, apart from line breaks. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))
