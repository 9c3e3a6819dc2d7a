import type { AnnotatedEntity, Attribution, Mention, Office, Role, Span } from '@sayso/core'
import type { Cast, Entity, Named } from '../cast/cast.ts'
import { DELEGATES, JOINT_POSTS, PLURAL_RANKS, SINGLE_POSTS, STATE_POSTS, WEAK_POSTS } from '../data/posts.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { owns, type Scene } from './owner.ts'
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrase.ts'
import { beforeRanks, normalTitle, type Title, wordAt } from './title.ts'

/** What titles say: who holds which, and the states that they name by a demonym alone. */
export interface Roles {
  readonly roles: readonly Role[]
  /** The claims, with the posts that their sources name instead of people. */
  readonly claims: readonly Attribution[]
  readonly entities: readonly AnnotatedEntity[]
  /** 'Norwegian' of 'the Norwegian minister', for the state. */
  readonly mentions: readonly Mention[]
}

/** Reads the roles of an article's paragraphs; `claims` tell what is only said to be so. */
export function readRoles(
  text: string,
  paragraphs: readonly Paragraph[],
  cast: Cast,
  claims: readonly Attribution[],
): Roles {
  const reader = new RoleReader(text, cast, claims)
  const byParagraph: Named[][] = paragraphs.map(() => [])
  for (const mention of cast.mentions) byParagraph[mention.paragraph]?.push(mention)
  const nameless = claims.filter(({ speaker }) => speaker === null)
  const offices = new Map<Attribution, Office | null>()
  let next = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    const scene = reader.read(paragraph, byParagraph[index] ?? [])
    for (; (nameless[next]?.content[0]?.start ?? Infinity) < paragraph.end; next++) {
      const claim = nameless[next] as Attribution
      if (claim.source) offices.set(claim, reader.readOffice(scene, claim.source))
    }
  }
  return {
    ...reader.result(),
    claims: claims.map(claim => ({ ...claim, office: offices.get(claim) ?? null })),
  }
}

const IS = /^(is|was)$/
/** What may stand behind an apposition. */
const CLOSING = /^([,.;:)\]—–!?]|-{1,2}|\.\.\.|who)$/

class RoleReader {
  readonly #text: string
  readonly #entities: Map<string, Entity>
  readonly #stateIds = new Map<string, string>()
  readonly #added: Entity[] = []
  readonly #mentions: Mention[] = []
  readonly #roles: Role[] = []
  /** Contents of claims, the last first. */
  readonly #claimed: Span[]
  #claimedTo = 0

  constructor(text: string, { entities }: Cast, claims: readonly Attribution[]) {
    this.#text = text
    this.#entities = new Map(entities)
    for (const { id, kind, name } of entities.values()) if (kind === 'STATE') this.#stateIds.set(name, id)
    this.#claimed = claims.flatMap(({ content }) => content).sort((a, b) => b.start - a.start)
  }

