import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from './block.ts'
import { bucketOf } from './company.ts'
import { resolve } from './resolve.ts'
import type { Decision, Resolution, Variant } from './variant.ts'

const variant = (name: string, articles: number, more: Partial<Variant> = {}): Variant => ({
  id: name,
  type: 'PERSON',
  name,
  articles,
  alone: null,
  aliases: new Map(),
  gender: null,
  titles: [],
  firstSeen: null,
  lastSeen: null,
  company: new Map(),
  ...more,
})
const organisation = (name: string, articles: number, aliases: Record<string, number> = {}): Variant =>
  variant(name, articles, { type: 'ORGANISATION', aliases: new Map(Object.entries(aliases)) })
const alone = (name: string, more: Partial<Variant> = {}): Variant =>
  variant(name, 1, { id: `${name} here`, alone: `${name} alone`, ...more })

/** Names of the groups of more than one, each sorted. */
function groups(resolutions: readonly Resolution[]): string[][] {
  const found = new Map<string, string[]>()
  for (const { entity, variant: id } of resolutions) found.set(entity, [...(found.get(entity) ?? []), id])
  return [...found.values()].filter(({ length }) => length > 1).map(group => group.sort())
}
const entityOf = (id: string, variants: readonly Variant[], decisions: readonly Decision[] = []): string =>
  resolve(variants, decisions).find(({ variant: own }) => own === id)?.entity ?? ''
const same = (a: string, b: string): Decision => ({ kind: 'SAME', a, b })
const different = (a: string, b: string): Decision => ({ kind: 'DIFFERENT', a, b })

