import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** In every hostile value, so that a statement that holds one is found. */
export const MARK = 'zqx'

/** Values that would do harm if one became part of a statement, a pattern or a log line. */
const STRINGS: readonly string[] = [
  `${MARK}' OR 1=1 //`,
  `${MARK}"}) DETACH DELETE n //`,
  `${MARK}\`) MATCH (n) DETACH DELETE n //`,
  `${MARK}\\u0027}) RETURN 1 AS part UNION ALL MATCH (n) RETURN n //`,
  `$${MARK} } RETURN key } CALL { MATCH (n) SET n.name = ''`,
  `\${${MARK}} {{${MARK}}} %{${MARK}} $keys_0`,
  `(${MARK}+)+$ .*.*.*.*.*.*[${MARK}`,
  `\u0000${MARK}\u202e\ud800\n\r\t💥`,
  MARK.repeat(15_000),
]

/** What has the wrong type wherever it stands. */
const WRONG: readonly unknown[] = [[[[]]], { [MARK]: { [MARK]: [] } }, -1e308]

export interface HostileRequest {
  readonly name: string
  /** Sent as it is. */
  readonly body: string
}

/** Ids by the name of their type, of rows that are there. */
export type Ids = Readonly<Record<string, string>>

/** Requests that no client in good faith sends: those that the schema makes for, and those of any schema. */
export const hostileRequests = (schema: GraphQLSchema, ids: Ids): HostileRequest[] => [
  ...fieldsOf(schema, ids).flatMap(place => requestsTo(place, ids)),
  ...Object.entries(shapes()).map(([name, body]) => ({ name, body })),
]

interface Place {
  readonly name: string
  readonly field: GraphQLField<unknown, unknown>
  /** The operation around the field, which stands at `%`. */
  readonly around: string
}

/** Every field that takes arguments: of the query, of the mutation, and of each type that has an id. */
function fieldsOf(schema: GraphQLSchema, ids: Ids): Place[] {
  const withArguments = (type: GraphQLObjectType, around: string): Place[] =>
    Object.values(type.getFields())
      .filter(({ args }) => args.length > 0)
      .map(field => ({ name: `${type.name}.${field.name}`, field, around }))
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap(type => {
      if (type === schema.getQueryType()) return withArguments(type, 'query % { % }')
      if (type === schema.getMutationType()) return withArguments(type, 'mutation % { % }')
      const id = ids[type.name]
      return id ? withArguments(type, `query % { node(id: "${id}") { ... on ${type.name} { % } } }`) : []
    })
}

/** One request for each string in the arguments of a field and each hostile string, and some of wrong types. */
function requestsTo({ name, field, around }: Place, ids: Ids): HostileRequest[] {
  const given = Object.fromEntries(
    field.args.filter(isRequiredArgument).map(arg => [arg.name, inGoodFaith(arg.type, ids)]),
  )
  const request = (variables: Record<string, unknown>, what: string): HostileRequest => {
    const used = field.args.filter(arg => arg.name in variables)
    const head = used.map(arg => `$${arg.name}: ${arg.type}`).join(', ')
    const call = used.map(arg => `${arg.name}: $${arg.name}`).join(', ')
    const query = around
      .replace('%', () => (head === '' ? '' : `(${head})`))
      .replace('%', () => `${field.name}${call === '' ? '' : `(${call})`}${selection(field.type)}`)
    return { name: `${name} ${what}`, body: JSON.stringify({ query, variables }) }
  }
  return field.args.flatMap(arg => [
    ...stringsIn(arg).flatMap(({ path, wrap }) =>
      STRINGS.map((text, n) => request({ ...given, [arg.name]: wrap(text) }, `${path} = string ${n}`)),
    ),
    ...WRONG.map((value, n) => request({ ...given, [arg.name]: value }, `${arg.name} = wrong type ${n}`)),
  ])
}

interface Slot {
  readonly path: string
  readonly wrap: (text: string) => unknown
}

