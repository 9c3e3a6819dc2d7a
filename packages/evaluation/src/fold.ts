import { hashOf } from '@sayso/core'

/** In which of so many parts a topic lies: always the same, whatever the other topics are. */
export const foldOf = (topic: string, folds: number): number => (hashOf(topic) >>> 0) % folds