describe('names of people', () => {
  it.each([
    ['Hillary Clinton', 'Hillary Rodham Clinton'],
    ['Donald Trump', 'Donald J. Trump'],
    ['Bashar al-Assad', 'Bashar Assad'],
    ['Bashar al-Assad', 'Bashar al-Asad'],
    ['Mevlüt Çavuşoğlu', 'Mevlut Cavusoglu'],
    ['Bill Clinton', 'William Jefferson Clinton'],
    ['Bill Clinton', 'William J. Clinton'],
    ['Muammar Gaddafi', 'Moammar Qadhafi'],
    ['Al Gore', 'Albert Gore'],
    ['Don McGahn', 'Donald F. McGahn'],
    ['Robert E. Lee', 'Robert Edward Lee'],
    ['JD Vance', 'J. D. Vance'],
    ['George Herbert Walker Bush', 'George H. W. Bush'],
    ['Ban Ki-moon', 'Ban Ki Moon'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
    ['Norm Macdonald', 'Norm MacDonald'],
    ['Abdul Rahman Talven', 'Abdulrahman Talven'],
    ['J. Talven', 'Jonas Talven'],
    ['Ban Tae-moon', 'Tae-moon Ban'],
    ['Hu Wenlian', 'Hu Wen-lian'],
  ])('%s and %s are one', (a, b) => {
    expect(groups(resolve([variant(a, 30), variant(b, 5)], []))).toEqual([[a, b].sort()])
  })

  it.each([
    ['Donald Trump', 'Donald Trump Jr.', 'Melania Trump', 'Ivanka Trump', 'Eric Trump', 'Donald Trump III'],
    ['Bill Clinton', 'Hillary Clinton', 'Chelsea Clinton'],
    ['George W. Bush', 'George H. W. Bush', 'Jeb Bush', 'Barbara Bush', 'George Walker Herbert Bush'],
    ['John Smith', 'Jon Smith', 'Joan Smith', 'James Smith'],
    ['Maria Lopez', 'Mario Lopez', 'Mary Lopez'],
    ['Ronaldo', 'Ronaldinho'],
    ['Bill Talven', 'Will Talven'],
    ['Michael E. Brown', 'Michael D. Brown'],
    ['Marissa Mayer', 'Marissa Meyer'],
    ['Al Gore', 'Kristin Gore'],
    ['Mike Coffman', 'Michael Kofman'],
    ['Jonas Talven', 'Jonas Talvin'],
    ['Kim Tae Yong', 'Kim Tae Gon', 'Kim Tae Min'],
    ['Hu Wenlian', 'Hu Baolin', 'Wenlian Zhu'],
  ])('%s, %s and the like are as many', (...names) => {
    expect(
      groups(
        resolve(
          names.map((name, at) => variant(name, 40 - at)),
          [],
        ),
      ),
    ).toEqual([])
  })

  it('known genders forbid, and reasons say what agrees', () => {
    const women = variant('Alex Talven', 9, { gender: 'female' })
    const men = variant('Alexander Talven', 5, { gender: 'male' })
    expect(groups(resolve([women, men], []))).toEqual([])
    const found = resolve([variant('Hillary Clinton', 9), variant('Hillary Rodham Clinton', 5)], [])
    expect(found).toMatchObject([
      { entity: 'Hillary Clinton', rule: 'leading', score: 1 },
      { entity: 'Hillary Clinton', rule: 'name', reason: "only one name has 'Rodham'" },
    ])
  })

  it('a vague name goes with the dominant one of several, or with nobody', () => {
    const bushes = (father: number): Variant[] => [
      variant('George W. Bush', 40),
      variant('George H. W. Bush', father),
      variant('George Bush', 15),
    ]
    expect(groups(resolve(bushes(20), []))).toEqual([])
    expect(groups(resolve(bushes(10), []))).toEqual([['George Bush', 'George W. Bush']])
  })

  it('of somebody whom hardly any article names a short form may be somebody else', () => {
    const pair = (articles: number) =>
      groups(resolve([variant('Robert Talven', articles), variant('Bob Talven', 1)], []))
    expect([pair(2), pair(3)]).toEqual([[], [['Bob Talven', 'Robert Talven']]])
  })

  it('a slip is one only where it is rare and the right name is frequent', () => {
    const slip = (rare: number, frequent: number) =>
      groups(resolve([variant('Jonas Talven', frequent), variant('Jonas Talvin', rare)], []))
    expect(slip(1, 20)).toHaveLength(1)
    expect(slip(2, 20)).toEqual([])
    expect(slip(1, 19)).toEqual([])
  })
})

describe('names of organisations and places', () => {
  it.each([
    ['Al Qaeda', 'al-Qaida'],
    ['Department of State', 'State Department'],
    ['Senate Intelligence Committee', 'Senate Committee on Intelligence'],
    ['New York Times', 'The New York Times'],
    ['U.S. District Court', 'United States District Court'],
    ['Ministry of Defence', 'Defense Ministry'],
    ['BuzzFeed', 'Buzzfeed'],
    ['Hezbollah', 'Hizbullah'],
    ['Talven', 'Talven Inc.'],
    ['Senate', 'U.S. Senate'],
    ['Supreme Court', 'Supreme Court of the United States'],
    ['United States Department of Fishery', 'Fishery Department'],
    ['American Congress', 'U.S. Congress'],
    ['Ukrainian Parliament', 'Parliament of Ukraine'],
  ])('%s and %s are one', (a, b) => {
    expect(groups(resolve([organisation(a, 30), organisation(b, 5)], []))).toEqual([[a, b].sort()])
  })

  it.each([
    ['House of Representatives', 'Ruritanian House of Representatives', 'Texas House of Representatives'],
    ['Centers for Disease Control', 'Centers for Disease Control and Prevention'],
    ['University of Washington', 'Washington University'],
    ['Bank of the West', 'West Bank'],
    ['Labour Party', 'Labor Party'],
    ['Ford', 'Ford Foundation'],
    ['Time', 'Times', 'New York Times'],
    ['Second Army', 'Third Army'],
    ['Texas Senate', 'Senate'],
    ['Georgia Supreme Court', 'Supreme Court'],
    ['UK Supreme Court', 'US Supreme Court', 'Supreme Court'],
    ['French Navy', 'Navy of Norway'],
    ['U.S. Senate Pages', 'Senate Pages'],
  ])('%s, %s and the like are as many', (...names) => {
    expect(
      groups(
        resolve(
          names.map((name, at) => organisation(name, 40 - at)),
          [],
        ),
      ),
    ).toEqual([])
  })

  it('an institution alone is that of the dominant state, and of no other', () => {
    const all = (others: number): string[][] =>
      groups(
        resolve(
          [
            organisation('Senate', 60),
            organisation('U.S. Senate', 12),
            organisation('Texas Senate', others),
            organisation('Senate of Canada', 2),
          ],
          [],
        ),
      )
    expect(all(3)).toEqual([['Senate', 'U.S. Senate']])
    expect(all(4)).toEqual([])
    expect(
      resolve(
        [organisation('Senate', 60), organisation('U.S. Senate', 12), organisation('Texas Senate', 1)],
        [],
      ),
    ).toContainEqual(
      expect.objectContaining({
        variant: 'U.S. Senate',
        reason:
          "clearly the most named of those called 'Senate' and more: 12 articles name U.S. Senate, 1 all others together",
      }),
    )
  })

  it('places are compared by their words', () => {
    const place = (name: string): Variant => variant(name, 5, { type: 'PLACE' })
    const named = ['Raqqa', 'al-Raqqa', 'Colombia', 'Columbia', 'Monterey', 'Monterrey'].map(place)
    expect(groups(resolve(named, []))).toEqual([['Raqqa', 'al-Raqqa']])
  })

  it('an abbreviation goes with the name that articles give it, or the dominant one', () => {
    const workers = organisation('Kurdistan Workers’ Party', 9, { PKK: 5 })
    const printers = organisation('Perkmen Klub', 4, { PKK: 2 })
    const short = organisation('PKK', 20)
    expect(resolve([workers, short], [])).toMatchObject(
      [
        { variant: workers.id, entity: 'PKK', rule: 'abbreviation', reason: /5 articles give PKK for/ },
        { variant: 'PKK', rule: 'leading' },
      ].map(each => ({ ...each, ...(each.reason ? { reason: expect.stringMatching(each.reason) } : {}) })),
    )
    expect(groups(resolve([workers, short, printers], []))).toEqual([])
    expect(
      groups(resolve([workers, short, { ...printers, aliases: new Map([['P.K.K.', 1]]) }], [])),
    ).toHaveLength(1)
    const control = organisation('Centers for Disease Control', 3, { CDC: 2 })
    const prevention = organisation('Centers for Disease Control and Prevention', 5, { CDC: 1 })
    expect(groups(resolve([control, prevention, organisation('CDC', 1)], []))[0]).toHaveLength(3)
  })
})

describe('one name alone', () => {
  const bill = variant('Bill Clinton', 50, { gender: 'male', titles: ['president'] })
  const hillary = variant('Hillary Clinton', 80, { gender: 'female', titles: ['secretary', 'senator'] })
  const of = (name: Variant, ...others: Variant[]) => entityOf(name.id, [name, ...others])

  it('is the clearly most named of those whose surname it is', () => {
    expect(of(alone('Trump'), variant('Donald Trump', 90), variant('Eric Trump', 4))).toBe('Donald Trump')
    expect(of(alone('al-Assad'), variant('Bashar Asad', 9))).toBe('Bashar Asad')
    expect(
      of(alone('Wasserman Schultz'), variant('Howard Schultz', 90), variant('Debbie Wasserman Schultz', 3)),
    ).toBe('Debbie Wasserman Schultz')
    expect(of(alone('Biden'), variant('Joe Biden', 9), variant('Joseph R. Biden Jr.', 8))).toBe('Joe Biden')
  })

  it('stays alone where that is not clear', () => {
    expect(of(alone('Clinton'), bill, hillary)).toBe('Clinton alone')
    expect(of(alone('Talven'), variant('Jonas Talven', 2))).toBe('Talven alone')
    expect(of(alone('Trump Jr.'), variant('Donald Trump', 90))).toBe('Trump Jr. alone')
    expect(of(alone('David'), variant('Larry David', 9))).toBe('David alone')
    expect(of(alone('Hillary'), hillary)).toBe('Hillary alone')
    const many = ['Ada', 'Berta', 'Clara', 'Dora'].map(given => variant(`${given} Talven`, 3))
    expect(of(alone('Talven'), variant('Jonas Talven', 20), ...many)).toBe('Talven alone')
  })

  it('leaves people out by gender, office and date, and says so', () => {
    expect(of(alone('Clinton', { gender: 'male' }), bill, hillary)).toBe('Bill Clinton')
    expect(of(alone('Clinton', { titles: ['senator'] }), bill, hillary)).toBe('Hillary Clinton')
    const late = { firstSeen: '2016-01-01', lastSeen: '2016-12-31' }
    const early = { firstSeen: '1931-01-01', lastSeen: '1940-12-31' }
    const [now, then] = [variant('Ada Talven', 9, late), variant('Jonas Talven', 9, early)]
    expect(of(alone('Talven', { firstSeen: '2020-02-02' }), now, then)).toBe('Ada Talven')
    expect(resolve([alone('Clinton', { gender: 'male' }), bill, hillary], [])[1]).toMatchObject({
      rule: 'surname',
      reason: "the only one of those called 'Clinton': 50 articles name Bill Clinton, 1 more does not fit",
    })
  })
})

describe('the other names in an article', () => {
  const names = (from: number, articles: number): [number, number][] =>
    Array.from({ length: 12 }, (_, at) => [from + at, articles])
  const ada = variant('Ada Talven', 12, { company: new Map(names(100, 9)) })
  const jonas = variant('Jonas Talven', 10, { company: new Map(names(200, 8)) })
  const here = (from: number): Variant => alone('Talven', { company: new Map(names(from, 1)) })
  const of = (name: Variant, ...others: Variant[]) => entityOf(name.id, [name, ...others])

  it('tell people of one surname from each other, and the reason says so', () => {
    expect(of(here(100), ada, jonas)).toBe(ada.id)
    expect(of(here(200), ada, jonas)).toBe(jonas.id)
    expect(resolve([here(200), ada, jonas], [])).toContainEqual(
      expect.objectContaining({
        rule: 'surname',
        reason:
          'the article names the same others as those about Jonas Talven do, not those about Ada Talven',
        features: expect.objectContaining({ shared: 12, next: 10 }),
      }),
    )
  })

  it('tell nothing where they are unknown, few, or with both', () => {
    expect(of(here(300), ada, jonas)).toBe('Talven alone')
    expect(of(alone('Talven', { company: new Map([[100, 1]]) }), ada, jonas)).toBe('Talven alone')
    const both = { ...jonas, company: new Map([...names(100, 8), ...names(200, 8)]) }
    expect(of(here(100), ada, both)).toBe('Talven alone')
  })

  it('tell nothing of people who are often named together', () => {
    const relative = { ...jonas, company: new Map([...names(200, 8), [bucketOf(ada.id), 2] as const]) }
    expect(of(here(200), ada, relative)).toBe('Talven alone')
  })

  it('speak against the most named one', () => {
    const known = variant('Ada Talven', 60, { company: new Map(names(100, 40)) })
    const reasons = resolve([here(200), known, jonas], []).map(({ reason }) => reason)
    expect(of(here(100), known, jonas)).toBe(known.id)
    expect(of(here(200), known, jonas)).toBe('Talven alone')
    expect(reasons.at(-1)).toMatch(/clearly the most named .*; but by the other names .* somebody else/)
  })
})

describe('a surname that comes first', () => {
  it.each([
    ['Hu', 'Hu Wenlian'],
    ['Ban', 'Ban Tae-moon'],
    ['Kim', 'Kim Tae Yong'],
  ])('%s is %s', (short, full) => {
    expect(entityOf(`${short} here`, [alone(short), variant(full, 30)])).toBe(full)
    expect(blocksOf(alone(short))).toEqual(blocksOf(variant(full, 1)))
  })
})

describe('decisions', () => {
  const [ada, clara, short] = [variant('Ada Talven', 9), variant('Clara Talven', 5), variant('A. Talven', 2)]
  const all = [ada, clara, short]

  it('override evidence, the later the earlier', () => {
    expect(groups(resolve(all, []))).toEqual([['A. Talven', 'Ada Talven']])
    expect(groups(resolve(all, [same(ada.id, clara.id)]))[0]).toContain(clara.id)
    expect(groups(resolve(all, [different(short.id, ada.id)]))).toEqual([])
    expect(groups(resolve(all, [same(ada.id, clara.id), different(ada.id, clara.id)]))).toEqual(
      groups(resolve(all, [])),
    )
    expect(groups(resolve(all, [different(ada.id, short.id), same(short.id, ada.id)]))).toHaveLength(1)
  })

  it('hold for names alone, too', () => {
    const talven = alone('Talven')
    expect(entityOf(talven.id, [talven, ada, clara], [same(talven.id, clara.id)])).toBe(clara.id)
    expect(entityOf(talven.id, [talven, ada], [different(talven.id, ada.id)])).toBe('Talven alone')
    const other = { ...talven, id: 'Talven there', alone: 'Talven there alone' }
    expect(entityOf(other.id, [talven, other], [same(talven.id, other.id)])).toBe('Talven alone')
  })
})

const GIVEN = [
  'Kim',
  'Tae',
  'Ada',
  'Adam',
  'A.',
  'Bill',
  'William',
  'W.',
  'Jon',
  'John',
  'Mohammed',
  'Muhammad',
  'Al',
]
const MIDDLE = ['', '', '', 'J.', 'James', 'H. W.', 'K.']
const SURNAME = [
  'Kim',
  'Yong-ho',
  'Talven',
  'Talvin',
  'Brook',
  'al-Assad',
  'Asad',
  'Talven Jr.',
  'Brook III',
  'Fox',
  'Foxx',
  'Lowe',
  'Love',
]
const WORDS = [
  'Ministry of Defence',
  'Defence Ministry',
  'MOD',
  'PKK',
  'Perk Klub',
  'Workers Party',
  'Al Qaida',
  'al-Qaeda',
  'Senate',
  'U.S. Senate',
  'Senate of Canada',
  'Texas Senate',
]
const VARIANTS = fc
  .array(
    fc.record({
      given: fc.constantFrom(...GIVEN),
      middle: fc.constantFrom(...MIDDLE),
      surname: fc.constantFrom(...SURNAME),
      words: fc.constantFrom(...WORDS),
      alias: fc.constantFrom(...WORDS),
      kind: fc.constantFrom('full', 'full', 'alone', 'organisation', 'place'),
      articles: fc.integer({ min: 1, max: 30 }),
      gender: fc.constantFrom(null, null, 'female', 'male'),
      titles: fc.constantFrom([], ['senator'], ['president', 'senator']),
      company: fc
        .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), { maxLength: 9 })
        .map(pairs => new Map(pairs)),
    }),
    { maxLength: 14 },
  )
  .map(list =>
    list.map(({ given, middle, surname, words, alias, kind, articles, ...known }, at): Variant => {
      const id = `v${at}`
      if (kind === 'alone') return variant(surname, 1, { id, alone: `alone ${id}`, ...known })
      if (kind === 'full')
        return variant(`${given} ${middle} ${surname}`.replace('  ', ' '), articles, { id, ...known })
      return {
        ...organisation(words, articles, { [alias]: 3 }),
        id,
        type: kind === 'place' ? 'PLACE' : 'ORGANISATION',
      }
    }),
  )
