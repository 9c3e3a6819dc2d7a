import { expect, it } from 'vitest'
import { languageOf } from './language.ts'

const english =
  'The dam above the town will hold through the winter, the engineer Ada Brook said on Monday. The mayor did not believe her, and asked for another inspection before the spring. The council will decide in June whether the water has to go. '.repeat(
    2,
  )
const german =
  'Der Staudamm oberhalb der Stadt hält den Winter über, sagte die Ingenieurin Ada Brook am Montag. Der Bürgermeister glaubte ihr nicht und verlangte eine weitere Prüfung vor dem Frühjahr. Der Rat will im Juni entscheiden, ob das Wasser abgelassen wird. Viele Bewohner des Tals fragen sich, warum seit Monaten niemand mehr die Risse in der Mauer vermessen hat, obwohl das nach dem Gesetz jedes Jahr geschehen soll und es zuletzt wochenlang geregnet hat.'
const russian =
  'Плотина выдержит зиму, заявила в понедельник инженер Ада Брук. Мэр возразил ей и потребовал новой проверки. Совет решит в июне.'
const results = Array.from({ length: 20 }, (_, n) => `${n}. Ada Brook (Canada) 4:${10 + n}.${n}`).join('\n')

it.each([
  ['long English', english, null, 'en'],
  ['long English that its source calls so', english, 'en-GB', 'en-GB'],
  ['long English that a template calls German', english, 'de', 'en'],
  ['long German', german, null, 'de'],
  ['long German that a template calls English', german, 'en-US', 'de'],
  ['German of a country', german, 'de-AT', 'de-AT'],
  ['another script, also if it is short', russian, 'en', 'ru'],
  ['a few words', 'Guten Tag allerseits.', null, 'en'],
  ['a few words of a source that says more', 'Guten Tag allerseits.', 'de', 'de'],
  ['names and figures', results, null, 'en'],
])('tells the language of %s', (_, text, said, language) => {
  expect(languageOf(text, said)).toBe(language)
})
