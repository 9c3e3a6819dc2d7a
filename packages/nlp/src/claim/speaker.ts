import type { Cast, Entity, Named } from '../cast/cast.ts'
import { matchDemonym } from '../cast/gazetteer.ts'
import { titleBefore } from '../cast/title.ts'
import { FEMALE_ROLES, MALE_ROLES, ROLE_WORDS, STATE_NOUNS } from '../data/words.ts'
import type { Paragraph } from '../text/paragraph.ts'
import type { Range } from '../text/range.ts'

/** The statement before, as far as it tells who 'he', 'she' or 'it' is. */
export interface Previous {
  readonly speaker: string | null
  /** Whether somebody spoke who may be 'he' or 'she' from then on, though the article does not tell who it is. */
  readonly stranger: boolean
  readonly paragraph: number
}

/** Nouns whose owner speaks through them: "the minister's office said". */
const MOUTHPIECES = new Set(
  'office statement campaign team government regime administration letter speech report remarks comments army forces ministry'.split(
    ' ',
  ),
)
const PLURAL =
  /^(officials|sources|lawmakers|leaders|members|critics|supporters|experts|analysts|aides|advisers|advisors|diplomats|activists|residents|witnesses|people|some|others|many|they|we|you|i|both)$/

/** Tells which entity a source phrase names or refers to. */
export class SpeakerFinder {
  readonly #paragraphs: readonly Paragraph[]
  readonly #cast: Cast
  readonly #mentions: ReadonlyMap<number, readonly Named[]>
  /** Entities that are no people, by name and alias. */
  readonly #byName = new Map<string, string>()
  readonly #byTitle = new Map<string, Entity[]>()

  constructor(paragraphs: readonly Paragraph[], cast: Cast) {
    this.#paragraphs = paragraphs
    this.#cast = cast
    const byParagraph = new Map<number, Named[]>()
    for (const mention of cast.mentions) {
      const list = byParagraph.get(mention.paragraph)
      if (list) list.push(mention)
      else byParagraph.set(mention.paragraph, [mention])
    }
    this.#mentions = byParagraph
    for (const entity of cast.entities.values()) {
      if (entity.type !== 'PERSON')
        for (const name of [entity.name, ...entity.aliases]) this.#byName.set(name, entity.id)
      for (const title of entity.titles)
        this.#byTitle.set(title, [...(this.#byTitle.get(title) ?? []), entity])
    }
  }