const DECISIONS = fc.array(
  fc.record({
    kind: fc.constantFrom('SAME', 'DIFFERENT'),
    a: fc.nat(15).map(at => `v${at}`),
    b: fc.nat(15).map(at => `v${at}`),
  }),
  { maxLength: 5 },
)

describe('for whatever variants and decisions', () => {
  it('each has one resolution, whatever their order, and the leading one is itself', () => {
    fc.assert(
      fc.property(
        VARIANTS.chain(list =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        DECISIONS,
        ([list, shuffled], decisions) => {
          const found = resolve(list, decisions)
          expect(found.map(({ variant: id }) => id)).toEqual(list.map(({ id }) => id).sort())
          expect(resolve([...shuffled, ...list], decisions)).toEqual(found)
          expect(
            resolve(
              list,
              decisions.flatMap(decision => [decision, decision]),
            ),
          ).toEqual(found)
          const entities = new Map(found.map(({ variant: id, entity }) => [id, entity]))
          for (const { entity, rule, score, reason } of found) {
            expect(entities.get(entity.replace('alone ', ''))).toBe(entity)
            expect(rule === 'leading' || rule === 'alone' || reason !== '').toBe(true)
            expect(score >= 0 && score <= 1).toBe(true)
          }
        },
      ),
    )
  })

  it('variants of other blocks change nothing', () => {
    fc.assert(
      fc.property(VARIANTS, list => {
        const others = [
          variant('Zygmunt Wroblewski', 50),
          organisation('Gugelhupf Society', 9, { GHS: 4 }),
          alone('Xerxes'),
        ]
        const keys = new Set(list.flatMap(blocksOf))
        expect(others.flatMap(blocksOf).some(key => keys.has(key))).toBe(false)
        const found = resolve([...others, ...list], []).filter(({ variant: id }) => id.startsWith('v'))
        expect(found).toEqual(resolve(list, []))
      }),
    )
  })

  it('resolving each closed set of blocks by itself gives the same', () => {
    fc.assert(
      fc.property(VARIANTS, list => {
        const parts: { keys: Set<string>; members: Variant[] }[] = []
        for (const one of list) {
          const part = { keys: new Set(blocksOf(one)), members: [one] }
          for (const other of parts.filter(({ keys }) => [...keys].some(key => part.keys.has(key)))) {
            parts.splice(parts.indexOf(other), 1)
            for (const key of other.keys) part.keys.add(key)
            part.members.push(...other.members)
          }
          parts.push(part)
        }
        const found = parts.flatMap(({ members }) => resolve(members, []))
        expect(found.sort((x, y) => (x.variant < y.variant ? -1 : 1))).toEqual(resolve(list, []))
      }),
    )
  })

  it('the last decision about two variants of a type holds', () => {
    fc.assert(
      fc.property(VARIANTS, DECISIONS, (list, decisions) => {
        const last = decisions.at(-1)
        const [a, b] = [last?.a, last?.b].map(id => list.find(one => one.id === id))
        if (!last || !a || !b || a === b || a.type !== b.type) return
        const found = new Map(resolve(list, decisions).map(({ variant: id, entity }) => [id, entity]))
        expect(found.get(a.id) === found.get(b.id)).toBe(last.kind === 'SAME')
      }),
      { numRuns: 500 },
    )
  })

  it('a decision and then its opposite is the opposite alone', () => {
    fc.assert(
      fc.property(VARIANTS, fc.nat(13), fc.nat(13), (list, x, y) => {
        const [a, b] = [`v${x}`, `v${y}`]
        expect(resolve(list, [same(a, b), different(b, a)])).toEqual(resolve(list, [different(a, b)]))
        expect(resolve(list, [different(b, a), same(a, b)])).toEqual(resolve(list, [same(b, a)]))
      }),
    )
  })

  it('without decisions no two of one entity contradict each other in generation or gender', () => {
    fc.assert(
      fc.property(VARIANTS, list => {
        const byId = new Map(list.map(one => [one.id, one]))
        const found = resolve(list, []).filter(({ rule }) => rule !== 'surname')
        for (const x of found)
          for (const y of found) {
            const [a, b] = [byId.get(x.variant), byId.get(y.variant)]
            if (x.entity !== y.entity || a?.type !== 'PERSON') continue
            expect([a.gender, b?.gender].toSorted()).not.toEqual(['female', 'male'])
            expect(/Jr\.|III/.exec(a.name)?.[0]).toBe(/Jr\.|III/.exec(b?.name ?? '')?.[0])
          }
      }),
    )
  })
})
