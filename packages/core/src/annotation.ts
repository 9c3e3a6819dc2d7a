import type { Span } from './span.ts'
import type { EntityType, OrganisationKind, QuoteKind, Stance } from './vocabulary.ts'

/** A name in the text, and which of the annotation's entities it names. */
export interface Mention extends Span {
  readonly entity: string
  /** It is no name of its own: 'the Ruritanian government', or 'Ruritanian' before 'president', for the state. */
  readonly nominal?: boolean
}

/** Somebody or something that one article mentions; `id` is local to the annotation ('e1', 'e2', …). */
export interface AnnotatedEntity {
  readonly id: string
  readonly type: EntityType
  /** Set for organisations; a country is an ORGANISATION of kind STATE. */
  readonly kind?: OrganisationKind
  /** The fullest name, without titles; for a known actor its usual name ('Islamic State' for 'ISIL'). */
  readonly name: string
  /** Every surface form in the text, the most frequent first. */
  readonly aliases: readonly string[]
  /** Set for people of whom titles, given names or roles tell it. */
  readonly gender?: 'female' | 'male'
  /** Words of office that stand before the name, in lower case: 'president', 'senator'. */
  readonly titles?: readonly string[]
}

/** Where a statement stands towards one of the entities that it is about. */
export interface TargetStance {
  readonly entity: string
  readonly stance: Stance
  /** From 0 to 1: how sure and how strong; 0 where nothing tells, which is NEUTRAL. */
  readonly score: number
  /** The words that say so, in the content or the cue; none where it is NEUTRAL. */
  readonly words: readonly Span[]
}

/** An attributed statement: what was said, the words that attribute it, the words that name the source. */
export interface Attribution {
  /** The pieces of the content in reading order, without their quotation marks; at least one. */
  readonly content: readonly Span[]
  /** 'said', 'according to', 'warning'; null where the text has none (a headline's colon). */
  readonly cue: Span | null
  /**
   * 'she', 'State Department spokeswoman Marie Harf', 'officials'; null where the text names no source. A paragraph that
   * only goes on with a quotation has the source of the one before.
   */
  readonly source: Span | null
  /** The entity that the source names or refers to; null where it is nobody in particular. */
  readonly speaker: string | null
  /** The post that the source names instead of a person whom the article names: 'the Ruritanian foreign minister'. */
  readonly office: Office | null
  /** Entities that the statement is about, the first mentioned first; never the speaker. */
  readonly about: readonly string[]
  /** Where it stands towards each of them, in the same order. */
  readonly stances: readonly TargetStance[]
  /** Entities that it was said to: 'told Lavrov'. */
  readonly addressees: readonly string[]
  /** Organisations that it came through: 'in an interview with CBS', 'quoted by SANA'. */
  readonly via: readonly string[]
  readonly quote: QuoteKind
  /** The cue denies the content: 'denied that', 'did not say'. */
  readonly negated: boolean
}

/** A post that one person at a time holds, whoever that is; its title as of a role, its organisation by the entity's id. */
export interface Office {
  readonly title: string
  readonly organisation: string
}

/** A post that the article says somebody holds or held: 'State Department spokeswoman Marie Harf'. */
export interface Role {
  /** The person, by the entity's id. */
  readonly holder: string
  /**
   * In lower case, each word spelt one way: 'foreign minister', 'chief executive' also for 'CEO'. Names in it are as the
   * entity is called: 'ambassador to the United Nations'.
   */
  readonly title: string
  /** Where it is held, by the entity's id: a state for 'the Ruritanian president'; null where the article names none. */
  readonly organisation: string | null
  /** The article says that it is held no more: 'former', 'ex-', 'then-', 'was'. */
  readonly former: boolean
  /** The words that say so, without the name: 'State Department spokeswoman'. */
  readonly span: Span
}

/** What was read out of one article. Spans are UTF-16 offsets into the text that was given. */
export interface Annotation {
  /** The headline, if the text begins with one. */
  readonly title: Span | null
  /** The outlet, if the page's own furniture names it. */
  readonly outlet: string | null
  /** The paragraphs of the article itself: no headline, captions, comments, lists of links, agency lines. */
  readonly body: readonly Span[]
  readonly entities: readonly AnnotatedEntity[]
  /** Names anywhere in the text, also outside the article: in captions, bylines and comments. */
  readonly mentions: readonly Mention[]
  readonly claims: readonly Attribution[]
  /** Each once, where the article first says so, in reading order. */
  readonly roles: readonly Role[]
}
