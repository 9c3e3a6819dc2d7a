const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: 'say',
    says: 'say',
    told: 'tell',
    wrote: 'write',
    written: 'write',
    thought: 'think',
    found: 'find',
    knew: 'know',
    known: 'know',
    felt: 'feel',
    heard: 'hear',
    spoke: 'speak',
    spoken: 'speak',
    saw: 'see',
    seen: 'see',
    swore: 'swear',
    sworn: 'swear',
    meant: 'mean',
    sought: 'seek',
    understood: 'understand',
    held: 'hold',
    made: 'make',
    gave: 'give',
    given: 'give',
    chose: 'choose',
    saying: 'say',
  }),
)

/** A rough stem that the forms of one verb or noun share: 'argued', 'argues', 'arguing' → 'argu'. */
export function stemOf(word: string): string {
  const known = IRREGULAR.get(word)
  if (known !== undefined) return stemOf(known)
  const n = word.length
  if (n < 5) return n === 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, 3) : word
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, n - 3)}y`
  let stem = word
  if (word.endsWith('ing') && n > 5) stem = word.slice(0, n - 3)
  else if (word.endsWith('ed')) stem = word.slice(0, n - 2)
  else if (word.endsWith('es')) stem = word.slice(0, n - 2)
  else if (word.endsWith('s') && !word.endsWith('ss')) stem = word.slice(0, n - 1)
  else if (word.endsWith('e')) stem = word.slice(0, n - 1)
  const last = stem.charAt(stem.length - 1)
  // 'admitted' → 'admit'
  if (stem !== word && stem.length > 4 && last === stem.charAt(stem.length - 2) && !/[lsaeiou]/.test(last))
    stem = stem.slice(0, -1)
  return stem.endsWith('e') && stem.length > 4 ? stem.slice(0, -1) : stem
}
