import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames } from './compare.ts'

const TYPES = ['PERSON', 'ORGANISATION', 'PLACE', null] as const
const person = (a: string, b: string) => compareNames(a, b, 'PERSON')
const organisation = (a: string, b: string) => compareNames(a, b, 'ORGANISATION')

describe('names of people', () => {
  it.each([
    ['Ada Brook', 'Brook, Ada', 'the surname first'],
    ['Brook Ada', 'Ada Brook', 'the surname first, without a comma'],
    ['A. Brook', 'Ada Brook', 'an initial'],
    ['Mr Jonas Talven', 'Dr. Jonas Talven', 'titles'],
    ['Shaikh Omar bin Rashid', 'OMAR BEN RASHID', 'a title and another word for son'],
    ['Юлия Тимошенко', 'Yulia Tymoshenko', 'Cyrillic'],
    ['Αλέξης Τσίπρας', 'Alexis Tsipras', 'Greek'],
    ['محمود عباس', 'Mahmoud Abbas', 'Arabic, which leaves out vowels'],
    ['安格拉·默克尔', 'Angela Merkel', 'a foreign name in Chinese'],
    ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan', 'accents'],
    ['Muhammad Anwar', 'Mohammed Anouar', 'spellings of transliterated names'],
    ['Bill Gates', 'William Gates', 'a short given name'],
    ['Alex Talven', 'Alexander Talven', 'the beginning of a given name'],
    ['J0nas Ta1ven', 'Jonas Talven', 'digits for letters'],
    ['JonasTalven', 'Jonas Talven', 'words run together'],
    ['Jonas Tal ven', 'Jonas Talven', 'a word torn apart'],
    ['Jonsa Talven', 'Jonas Talven', 'letters swapped'],
    ['Ivan Petrovich Sidorkin', 'Ivan Sidorkin', 'a patronymic that one leaves out'],
    ['Сидоркин, Иван', 'Ivan Sidorkin', 'a comma in another script'],
    ['Talven Talven Jonas', 'Jonas Talven', 'a part twice'],
  ])('%s and %s are the same: %s', (a, b) => {
    expect(person(a, b)).toMatchObject({ match: true })
  })

  it.each([
    ['Ada Brook', 'Clara Brook', /'Ada' against 'Clara'/],
    ['Ada Brook', 'Ada Linden', /'Brook' against 'Linden'/],
    ['Ada Brook', 'Ada', /too little in common/],
    ['A. B.', 'Ada Brook', /too little in common/],
    ['Jonas Talven Jr.', 'Jonas Talven', /generations differ: junior and none/],
    ['Jonas Talven, Jr.', 'Jonas Talven Sr.', /generations differ: junior and senior/],
    ['Omar bin Rashid al-Hadi', 'Rashid bin Omar al-Hadi', /father and son/],
    ['Ivan Petrovich Sidorkin', 'Ivan Maksimovich Sidorkin', /'Petrovich' against 'Maksimovich'/],
    ['朴正熙', '朴正恩', /against/],
    ['Kalmito', 'Kasmino', /spelt too differently; all name parts align/],
    ['', 'Ada Brook', /without letters/],
  ])('%s and %s are not, with the reason', (a, b, reason) => {
    expect(person(a, b)).toMatchObject({ match: false, reason: expect.stringMatching(reason) })
  })

  it('says which parts align, and how', () => {
    expect(person('Omar Ben Tarik', 'Omar Bin Tariq').reason).toBe(
      "all name parts align: 'Omar' = 'Omar', 'Tarik' ~ 'Tariq' (spelling)",
    )
    expect(person('J. Talven', 'Jonas Peter Talven').reason).toBe(
      "these parts align: 'J' ~ 'Jonas' (initial), 'Talven' = 'Talven'; only one name has 'Peter'",
    )
  })
})

