import { IsoDate } from '@sayso/core'
import { Kind } from 'graphql'
import { builder } from './builder.ts'
import { clientError } from './error.ts'
import { quote } from './global-id.ts'

export const QuoteKind = builder.enumType('QuoteKind', {
  description: 'How the article gives a statement.',
  values: {
    DIRECT: { description: "The speaker's words in quotation marks." },
    INDIRECT: { description: "Reported in the article's words." },
    MIXED: { description: "Reported in the article's words, with quoted pieces." },
  },
})

export const Stance = builder.enumType('Stance', {
  description: 'What a statement thinks of somebody or something that it is about.',
  values: {
    POSITIVE: { description: 'Good: praise, support, a demand to let them take part.' },
    NEGATIVE: { description: 'Bad: blame, refusal, a demand that they go or stop.' },
    NEUTRAL: { description: 'Neither, or no words tell, or as many for as against.' },
  },
})

export const Verdict = builder.enumType('Verdict', {
  description:
    'What a person found of how a claim was read: of its words, its speaker, whom it is about. Not whether it is true.',
  values: {
    CORRECT: { description: 'The article says so.' },
    WRONG: { description: 'The article does not say so.' },
  },
})

export const ClaimRelation = builder.enumType('ClaimRelation', {
  description: 'How one claim stands to another.',
  values: {
    REPEATS: { description: 'The same statement printed again, perhaps shortened or in other words.' },
    SUPPORTS: { description: 'Another statement that bears it out.' },
    CONTRADICTS: { description: 'Both cannot be right, or they take opposite sides.' },
  },
})

export const OrganisationKind = builder.enumType('OrganisationKind', {
  description: 'What sort of organisation.',
  values: {
    STATE: { description: 'A country: it speaks, is addressed, is spoken about.' },
    MEDIA: { description: 'A newspaper, agency, broadcaster or site.' },
    GOVERNMENT_BODY: { description: 'A ministry, parliament, office or force of one state.' },
    INTERGOVERNMENTAL: { description: 'A body of several states.' },
    ARMED_GROUP: { description: 'An armed group that no state commands.' },
    PARTY: { description: 'A political party.' },
    COMPANY: { description: 'A company.' },
    OTHER: { description: 'None of the others, or not known.' },
  },
})

export const EntityType = builder.enumType('EntityType', {
  description: 'The types of those whom articles mention.',
  values: {
    PERSON: { value: 'Person', description: 'A person.' },
    ORGANISATION: { value: 'Organisation', description: 'An organisation, a country among them.' },
    PLACE: { value: 'Place', description: 'A place that does not act.' },
  } as const,
})

export const ClaimGrouping = builder.enumType('ClaimGrouping', {
  description: 'What claims are counted by.',
  values: {
    OUTLET: { description: 'Who published the article that reports them.' },
    MONTH: { description: 'The month of their date.' },
    STANCE: {
      description:
        'Where they stand towards `about` of the filter, or else towards anybody: one of several targets is in several groups.',
    },
    SPEAKER: { description: 'Who made them.' },
    TARGET: { description: 'Whom they are about: one of several targets is in several groups.' },
  },
})

export const DateOrder = builder.enumType('DateOrder', {
  description: 'The order of a list.',
  values: {
    NEWEST_FIRST: {
      description:
        'By date, the newest first and those without a date last; within an article in reading order.',
    },
    OLDEST_FIRST: { description: 'Exactly the other way round.' },
  },
})

export const EntityOrder = builder.enumType('EntityOrder', {
  description: 'The order of a list of people, organisations and places.',
  values: {
    NAME: { description: 'By name.' },
    MOST_MENTIONED: {
      description:
        'Those first whom most articles mention, or in the list of one article whom it mentions most; then by name.',
    },
  },
})

export const RoleOrder = builder.enumType('RoleOrder', {
  description: 'The order of a list of posts.',
  values: {
    NEWEST_FIRST: {
      description: 'Those that articles spoke of last first, those without a date at the end.',
    },
    NAME: { description: 'By the name of whoever is at the other end.' },
  },
})

export const PathRelation = builder.enumType('PathRelation', {
  description: 'How two nodes of a path are related.',
  values: {
    MADE: { description: 'The person or organisation made the claim.' },
    ABOUT: { description: 'The claim is about the person, organisation or place.' },
    ADDRESSED_TO: { description: 'The claim was said to the person or organisation.' },
  },
})

/** @throws INVALID_DATE */
function readDate(value: unknown): string {
  const { data } = IsoDate.safeParse(value)
  if (data !== undefined) return data
  throw clientError(
    'INVALID_DATE',
    `${quote(String(value))} is not a date: write a day like 2015-09-16, or an instant like 2015-09-16T09:30:00Z`,
  )
}

builder.scalarType('Date', {
  description:
    'ISO 8601: a day, `2015-09-16`, or an instant in UTC, `2015-09-16T09:30:00Z`. Dates compare as text, so that a day comes before all of its instants.',
  serialize: value => value,
  parseValue: readDate,
  parseLiteral: node => readDate(node.kind === Kind.STRING ? node.value : node.kind),
})
