import { expect, it } from 'vitest'
import { readText } from '../reader/text.ts'
import { readArticle } from './article.ts'
import { TAGGERS } from './taggers.ts'

it('reads nothing out of an article that is not in English', async () => {
  const english = readText('a.txt', 'a', 'The dam will hold, Ada Brook said.')
  expect(await readArticle(english, TAGGERS)).toMatchObject({ annotation: { claims: [{}] } })
  expect(await readArticle({ ...english, language: 'de' }, TAGGERS)).toMatchObject({
    annotation: { claims: [], mentions: [] },
  })
})