  /** The mentions whose tokens lie in the range. */
  named(paragraph: number, { from, to }: Range): readonly Named[] {
    return (this.#mentions.get(paragraph) ?? []).filter(mention => mention.from < to && mention.to > from)
  }

  entity(id: string): Entity | undefined {
    return this.#cast.entities.get(id)
  }

  /** The speaker, or null where the phrase means nobody in particular or cannot be resolved safely. */
  speaker(index: number, source: Range, previous: Previous | null): string | null {
    const tokens = this.#paragraphs[index]?.tokens ?? []
    const named = this.named(index, source)
    const people = named.filter(({ entity }) => this.entity(entity)?.type === 'PERSON')
    const owned = (mention: Named): boolean =>
      /^['’]s?$/.test(tokens[mention.to]?.text ?? '') && mention.to < source.to
    // 'a spokeswoman for Brown', 'the director of the Mint': somebody else, who belongs to the one named.
    const behind = (mention: Named): boolean => {
      const article = tokens[mention.from - 1]?.lower === 'the' ? 1 : 0
      const link = mention.from - 1 - article - this.#titleLength(index, mention)
      // 'advisers to Brown and Smith': both belong to the advisers.
      const beside = tokens[link]?.lower === 'and' && named.find(({ to }) => to === link)
      if (beside) return behind(beside)
      if (link <= source.from || !/^(of|for|to|with|by|from|at|in)$/.test(tokens[link]?.lower ?? ''))
        return false
      return !MOUTHPIECES.has(tokens[link - 1]?.lower ?? '')
    }
    const head = tokens[source.to - 1]?.lower ?? ''
    const opening = named[0]
    // 'the envoy to the United Nations, Anna Brown': the name behind the comma says who that is.
    const apposed =
      opening &&
      people.find(({ from, to }) => to === source.to && from === opening.to + 1 && from > opening.from)
    if (apposed && tokens[opening.to]?.text === ',') return apposed.entity
    // 'Brown in an interview with the Guardian', 'Ruritania, which backs Brown,': the name before what is added to it.
    if (
      opening &&
      opening.from <= source.from + 1 &&
      /^(in|at|on|during|,|who|which)$/.test(tokens[opening.to]?.lower ?? '') &&
      this.entity(opening.entity)?.type !== 'PLACE'
    )
      return opening.entity
    const person = people.findLast(
      mention =>
        !owned(mention) &&
        !behind(mention) &&
        (mention.to === source.to || !/^(NOUN|PROPN|ADJ)$/.test(tokens[mention.to]?.tag ?? '')),
    )
    if (person) return person.entity
    const last = named.at(-1)
    if (last && last.to === source.to && !behind(last) && this.entity(last.entity)?.type !== 'PLACE')
      return last.entity
    if (last && MOUTHPIECES.has(head)) return this.entity(last.entity)?.type === 'PLACE' ? null : last.entity
    const first = named[0]
    // 'Washington and its allies', 'the Senate in a statement': the name opens the phrase.
    if (
      first &&
      first.from <= source.from + 1 &&
      /^(and|of|,)$/.test(tokens[first.to]?.lower ?? '') &&
      this.entity(first.entity)?.type !== 'PLACE'
    )
      return first.entity
    if (/^(he|she|it|his|her)$/.test(head) && source.to - source.from === 1)
      return this.#pronoun(index, source.from, head, previous)
    return PLURAL.test(head) ? null : this.nominal(index, source, head, previous)
  }

  /** Whether a source that nobody is known by may still be a man or a woman: 'a neighbour', 'Hentzau', 'he'. */
  isStranger(index: number, source: Range): boolean {
    const tokens = this.#paragraphs[index]?.tokens ?? []
    const head = tokens[source.to - 1]
    if (!head || this.named(index, source).some(({ to }) => to === source.to)) return false
    const name = source.to - source.from < 3 && /^\p{Lu}\p{Ll}*[^\Ws]$/u.test(head.text)
    const somebody =
      /^(a|an|another|one)$/.test(tokens[source.from]?.lower ?? '') &&
      (ROLE_WORDS.has(head.lower) || /(man|woman|person)$/.test(head.lower))
    return name || somebody || /^(he|she)$/.test(head.lower)
  }

  /** Those named as told something, or the one whose office is named. */
  hearers(index: number, range: Range): readonly string[] {
    const named = this.named(index, range).map(({ entity }) => entity)
    if (named.length > 0) return named
    const head = this.#paragraphs[index]?.tokens[range.to - 1]?.lower ?? ''
    const bearer = this.nominal(index, range, head, null)
    return bearer === null ? [] : [bearer]
  }

  #titleLength(index: number, { from }: Named): number {
    return titleBefore(this.#paragraphs[index]?.tokens ?? [], from).length
  }

  #tellsOfDocument(index: number): boolean {
    const tokens = this.#paragraphs[index]?.tokens ?? []
    return tokens.some(token =>
      /^(statement|letter|memo|report|communique|communiqué|email)$/.test(token.lower),
    )
  }

  #pronoun(index: number, at: number, word: string, previous: Previous | null): string | null {
    if (word === 'it') {
      const before = previous && previous.paragraph >= index - 1 ? previous.speaker : null
      // A person is 'it' only through a statement that was mentioned.
      const person = before !== null && this.entity(before)?.type === 'PERSON'
      return person && !this.#tellsOfDocument(index) && !this.#tellsOfDocument(index - 1) ? null : before
    }
    const gender =
      word === 'she' || word === 'her' ? 'female' : word === 'he' || word === 'his' ? 'male' : null
    if (gender === null) return null
    const fits = (id: string | null | undefined): boolean => {
      const entity = id ? this.entity(id) : undefined
      return entity?.type === 'PERSON' && (entity.gender === null || entity.gender === gender)
    }
    const start = this.#paragraphs[index]?.sentences[this.#paragraphs[index]?.sentenceOf[at] ?? 0]?.from ?? 0
    // The subject of the sentence before, unless somebody has just spoken.
    for (let p = index; p >= Math.max(0, index - 2); p--) {
      if (previous?.paragraph === p && fits(previous.speaker)) return previous.speaker
      if (previous?.paragraph === p && previous.stranger) return null
      const outside = (this.#mentions.get(p) ?? []).filter(
        mention =>
          (p < index || mention.from < start) &&
          this.#paragraphs[p]?.quotationOf[mention.from] === -1 &&
          fits(mention.entity),
      )
      const sentenceOf = this.#paragraphs[p]?.sentenceOf ?? []
      const lastSentence = sentenceOf[outside.at(-1)?.from ?? 0]
      const subject = outside.find(mention => sentenceOf[mention.from] === lastSentence)
      if (subject) return subject.entity
    }
    return null
  }

  /** 'the secretary', 'the Ruritanian president', 'the Ruritanian government': who bears the office here. */
  nominal(index: number, source: Range, head: string, previous: Previous | null): string | null {
    const tokens = this.#paragraphs[index]?.tokens ?? []
    const words = tokens.slice(source.from, source.to)
    const headline = this.#paragraphs[index]?.headline === true
    if ((!headline && !/^(the|this)$/.test(words[0]?.lower ?? '')) || words.length > 6) return null
    if (headline && words.length === 1) return this.#department(words[0]?.text ?? '')
    if (STATE_NOUNS.has(head) && words.length > 2) {
      const state = matchDemonym(tokens, source.from + 1)?.known
      return (state && this.#byName.get(state.name)) ?? null
    }
    const role = words.findLast(word => ROLE_WORDS.has(word.lower))?.lower
    if (!role || words.some(word => word.lower === 'former')) return null
    const modifiers = words.slice(headline ? 0 : 1, -1).map(word => word.lower)
    const nation = words.findLast((_, i) => matchDemonym(tokens, source.from + i) !== null)?.lower
    const gender = FEMALE_ROLES.has(role) ? 'female' : MALE_ROLES.has(role) ? 'male' : null
    const bearers = (this.#byTitle.get(role) ?? []).filter(
      entity =>
        (gender === null || entity.gender === null || entity.gender === gender) &&
        (nation === undefined || entity.titles.has(nation)),
    )
    if (bearers.length !== 1 || modifiers.some(word => ROLE_WORDS.has(word) && !bearers[0]?.titles.has(word)))
      return null
    // An article on one president may mention another in passing: without the country only who has just spoken.
    const bearer = bearers[0]?.id ?? null
    const common = /^(president|leader|senator|minister|governor|candidate|mayor|nominee)$/.test(role)
    return common && nation === undefined && previous?.speaker !== bearer ? null : bearer
  }

  /** Headlines shorten: 'State', 'Treasury' for the department that the article names in full. */
  #department(word: string): string | null {
    return this.#byName.get(`${word} Department`) ?? this.#byName.get(`Department of ${word}`) ?? null
  }
}
