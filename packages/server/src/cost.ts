import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { refusal } from './error.ts'
import { LIMITS } from './limits.ts'

/** What a query may come to. */
export interface Measure {
  /** Values that the reply can hold at most. */
  readonly cost: number
  /** Fields inside one another. */
  readonly depth: number
  /** Fields under another name. */
  readonly aliases: number
}

/** What a selection comes to: once, and once more for each row of the page that it is a selection of. */
interface Weight {
  readonly once: number
  readonly perRow: number
  readonly depth: number
}

type Parent = GraphQLNamedType | undefined

type Variables = Readonly<Record<string, unknown>>

const NOTHING: Weight = { once: 0, perRow: 0, depth: 0 }

/**
 * Measures an operation of a valid document. A fragment is measured once, wherever it is spread, so that the work
 * grows with the length of the text and not with what it multiplies to.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables = {},
): Measure {
  const variables = { ...defaultsOf(operation), ...given }
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const measured = new Map<string, Weight>()

  const selection = ({ selections }: SelectionSetNode, parent: Parent): Weight =>
    selections.map(node => weigh(node, parent)).reduce(add, NOTHING)

  function weigh(node: SelectionNode, parent: Parent): Weight {
    if (node.kind === Kind.FIELD) return field(node, parent)
    if (node.kind === Kind.FRAGMENT_SPREAD) return fragment(node.name.value)
    const condition = node.typeCondition?.name.value
    return selection(node.selectionSet, condition ? schema.getType(condition) : parent)
  }

  function fragment(name: string): Weight {
    const known = measured.get(name)
    if (known) return known
    const node = fragments.get(name)
    const weight = node
      ? selection(node.selectionSet, schema.getType(node.typeCondition.name.value))
      : NOTHING
    measured.set(name, weight)
    return weight
  }

  function field(node: FieldNode, parent: Parent): Weight {
    const name = node.name.value
    // The schema's own questions are bounded by a validation rule.
    if (name.startsWith('__')) return NOTHING
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
    const inner = node.selectionSet
      ? selection(node.selectionSet, definition && getNamedType(definition.type))
      : NOTHING
    const depth = inner.depth + 1
    // The rows of a page stand under `edges`; how many there are is said one level above.
    if (name === 'edges' && parent?.name.endsWith('Connection'))
      return { once: 0, perRow: 1 + inner.once, depth }
    const rows = definition ? rowsOf(node, definition, variables) : 1
    return {
      once: 1 + inner.once * (isList(definition) ? rows : 1) + inner.perRow * rows,
      perRow: 0,
      depth,
    }
  }

  const root = selection(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined)
  return { cost: root.once + root.perRow, depth: root.depth, aliases: aliasesIn(document) }
}

const add = (a: Weight, b: Weight): Weight => ({
  once: a.once + b.once,
  perRow: a.perRow + b.perRow,
  depth: Math.max(a.depth, b.depth),
})

const isList = (field: GraphQLField<unknown, unknown> | undefined): boolean =>
  field !== undefined && isListType(getNullableType(field.type))

/** How many rows a field can return: as many as `first`, `last` or `ids` ask for. One where it is not a page. */
function rowsOf(node: FieldNode, { args }: GraphQLField<unknown, unknown>, variables: Variables): number {
  const value = (name: string): unknown => {
    const argument = node.arguments?.find(argument => argument.name.value === name)
    return argument && valueFromASTUntyped(argument.value, variables)
  }
  const ids = value('ids')
  if (Array.isArray(ids)) return ids.length
  const first = args.find(({ name }) => name === 'first')
  if (!first) return 1
  const asked = value('first') ?? value('last') ?? first.defaultValue
  // What is not a number, or too long a page, is refused where the page is read.
  return typeof asked === 'number' ? Math.min(Math.max(asked, 1), LIMITS.pageRows) : LIMITS.defaultPageRows
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  )
}

function aliasesIn(document: DocumentNode): number {
  let found = 0
  visit(document, {
    [Kind.FIELD]: ({ alias, name }: FieldNode) => {
      if (alias && alias.value !== name.value) found++
    },
  })
  return found
}

const count = (n: number): string => (n < 1e15 ? n.toLocaleString('en') : n.toExponential(1))

/** Why a query of this measure is refused, or null if it is not. */
export function refusalOf({ cost, depth, aliases }: Measure): GraphQLError | null {
  if (aliases > LIMITS.aliases)
    return refusal(
      'TOO_MANY_ALIASES',
      `${count(aliases)} fields have an alias; the limit is ${LIMITS.aliases}: ask in several requests`,
    )
  if (depth > LIMITS.depth)
    return refusal(
      'QUERY_TOO_DEEP',
      `fields are ${count(depth)} deep inside one another; the limit is ${LIMITS.depth}: ask for the inner part by its id in a request of its own`,
    )
  if (cost > LIMITS.cost)
    return refusal(
      'QUERY_TOO_COSTLY',
      `the reply could hold ${count(cost)} values; the limit is ${count(LIMITS.cost)}: ask for shorter pages with 'first', or for fewer lists inside lists`,
    )
  return null
}
