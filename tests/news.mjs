// Invented news for tests that need many articles: people say the same, bear each other out and contradict each other.

const GIVEN = ['Ada', 'Tom', 'Helen', 'Rex', 'Nora', 'Paul', 'Clara', 'Hugo', 'Ines', 'Karl']
const FAMILY = ['Brook', 'Reed', 'Carter', 'Marsh', 'Hale', 'Quill', 'Stone', 'Vance', 'Webb', 'Yates']
const NEAR = ['Nor', 'Eas', 'Mil', 'West', 'Lang', 'Hart', 'Ash', 'Stan', 'Wood']
const FAR = ['wick', 'ton', 'bury', 'ford', 'dale', 'ley', 'mouth']
const TOWN = NEAR.flatMap(near => FAR.map(far => near + far))
const OUTLET = ['The Valley Post', 'The Norwick Courier', 'The Easton Times', 'The Daily Harbour']
const THING = ['dam', 'bridge', 'harbour', 'railway', 'hospital', 'tunnel', 'airport', 'power station']
const STATE = [
  'is safe',
  'is not safe',
  'will open in June',
  'will not open in June',
  'is too old',
  'is a disgrace',
]
const STATEMENTS = 24

/** @template T @param {readonly T[]} list @param {number} at @returns {T} */
const of = (list, at) => /** @type {T} */ (list[at % list.length])

/**
 * One sentence of an article. Which people, things and figures meet follows from the numbers alone.
 *
 * @param {number} article
 * @param {number} at
 */
function sentence(article, at) {
  const number = article * 7 + at * 13
  const person = `${of(GIVEN, number)} ${of(FAMILY, number + (number >> 3))}`
  const thing = `the ${of(THING, article + (at >> 1))} of ${of(TOWN, article * 11 + at)}`
  const figure = 10 + (number % 4)
  return of(
    [
      `${person}, the mayor of ${of(TOWN, number)}, said that ${thing} ${of(STATE, number)}.`,
      `“We need ${figure} million dollars for ${thing},” ${person} told reporters in ${of(TOWN, at)}.`,
      `${person} denied that ${thing} ${of(STATE, number + 1)}.`,
      `${person} said that ${figure} people had worked on ${thing}, and praised ${of(GIVEN, at)} ${of(FAMILY, at)}.`,
    ],
    number,
  )
}

/**
 * Articles of eight months, long enough that so many are several batches; every twentieth is a later version of the one before.
 *
 * @param {number} count
 * @returns {string} as JSON lines
 */
export function newsLines(count) {
  return Array.from({ length: count }, (_, at) => {
    const corrected = at % 20 === 19
    const article = corrected ? at - 1 : at
    const sentences = Array.from({ length: STATEMENTS }, (_, index) =>
      sentence(article + (corrected ? index % 3 : 0), index),
    )
    return `${JSON.stringify({
      id: `${article}`,
      url: `https://news.example/${article}`,
      title: `The ${of(THING, article)} of ${of(TOWN, article)}, again (${article})`,
      outlet: of(OUTLET, article),
      publishedAt: `2024-0${1 + (article % 8)}-${10 + (article % 18)}`,
      text: sentences.join(' '),
    })}\n`
  }).join('')
}
