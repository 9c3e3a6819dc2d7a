/** A promise that a test fulfils itself: Node 20 has no `Promise.withResolvers`. */
export function signal<T = void>(): { readonly given: Promise<T>; readonly give: (value: T) => void } {
  let give: (value: T) => void = () => {}
  const given = new Promise<T>(resolve => {
    give = resolve
  })
  return { given, give: value => give(value) }
}
