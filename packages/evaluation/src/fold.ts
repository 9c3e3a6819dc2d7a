/** In which of so many parts a topic lies: always the same, whatever the other topics are. FNV-1a over UTF-16 units. */
export function foldOf(topic: string, folds: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < topic.length; i++) hash = Math.imul(hash ^ topic.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % folds
}