/** Where a string can stand in an argument: itself, in a list, in a field of an input object. */
function stringsIn({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): Slot[] {
  if (isNonNullType(type)) return stringsIn({ name, type: type.ofType })
  if (isListType(type))
    return stringsIn({ name, type: type.ofType }).flatMap(({ path, wrap }) => [
      { path: `${path}[]`, wrap: text => [wrap(text)] },
      // A long list; strings that are long themselves would pass the limit of a body.
      {
        path: `${path}[…]`,
        wrap: text => Array.from({ length: 100 }, (_, n) => wrap(text.slice(0, 200) + n)),
      },
    ])
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap(field =>
      stringsIn(field).map(({ path, wrap }) => ({
        path: `${name}.${path}`,
        wrap: (text: string) => ({ [field.name]: wrap(text) }),
      })),
    )
  return isEnumType(type) || ['Int', 'Float', 'Boolean'].includes(type.name)
    ? []
    : [{ path: name, wrap: text => text }]
}

/** A value in good faith. */
function inGoodFaith(type: GraphQLInputType, ids: Ids): unknown {
  if (isNonNullType(type)) return inGoodFaith(type.ofType, ids)
  if (isListType(type)) return [inGoodFaith(type.ofType, ids)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) return {}
  if (type.name === 'ID') return Object.values(ids)[0]
  return type.name === 'Int' ? 1 : 'Assad'
}

/** All that is under a field without arguments of its own, a page's rows among it. */
function selection(type: GraphQLOutputType, depth = 3): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (depth === 0 || !(isObjectType(named) || isInterfaceType(named))) return ' { __typename }'
  const fields = Object.values(named.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .filter(field => depth > 1 || isLeafType(getNamedType(field.type)))
    .slice(0, 12)
    .map(field => `${field.name}${selection(field.type, depth - 1)}`)
  return ` { __typename ${fields.join(' ')} }`
}

const times = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ')

/** Bodies that strain the parser, the checks or the executor of any server. */
function shapes(): Record<string, string> {
  const of = (query: string, variables?: unknown) => JSON.stringify({ query, variables })
  const nest = (levels: number): string => 'speaker { claims { edges { node { '.repeat(levels)
  const nested = (levels: number): string =>
    of(`{ claims { edges { node { ${nest(levels)} id ${'} } } } '.repeat(levels)} } } } }`)
  const braces = (count: number): string => of('{ a '.repeat(count) + '}'.repeat(count))
  const manyIds = (count: number): string =>
    of('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(count).fill(MARK) })
  const fragments = (count: number, last: string): string =>
    of(
      `{ claims { edges { node { ...F0 } } } } ${times(count, n => `fragment F${n} on Claim { a${n}: id ...F${n + 1} ...F${n + 1} }`)} fragment F${count} on Claim { ${last} }`,
    )
  return {
    'fields 5 levels deep': nested(1),
    'fields 41 levels deep': nested(10),
    'fields 401 levels deep': nested(100),
    'fields 1,601 levels deep': nested(400),
    'braces 100 deep': braces(100),
    'braces 900 deep': braces(900),
    'braces 20,000 deep': braces(20_000),
    'lists 40,000 deep in an argument': of(
      `{ nodes(ids: ${'['.repeat(40_000)}${']'.repeat(40_000)}) { id } }`,
    ),
    ...Object.fromEntries(
      [100, 400, 990].flatMap(depth => [
        [
          `lists ${depth} deep in an argument`,
          of(`{ nodes(ids: ${'['.repeat(depth)}${']'.repeat(depth)}) { id } }`),
        ],
        [
          `objects ${depth / 2} deep in an argument`,
          of(`{ claims(filter: ${'{about:'.repeat(depth / 2)}1${'}'.repeat(depth / 2)}) { totalCount } }`),
        ],
        [
          `lists ${depth} deep in a type`,
          of(`query ($v: ${'['.repeat(depth)}Int${']'.repeat(depth)}) { __typename }`),
        ],
        [
          `inline fragments ${depth / 2} deep`,
          of(`{ ${'...{'.repeat(depth / 2)}__typename${'}'.repeat(depth / 2)} }`),
        ],
      ]),
    ),
    'lists 40,000 deep in a type': of(`query ($v: ${'['.repeat(40_000)}Int) { __typename }`),
    'objects 40,000 deep in an argument': of(`{ claims(filter: ${'{a:'.repeat(30_000)}1) { id } }`),
    'lists 40,000 deep in a variable': `{"query":"query ($v: String) { person(name: $v) { id } }","variables":{"v":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
    'objects 10,000 deep in a variable': `{"query":"query ($v: String) { person(name: $v) { id } }","variables":${'{"v":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
    'one field 600 times': of(`{ ${times(600, () => '__typename')} }`),
    'one field 30,000 times': of(`{ ${times(9_000, () => '__typename')} }`),
    'one page 300 times, to be merged': of(`{ ${times(200, () => 'claims { edges { cursor } }')} }`),
    'one page with other arguments each time': of(
      `{ ${times(100, n => `claims(first: ${n}) { totalCount }`)} }`,
    ),
    '30 aliases': of(`{ ${times(30, n => `a${n}: claims(first: 100) { totalCount edges { cursor } }`)} }`),
    '31 aliases': of(`{ ${times(31, n => `a${n}: claims { totalCount }`)} }`),
    '500 aliases of a name': of(`{ ${times(400, n => `a${n}: __typename`)} }`),
    '5,000 aliases': of(`{ ${times(4_000, n => `a${n}: __typename`)} }`),
    'fragments that double 10 times': fragments(10, 'id'),
    'fragments that double 90 times': fragments(90, 'id'),
    'fragments in a circle': fragments(5, '...F0'),
    'a fragment in itself': of('{ claims { edges { node { ...A } } } } fragment A on Claim { ...A }'),
    'a long circle of fragments': fragments(90, '...F0'),
    'a fragment that is not there': of('{ ...Nowhere }'),
    '1,000 fragments that nobody uses': of(
      `{ __typename } ${times(150, n => `fragment F${n} on Claim { id }`)}`,
    ),
    '200 operations': of(times(200, n => `query Q${n} { __typename }`)),
    '600 variables': of(`query (${times(300, n => `$v${n}: String`)}) { __typename }`),
    '300 directives': of(`{ __typename ${times(300, () => '@skip(if: false)')} }`),
    'directives that are not there': of(`{ __typename ${times(100, n => `@d${n}`)} }`),
    'a page of 2^31 rows': of('{ claims(first: 2147483647) { edges { cursor } } }'),
    'a page of 2^53 rows': of('{ claims(first: 9007199254740992) { edges { cursor } } }'),
    'a page of -1 rows': of('{ claims(first: -1) { edges { cursor } } }'),
    'a page of 100 in pages of 100 in pages of 100': of(
      '{ people(first: 100) { edges { node { claims(first: 100) { edges { node { article { claims(first: 100) { edges { cursor } } } } } } } } } }',
    ),
    '100 ids': manyIds(100),
    '101 ids': manyIds(101),
    '10,000 ids': manyIds(10_000),
    'a schema in the schema': of(
      `{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`,
    ),
    'the schema 20 times': of(
      `{ ${times(20, n => `s${n}: __schema { types { fields { args { name } } } }`)} }`,
    ),
    'a batch of 2': `[${times(2, () => '{"query":"{ __typename }"}').replace(/ (?=\{"q)/g, ',')}]`,
    'a batch of 1,000': `[${Array(1_000).fill('{"query":"{ __typename }"}').join(',')}]`,
    'an empty batch': '[]',
    nothing: '',
    'no JSON': '{"query":',
    null: 'null',
    'a number': '7',
    'a string': '"{ __typename }"',
    'a list of lists': '[[[[]]]]',
    'no query': '{}',
    'a query of null': '{"query":null}',
    'an empty query': of(''),
    'a query of spaces': of(' '.repeat(50_000)),
    'a query of comments': of('#\n'.repeat(30_000)),
    'a query of commas': of(','.repeat(90_000)),
    'a list for a query': '{"query":["{ __typename }"]}',
    'an object for a query': '{"query":{"kind":"Document","definitions":[]}}',
    'a string for variables': '{"query":"{ __typename }","variables":"x"}',
    'a list for variables': '{"query":"{ __typename }","variables":[1]}',
    'a number for the name': '{"query":"{ __typename }","operationName":7}',
    'a name that is not there': '{"query":"{ __typename }","operationName":"Nobody"}',
    'a string for extensions': '{"query":"{ __typename }","extensions":"x"}',
    'a prototype': `{"query":"{ __typename }","__proto__":{"${MARK}":1},"constructor":{"prototype":1}}`,
    'a prototype among variables':
      '{"query":"query ($v: String) { person(name: $v) { id } }","variables":{"__proto__":{"v":"x"}}}',
    'keys without end': `{${Array.from({ length: 6_000 }, (_, n) => `"k${n}":1`).join(',')}}`,
    'the body twice': '{"query":"{ __typename }"}{"query":"{ __typename }"}',
    'bytes that are no text': '\ud800\udc00\u0000\uffff',
    'an unended string': of('{ person(name: "'),
    'an unended block string': of('{ person(name: """'),
    'a long block string': of(`{ person(name: """${'\\n  x'.repeat(10_000)}""") { id } }`),
    'a number of 10,000 digits': of(`{ claims(first: ${'9'.repeat(10_000)}) { totalCount } }`),
    'a subscription': of('subscription { anything }'),
    'a mutation that is not there': of(`mutation { drop${MARK} }`),
    'a field that nearly is there': of(`{ ${times(150, n => `clams${n}`)} }`),
    'a body over the limit': of(`{ __typename } #${'x'.repeat(200_000)}`),
  }
}
