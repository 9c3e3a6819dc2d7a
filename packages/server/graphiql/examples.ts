const files: Record<string, string> = import.meta.glob('../../../queries/*.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** The text of every example query, in the order of their file names. */
export const examples: readonly string[] = Object.keys(files)
  .sort()
  .map(path => files[path] ?? '')
