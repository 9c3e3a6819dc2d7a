/** A short name for a list of texts: another list has another name. */
function fingerprint(texts: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const char of texts.join('\0')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}

/**
 * The browser's own storage under names of ours. Without them another GraphiQL once opened on the same port, or the
 * examples of an older version, would fill the tabs.
 */
export function storage(examples: readonly string[]) {
  const prefix = `sayso-${fingerprint(examples)}:`
  const names = () => Object.keys(localStorage).filter(name => name.startsWith(prefix))
  return {
    getItem: (name: string) => localStorage.getItem(prefix + name),
    setItem: (name: string, value: string) => localStorage.setItem(prefix + name, value),
    removeItem: (name: string) => localStorage.removeItem(prefix + name),
    clear() {
      for (const name of names()) localStorage.removeItem(name)
    },
    get length() {
      return names().length
    },
  }
}
