import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const ARCHITECTURE = join(root, 'ARCHITECTURE.md')
const LONGEST = 300
/** What reads the models that its package ships. */
const MODEL_FILES = ['packages/nlp/src/model/file.ts', 'packages/agreement/src/pair/file.ts']

interface Manifest {
  readonly name: string
  readonly exports?: Readonly<Record<string, unknown>>
  readonly bin?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

interface Source {
  /** From the root, with slashes: 'packages/core/src/id.ts'. */
  readonly path: string
  /** 'core' */
  readonly owner: string
  readonly text: string
  /** The text without comments. */
  readonly code: string
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[]
}

/** Paths of the files below a folder, from the root. */
function filesBelow(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter(path => !/(^|\/)(node_modules|dist)\//.test(path))
    .sort()
}

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;=()]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/gm

function importsOf(code: string): Source['imports'] {
  return [...code.matchAll(IMPORT)].map(([, type, from, dynamic]) => ({
    from: from ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }))
}

/** Rows of the table under '## Packages', from the top down. */
function allowedImports(markdown: string): Map<string, string[]> {
  const [, table = ''] =
    /\| Package \| Lives there \| May import \|\n\|[-|\s]+\|\n((?:\|.*\|\n)+)/.exec(markdown) ?? []
  return new Map(
    table
      .trim()
      .split('\n')
      .map(row => row.split('|').map(cell => cell.trim()))
      .map(([, path = '', , names = '']) => [
        path.replaceAll(/`|packages\//g, ''),
        names === 'nothing' ? [] : names.split(/,\s*/),
      ]),
  )
}

/** The bold names that the bullets under '## Invariants' begin with. */
function invariantNames(markdown: string): string[] {
  const [, section = ''] = /^## Invariants\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(markdown) ?? []
  return [...section.matchAll(/^- \*\*([^*]+)\*\*/gm)].map(([, name = '']) => name)
}

const architecture = readFileSync(ARCHITECTURE, 'utf8')
const allowed = allowedImports(architecture)
const packages = readdirSync(join(root, 'packages')).filter(name =>
  existsSync(join(root, 'packages', name, 'package.json')),
)
const manifests = new Map<string, Manifest>(
  packages.map(name => [
    name,
    JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')),
  ]),
)
const sources: Source[] = packages
  .flatMap(name => filesBelow(`packages/${name}/src`))
  .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
  .map(path => {
    const text = readFileSync(join(root, path), 'utf8')
    const code = withoutComments(text)
    return { path, owner: path.split('/')[1] ?? '', text, code, imports: importsOf(code) }
  })
const of = (...owners: string[]): Source[] => sources.filter(({ owner }) => owners.includes(owner))
const outside = (...owners: string[]): Source[] => sources.filter(({ owner }) => !owners.includes(owner))

/** One line for each file in which the pattern occurs. */
const having = (files: readonly Source[], pattern: RegExp): string[] =>
  files.flatMap(({ path, code }) => {
    const found = pattern.exec(code)
    return found ? [`${path}: ${found[0].trim()}`] : []
  })

const importing = (files: readonly Source[], refused: (from: string) => boolean): string[] =>
  files.flatMap(({ path, imports }) =>
    imports.filter(({ from }) => refused(from)).map(({ from }) => `${path} imports ${from}`),
  )

const workspaceNames = (dependencies: Manifest['dependencies'] = {}): string[] =>
  Object.keys(dependencies).flatMap(name =>
    name.startsWith('@sayso/') ? [name.slice('@sayso/'.length)] : [],
  )

/** The package that an import names, or nothing for a file or a part of Node. */
const packageOf = (from: string): string | undefined => /^(?!\.|node:)((?:@[^/]+\/)?[^/]+)/.exec(from)?.[1]

const CYPHER = /\b(MATCH|MERGE)\s*\(|\bUNWIND\s|\bDETACH DELETE\b/

/** String and template literals that hold Cypher. */
const cypherIn = ({ code }: Source): string[] =>
  (code.match(/`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'/g) ?? []).filter(literal => CYPHER.test(literal))

/** What a user may type is shown in help. */
const withoutHelp = (source: Source): Source => ({
  ...source,
  code: source.code.replaceAll(/'as in: .*'/g, ''),
})

/** What ARCHITECTURE.md states under '## Invariants', by name: each gives what breaks it. */
const INVARIANTS: Readonly<Record<string, () => string[]>> = {
  boundaries: () =>
    packages.flatMap(name => {
      const order = [...allowed.keys()]
      const manifest = manifests.get(name)
      const own = workspaceNames(manifest?.dependencies)
      const files = of(name)
      const used = new Set(files.flatMap(({ imports }) => imports.map(({ from }) => packageOf(from))))
      const known = (from: string): boolean => {
        const wanted = packageOf(from)
        // A page brings what it imports along in its bundle: nothing is left to install.
        const listed = { ...manifest?.dependencies, ...(name === 'web' && manifest?.devDependencies) }
        return wanted === undefined || wanted in listed
      }
      return [
        ...own
          .filter(other => !allowed.get(name)?.includes(other))
          .map(other => `${name} depends on ${other}, which ARCHITECTURE.md does not allow`),
        ...own
          .filter(other => !used.has(`@sayso/${other}`))
          .map(other => `${name} depends on ${other} and never imports it`),
        // Training and tests may use what stands above; nothing may hide a way down.
        ...workspaceNames(manifest?.devDependencies)
          .filter(other => order.indexOf(other) >= order.indexOf(name))
          .map(other => `${name} hides ${other} among devDependencies`),
        ...files.flatMap(({ path, imports }) =>
          imports
            // Types are gone at run time, so they may come from a development dependency.
            .filter(({ from, typeOnly }) => !(known(from) || (typeOnly && !from.startsWith('@sayso/'))))
            .map(({ from }) => `${path} imports ${from}, which its manifest does not list`),
        ),
        ...importing(files, from => /^@sayso\/[^/]+\//.test(from)),
        ...files.flatMap(({ path, imports }) =>
          imports
            .filter(({ from }) => from.startsWith('.'))
            .filter(
              ({ from }) => !normalize(join(dirname(path), from)).startsWith(join('packages', name, 'src')),
            )
            .map(({ from }) => `${path} reaches out of its package for ${from}`),
        ),
      ]
    }),
  drivers: () => importing(outside('graph'), from => /^(neo4j-driver|@grafeo-db\/)/.test(from)),
  models: () => [
    ...importing(outside('llm'), from => /^(ai$|@ai-sdk\/)/.test(from)),
    ...having(outside('llm'), /^\s*(import|export)\s(?!type\s)[^'(]*'@sayso\/llm'/m),
  ],
  environment: () =>
    having(
      sources.filter(({ path }) => !path.endsWith('/config.ts')),
      /\bprocess\s*(\??\.\s*env\b|\[)|\bimport\s*\{[^}]*\benv\b[^}]*\}\s*from\s*'node:process'/,
    ),
  purity: () => [
    // Hashing is arithmetic; reading a dependency's word list is importing.
    ...importing(of('core'), from => from.startsWith('node:') && from !== 'node:crypto'),
    ...importing(
      of('nlp', 'identity', 'agreement').filter(({ path }) => !MODEL_FILES.includes(path)),
      from => from.startsWith('node:') && from !== 'node:module',
    ),
    ...having(of('core', 'nlp', 'identity', 'agreement'), /\bfetch\s*\(|\bconsole\.\w+|\bprocess\.\w+/),
  ],
  determinism: () =>
    having(
      of('core', 'identity', 'agreement', 'nlp', 'graph'),
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\brandom(UUID|Bytes|Int)\b|\bgetRandomValues\b/,
    ),
  statements: () => [
    ...having(outside('graph').map(withoutHelp), CYPHER),
    // Where a value would stand: in quotes, after an operator or a colon, in a list.
    ...of('graph').flatMap(source =>
      cypherIn(source)
        .filter(literal => /['"]\$\{|[=<>]\s*\$\{|:\s+\$\{|\[\$\{/.test(literal))
        .map(literal => `${source.path} puts a value into ${literal}`),
    ),
  ],
  size: () =>
    sources
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST)
      .map(({ path, lines }) => `${path} has ${lines} lines`),
}

describe('the invariants of ARCHITECTURE.md', () => {
  it('are these, each with a check', () => {
    expect(invariantNames(architecture).toSorted()).toEqual(Object.keys(INVARIANTS).sort())
  })

  it.each(Object.keys(INVARIANTS))('%s', name => {
    expect(INVARIANTS[name]?.()).toEqual([])
  })
})

describe('the packages', () => {
  it('are the ones in the table of ARCHITECTURE.md, where dependencies point up to earlier rows only', () => {
    const rows = [...allowed.keys()]
    expect(rows.toSorted()).toEqual(packages.toSorted())
    for (const [index, name] of rows.entries())
      for (const other of allowed.get(name) ?? []) expect(rows.slice(0, index), name).toContain(other)
  })

  it.each([...manifests])('%s shows an index or a command, and nothing of its inside', (name, manifest) => {
    expect(manifest.name).toBe(`@sayso/${name}`)
    // Trained models are data that the package ships.
    const shown = Object.keys(manifest.exports ?? {}).filter(path => path !== './models/*')
    if (manifest.exports) expect(shown).toEqual(['.'])
    else expect(Object.keys(manifest.bin ?? {})).not.toEqual([])
  })

  it('are read whole: every import of a known file is seen', () => {
    expect(
      importsOf(`import a, {\n  type B,\n} from 'a'\nexport type { C } from './c.ts'\nawait import("d")`),
    ).toEqual([
      { from: 'a', typeOnly: false },
      { from: './c.ts', typeOnly: true },
      { from: 'd', typeOnly: false },
    ])
    expect(of('graph').flatMap(cypherIn).length).toBeGreaterThan(20)
  })
})

describe('the documentation', () => {
  const pages = [
    ...readdirSync(root).filter(name => name.endsWith('.md')),
    ...['benchmarks', 'docs', 'examples', 'neo4j-browser', 'tools', 'packages']
      .flatMap(filesBelow)
      .filter(path => path.endsWith('.md')),
  ]
  /** As GitHub makes them of headings. */
  const anchorsOf = (markdown: string): string[] =>
    [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/g, '-'),
    )

  it.each(pages)('%s links to what is there', page => {
    const markdown = readFileSync(join(root, page), 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '')
    const broken = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter(target => !/^[a-z]+:/.test(target))
      .filter(target => {
        const [path = '', anchor] = target.split('#')
        const file = path === '' ? join(root, page) : join(root, dirname(page), path)
        if (!existsSync(file)) return true
        return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor)
      })
    expect(broken).toEqual([])
  })
})