describe('names of organisations', () => {
  it.each([
    ['Alder Werke GmbH', 'Alder Werke Gesellschaft mit beschränkter Haftung', 'legal forms'],
    ['OAO Alder', 'Open Joint Stock Company "Alder"', 'legal forms of other languages'],
    ['ОАО «Ольха»', 'Olkha JSC', 'another script'],
    ['Alder Incorporatd', 'Alder Inc.', 'a mistyped legal form'],
    ['Alder Intl Bank', 'The Alder International Bank', 'abbreviations'],
    ['A.L.D. Trading', 'ALD Trading Co.', 'dots'],
    ['RWF', 'Ruritanian Workers’ Front', 'the initials'],
    ['Northern Front/Army of Snow', 'Army of Snow', 'one of two names'],
    ['Brigade Twenty-Two', '22 Brigade', 'numbers in words'],
    ['Birch & Alder', 'Birch and Alder', 'an ampersand'],
    ['Alderwood Energy', 'Aldervood Energy', 'a slip'],
  ])('%s and %s are the same: %s', (a, b) => {
    expect(organisation(a, b)).toMatchObject({ match: true })
  })

  it.each([
    ['Alder Growth Fund II', 'Alder Growth Fund III', /numbers differ: 2 and 3/],
    ['Alder Growth Fund', 'Alder Growth Fund II', /numbers differ: none and 2/],
    ['Alder Bank (Norway) Ltd', 'Alder Bank (Ireland) Ltd', /countries differ: NO and IE/],
    ['Alder Bank México', 'Alder Bank', /countries differ/],
    ['Alder Systems', 'Alder Services', /'Systems' against 'Services'/],
    ['Alder Foundation', 'Alder GmbH', /charity/],
    ['Alder Bank', 'Alder', /says too much that the other does not; .*only one name has 'Bank'/],
    ['National Bank', 'Bank', /only one name has 'National'/],
    ['ABX Holding', 'ABY Holding', /'ABX' against 'ABY'/],
    ['Alder AG', 'Birch AG', /'Alder' against 'Birch'/],
  ])('%s and %s are not, with the reason', (a, b, reason) => {
    expect(organisation(a, b)).toMatchObject({ match: false, reason: expect.stringMatching(reason) })
  })
})

it('compares places and anything else by their words alone', () => {
  expect(compareNames('Çankırı', 'Cankiri', 'PLACE').match).toBe(true)
  expect(compareNames('New Jersey', 'Jersey', 'PLACE').match).toBe(false)
  expect(compareNames('Silver Gull', 'Silver Gul', null).match).toBe(true)
  expect(compareNames('Silver Gull', 'Silver Heron', null).match).toBe(false)
})

const NAME_PART = fc.constantFrom(
  ...[
    'Ada',
    'Brook',
    'bin',
    'al-Hadi',
    'Dr.',
    'J.',
    'GmbH',
    'II',
    '22',
    'Norway',
    'Jr.',
    'Muhammad',
    'Muhamed',
  ],
  ...['Талвен', '朴', 'محمد', 'Bank', 'Group', 'A.L.D.', '/', ',', '&', 'Talven', 'Tal', 'ven'],
)
const NAME = fc.oneof(
  fc.array(NAME_PART, { maxLength: 7 }).map(parts => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

describe('for whatever names', () => {
  it('the order of the two does not matter', () => {
    fc.assert(
      fc.property(NAME, NAME, fc.constantFrom(...TYPES), (a, b, type) => {
        const [there, back] = [compareNames(a, b, type), compareNames(b, a, type)]
        expect([back.match, back.score]).toEqual([there.match, there.score])
        expect(there.score).toBeGreaterThanOrEqual(0)
        expect(there.score).toBeLessThanOrEqual(1)
        expect(there.reason).not.toBe('')
      }),
    )
  })

  it('a name is the same as itself, if it has a letter or digit', () => {
    fc.assert(
      fc.property(NAME, fc.constantFrom(...TYPES), (name, type) => {
        const { match, score, reason } = compareNames(name, name, type)
        expect([match, score]).toEqual(reason.includes('without letters') ? [false, 0] : [true, 1])
      }),
    )
  })

  it('comparing very long ones takes no longer than a moment', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `Word${i}`)
    const started = performance.now()
    for (const type of TYPES) {
      compareNames(long.join(' '), long.toReversed().join(' '), type)
      compareNames('a'.repeat(200_000), 'b'.repeat(200_000), type)
      compareNames('A.'.repeat(100_000), 'A. '.repeat(100_000), type)
      compareNames('/'.repeat(100_000), 'ab /'.repeat(100_000), type)
    }
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