  read({ tokens, sentences, sentenceOf }: Paragraph, mentions: readonly Named[]): Scene {
    const covering: (Named | undefined)[] = []
    for (const mention of mentions) for (let i = mention.from; i < mention.to; i++) covering[i] = mention
    const scene: Scene = { tokens, named: at => covering[at], entity: id => this.#entities.get(id) }
    for (const holder of mentions) {
      if (this.#entities.get(holder.entity)?.type !== 'PERSON') continue
      const sentence = sentences[sentenceOf[holder.from] ?? -1] ?? { from: 0, to: tokens.length }
      this.#readBefore(scene, holder, sentence.from)
      this.#readBehind(scene, holder, sentence.to)
    }
    return scene
  }

  /** The post that the words of a source are, and nothing beside it: 'the Norwegian foreign minister'. */
  readOffice(scene: Scene, { start, end }: Span): Office | null {
    const { tokens, entity } = scene
    const from = tokens.findIndex(token => token.start === start)
    const to = tokens.findIndex(token => token.end === end) + 1
    if (from === -1 || to === 0) return null
    const definite = wordAt(tokens, from) === 'the'
    const phrase = phraseStartingAt(scene, definite ? from + 1 : from, to)
    if (phrase?.to !== to || !phrase.owner || phrase.former || phrase.leading || phrase.object) return null
    if (!definite && !phrase.owner.owning) return null
    const { mention, state } = phrase.owner
    if (!isSingle(tokens, phrase.title, (mention ? entity(mention.entity) : state)?.kind)) return null
    const organisation = mention ? mention.entity : this.#stateOf(tokens, phrase.owner)
    return organisation === null ? null : { title: normalTitle(tokens, phrase.title), organisation }
  }

  /** 'Norwegian Foreign Minister Anna Sapt', "Norway's foreign minister, Anna Sapt,". */
  #readBefore(scene: Scene, holder: Named, floor: number): void {
    const { tokens, named } = scene
    const apart = tokens[holder.from - 1]?.text === ','
    if (apart && !/^[,.;]$/.test(tokens[holder.to]?.text ?? '')) return
    if (apart && (wordAt(tokens, holder.to + 1) === 'and' || named(holder.to + 1)?.from === holder.to + 1))
      return
    const end = apart ? holder.from - 1 : beforeRanks(tokens, holder.from, floor)
    const phrase = phraseEndingAt(scene, end, floor)
    if (!phrase) return
    if (apart && (!phrase.owner?.owning || tokens[phrase.from - 1]?.text === ',')) return
    const state = apart || phrase.owner ? null : stateBehind(scene, phrase, holder)
    this.#add(scene, holder, state ? { ...phrase, owner: state } : phrase)
    const { from } = phrase.title
    // 'president and chief executive'
    if (
      !JOINT_POSTS.has(phrase.title.post) ||
      phrase.owner?.to === from ||
      wordAt(tokens, from - 1) !== 'and'
    )
      return
    const other = phraseEndingAt(scene, from - 1, floor)
    if (!other || !JOINT_POSTS.has(other.title.post) || other.object || other.title.to !== from - 1) return
    this.#add(scene, holder, other)
    const { owner } = other
    if (owner && !phrase.owner && owns(scene, phrase.title, owner))
      this.#add(scene, holder, { ...phrase, owner })
  }

  /** 'Anna Sapt, a spokeswoman for the Mint,', 'Anna Sapt is the director of the Mint'. */
  #readBehind(scene: Scene, holder: Named, ceiling: number): void {
    const { tokens, named } = scene
    let at = holder.to
    const comma = tokens[at]?.text === ','
    if (comma) at++
    if (comma && wordAt(tokens, at) === 'who') at++
    const verb = IS.test(wordAt(tokens, at)) ? wordAt(tokens, at++) : null
    if (!comma && (verb === null || this.#isClaimed(tokens[holder.from]?.start ?? 0))) return
    const article = /^(the|a|an)$/.exec(wordAt(tokens, at))?.[0]
    if (article) at++
    const phrase = phraseStartingAt(scene, at, ceiling)
    if (!phrase) return
    const next = tokens[phrase.to]
    const stop = phrase.to >= ceiling || CLOSING.test(next?.lower ?? '')
    if (verb === null || comma) {
      const linked = (phrase.owner?.from ?? -1) >= phrase.title.to
      if (!stop && !(linked && !/^(VERB|AUX|PROPN)$/.test(next?.tag ?? ''))) return
      // 'Sapt, the Norwegian minister, and Rupert' may be three people; so may be '…, the minister, Rupert, …'.
      if (article !== 'a' && article !== 'an' && next?.text === ',') {
        const beyond = named(phrase.to + 1)
        if (beyond?.from === phrase.to + 1 && scene.entity(beyond.entity)?.type === 'PERSON') return
        if (wordAt(tokens, phrase.to + 1) === 'and' && !linked) return
      }
    } else if (!phrase.owner || phrase.owner.from < phrase.title.to) return
    if (named(phrase.to)?.from === phrase.to) return
    this.#add(scene, holder, verb === 'was' ? { ...phrase, former: true } : phrase)
  }

  /** Whether a place is in what somebody said; asked in reading order. */
  #isClaimed(start: number): boolean {
    for (let next = this.#claimed.at(-1); next && next.start <= start; next = this.#claimed.at(-1)) {
      this.#claimedTo = Math.max(this.#claimedTo, next.end)
      this.#claimed.pop()
    }
    return start < this.#claimedTo
  }

  #add(scene: Scene, holder: Named, { from, to, title, leading, owner, object, former }: Phrase): void {
    const { tokens, entity } = scene
    if (!owner && (isWeak(title) || isOfAnother(scene, from))) return
    const start = tokens[from]?.start ?? 0
    const end = tokens[to - 1]?.end ?? 0
    if (end <= start) return
    const target = object?.mention && entity(object.mention.entity)
    const link = object ? tokens.slice(title.to, object.from).map(({ lower }) => lower) : []
    const words = [leading, normalTitle(tokens, title), ...link, target?.name]
    this.#roles.push({
      holder: holder.entity,
      title: words.filter(Boolean).join(' '),
      organisation: owner?.mention?.entity ?? (owner?.state ? this.#stateOf(tokens, owner) : null),
      former,
      span: { start, end },
    })
  }

  /** The state of a demonym, which is mentioned by it. */
  #stateOf(tokens: Scene['tokens'], { from, to, state }: NonNullable<Phrase['owner']>): string | null {
    if (!state) return null
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
    const { name, type, kind } = state
    let id = this.#stateIds.get(name)
    if (id === undefined) {
      id = `e${this.#entities.size + 1}`
      const alias = this.#text.slice(start, end).replace(/\s+/g, ' ')
      const entity = {
        id,
        type,
        ...(kind && { kind }),
        name,
        aliases: [alias],
        gender: null,
        titles: new Set<string>(),
      }
      this.#stateIds.set(name, id)
      this.#entities.set(id, entity)
      this.#added.push(entity)
    }
    this.#mentions.push({ start, end, entity: id, nominal: true })
    return id
  }

  /** Each role once, where it is first said; one without an organisation has that of the same title elsewhere. */
  result(): Omit<Roles, 'claims'> {
    const same = ({ holder, title, former }: Role): string => JSON.stringify([holder, title, former])
    const known = new Map<string, Set<string>>()
    for (const role of this.#roles)
      if (role.organisation !== null)
        known.set(same(role), (known.get(same(role)) ?? new Set()).add(role.organisation))
    const found = new Map<string, Role>()
    for (const role of this.#roles) {
      const [only, ...others] = known.get(same(role)) ?? []
      const organisation = role.organisation ?? (others.length === 0 ? (only ?? null) : null)
      const key = JSON.stringify([same(role), organisation])
      if (!found.has(key)) found.set(key, { ...role, organisation })
    }
    const mentions = new Map(this.#mentions.map(mention => [mention.start, mention]))
    return {
      roles: [...found.values()].sort((a, b) => a.span.start - b.span.start),
      entities: this.#added.map(({ gender: _, titles: __, ...entity }) => entity),
      mentions: [...mentions.values()],
    }
  }
}

/** Whether an organisation of this kind has one such post: not a 'deputy minister', nor a bank's 'vice president'. */
function isSingle(tokens: Scene['tokens'], { from, to, post }: Title, kind: string | undefined): boolean {
  for (let i = from; i < to; i++) {
    const word = wordAt(tokens, i)
    if (PLURAL_RANKS.has(word) || (word === 'vice' && kind !== 'STATE')) return false
  }
  return SINGLE_POSTS.has(post) && (to - from > 1 || !/^(minister|secretary|general|executive)$/.test(post))
}

const isWeak = ({ from, to, post }: Title): boolean =>
  post === 'secretary' || post === 'general' ? to - from < 2 : WEAK_POSTS.has(post) || DELEGATES.has(post)

/** Whether an organisation that nobody knows by name stands before the title, or it is the post of whom another serves. */
function isOfAnother({ tokens, named }: Scene, from: number): boolean {
  const before = tokens[from - 1]
  if (before?.lower === 'the') return /^(to|of|for)$/.test(wordAt(tokens, from - 2))
  return /^\p{Lu}/u.test(before?.text ?? '') && before?.tag === 'PROPN' && named(from - 1)?.to !== from
}

/** 'President Anna Sapt of Norway' */
function stateBehind(scene: Scene, { title }: Phrase, { to }: Named): Phrase['owner'] {
  if (!STATE_POSTS.has(title.post) || wordAt(scene.tokens, to) !== 'of') return null
  const mention = scene.named(to + 1)
  if (mention?.from !== to + 1 || scene.entity(mention.entity)?.kind !== 'STATE') return null
  const owner = { from: to + 1, to: mention.to, mention, state: null, owning: true }
  return owns(scene, title, owner) ? owner : null
}
