import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { sayso } from '../../../../tests/command.ts'

const directory = mkdtempSync(join(tmpdir(), 'sayso-evaluate-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function put(path: string, content: string | Uint8Array): string {
  const file = join(directory, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

const TEXT = '🦊 “It will rain,” said Ada Brook, the mayor. Brook left.'
const STANDOFF = [
  'T1\tContent 2 17\t“It will rain,”',
  'T2\tCue 18 22\tsaid',
  'T3\tSource 23 32\tAda Brook',
  'E1\tAttribution:T2 Content:T1 Cue:T2 Source:T3',
].join('\n')
const NAMES = [
  { start: 23, end: 32, type: 'PERSON' },
  { start: 45, end: 50, type: 'PERSON' },
]

/** A folder of annotated attributions. */
function attributions(folder: string): string {
  put(`${folder}/text/rain.txt`, TEXT)
  put(`${folder}/attributions/rain_1.ann`, STANDOFF)
  return join(directory, folder)
}

const names = (id: string, text?: string): string => `${JSON.stringify({ id, text, entities: NAMES })}\n`
/** Pairs of statements, invented. */
const LINKS = ['Zenda', 'Strelsau', 'Hofbau', 'Tarlenheim'].flatMap(place => [
  {
    id: `${place}-1`,
    topic: `The bridge of ${place}`,
    date: '2031-05-04',
    a: `The bridge of ${place} is safe, the mayor said.`,
    b: `“It is a lie that our bridge is safe,” said the engineer of ${place}.`,
    supports: false,
    contradicts: true,
  },
  {
    id: `${place}-2`,
    topic: `The bridge of ${place}`,
    a: `The ferry of ${place} ran all night.`,
    b: `The ferry of ${place} ran all night`,
    supports: true,
    contradicts: false,
  },
])
const lines = (values: readonly unknown[]): string =>
  values.map(value => `${JSON.stringify(value)}\n`).join('')
const objects = (lines: string): unknown[] =>
  lines
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('sayso evaluate', { timeout: 60_000 }, () => {
  it('measures attributions, and writes what it compared as sayso extract does', async () => {
    const gold = attributions('gold')
    const predictions = join(directory, 'attributions.jsonl')
    const args = ['evaluate', 'attribution', '--gold', gold]
    const { code, stdout, stderr } = await sayso([...args, '--json', '--predictions', predictions])
    expect(code).toBe(0)
    const perfect = { precision: 1, recall: 1, f1: 1, gold: 1, predicted: 1 }
    expect(objects(stdout)).toEqual([
      {
        set: gold,
        documents: 1,
        missing: 0,
        'content tokens': { ...perfect, gold: 3, predicted: 3 },
        claim: perfect,
        'claim + source': perfect,
        'strict + source': perfect,
        'direct + source': perfect,
      },
    ])
    expect(stderr).toMatch(/11 words in [\d.]+ s \([\d,]+ words\/s\), \d+ MB of memory at most/)
    const extracted = await sayso(['extract', join(gold, 'text', 'rain.txt')])
    expect(readFileSync(predictions, 'utf8')).toBe(extracted.stdout)

    const table = await sayso(args)
    expect(table.stdout).toMatch(/\(1 document\)[\s\S]* P [\s\S]*content tokens .* 100\.0 /)
  })

  it('measures names, in a file that may leave out texts of the corpora', async () => {
    const gold = put('names.jsonl', names('rain', TEXT) + names('again'))
    const packed = gzipSync(`${JSON.stringify({ id: 'again', text: TEXT })}\n`)
    put('sampled/articles/sample.jsonl.gz', packed)
    const args = ['evaluate', 'entities', '--gold', gold]
    const env = { SAYSO_CORPORA: join(directory, 'sampled') }
    const { code, stdout } = await sayso([...args, '--json'], { env })
    expect(code).toBe(0)
    const people = { precision: 1, recall: 1, f1: 1, gold: 4, predicted: 4 }
    expect(objects(stdout)).toMatchObject([
      { set: gold, documents: 2, missing: 0, exact: { all: people }, overlap: { PERSON: people } },
    ])
    expect((await sayso(args, { env })).stdout).toMatch(/exact: all[\s\S]*overlap: PLACE/)
    expect(await sayso(args, { cwd: join(directory, 'sampled') })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('\'again\' has no "text"'),
    })
  })

  it('measures the comparison of names, and writes a line a pair in their order', async () => {
    const gold = put(
      'home/pairs.csv',
      'case_group,schema,name1,name2,is_match,notes\nspelling,Person,Ada Brook,Ada Brooke,true,\nother,Company,"Alder, Inc.",Birch Ltd,false,\n',
    )
    const predictions = join(directory, 'names.out.jsonl')
    const args = ['evaluate', 'names', '--gold', gold]
    const { code, stdout, stderr } = await sayso([...args, '--json', '--predictions', predictions])
    expect(code).toBe(0)
    expect(objects(stdout)).toEqual([
      {
        set: gold,
        pairs: 2,
        truePositives: 1,
        falsePositives: 0,
        falseNegatives: 0,
        trueNegatives: 1,
        all: { precision: 1, recall: 1, f1: 1, gold: 1, predicted: 1 },
        groups: {
          spelling: { precision: 1, recall: 1, f1: 1, gold: 1, predicted: 1 },
          other: { precision: 0, recall: 0, f1: 0, gold: 0, predicted: 0 },
        },
      },
    ])
    expect(stderr).toMatch(/2 pairs in [\d.]+ s \([\d,]+ pairs\/s\)/)
    expect(objects(readFileSync(predictions, 'utf8'))).toEqual([
      { match: true, score: expect.any(Number), reason: expect.stringContaining("'Brook' ~ 'Brooke'") },
      { match: false, score: expect.any(Number), reason: expect.stringContaining("'Alder' against 'Birch'") },
    ])
    expect((await sayso(args)).stdout).toMatch(
      /\(2 pairs\)[\s\S]*match[\s\S]*right: 1 that match, 1 that do not/,
    )
  })

  it('measures how pairs of statements are ranked, and writes a line a pair in their order', async () => {
    const gold = put('links.jsonl', lines(LINKS))
    const predictions = join(directory, 'links.out.jsonl')
    const args = ['evaluate', 'links', '--gold', gold]
    const { code, stdout, stderr } = await sayso([...args, '--json', '--predictions', predictions])
    expect(code).toBe(0)
    const supports = { averagePrecision: 1, base: 0.5, gold: 4 }
    const contradicts = { ...supports, averagePrecision: expect.any(Number) }
    expect(objects(stdout)).toEqual([{ set: gold, pairs: 8, folds: null, folded: 0, contradicts, supports }])
    expect(stderr).toMatch(/8 pairs in [\d.]+ s/)
    const written = objects(readFileSync(predictions, 'utf8'))
    expect(written.map(line => (line as { id: string }).id)).toEqual(LINKS.map(({ id }) => id))
    expect(written.slice(0, 2)).toEqual([
      {
        id: 'Zenda-1',
        relation: expect.stringMatching(/^(SUPPORTS|CONTRADICTS|NONE)$/),
        contradicts: expect.any(Number),
        supports: expect.any(Number),
        reason: expect.stringContaining("both speak of 'Zenda', 'bridge', 'safe'"),
      },
      {
        id: 'Zenda-2',
        relation: 'REPEATS',
        contradicts: expect.any(Number),
        supports: 1,
        reason: 'word for word the same',
      },
    ])
    expect((await sayso(args)).stdout).toMatch(
      /\(8 pairs\)[\s\S]*AP [\s\S]*supports .* 100\.0 .* 50\.0 [\s\S]*by the shipped model/,
    )
    const folded = await sayso([...args, '--folds', '2'])
    expect(folded.stdout).toContain('2 folds by topic')
    expect(await sayso(['evaluate', 'names', '--folds', '2'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--folds fits links only'),
    })
  })

  it('takes the corpora beside it, and of ours those whose texts are there', async () => {
    put('home/clone/evaluation/news.jsonl', names('own'))
    put('home/clone/README.md', '')
    put('home/shared/corpora/ner/conll-dev.jsonl', names('conll-dev-0', TEXT))
    put(
      'home/shared/corpora/ner/politics-dev.jsonl',
      names('politics-train-0', TEXT) + names('politics-dev-0', TEXT),
    )
    attributions('home/shared/corpora/polnear/dev')
    const cwd = join(directory, 'home/clone')
    const setsOf = async (what: string): Promise<unknown[]> =>
      objects((await sayso(['evaluate', what, '--json'], { cwd })).stdout)
    expect(await setsOf('attribution')).toMatchObject([{ set: 'polnear/dev', documents: 1 }])
    put(
      'home/shared/corpora/names/dev.csv',
      'case_group,schema,name1,name2,is_match\na,Person,Ada Brook,Ada Brook,true\n',
    )
    expect(await setsOf('names')).toMatchObject([{ set: 'names/dev', pairs: 1 }])
    put('home/shared/corpora/claim-links/train.jsonl', lines(LINKS))
    expect(await setsOf('links')).toMatchObject([{ set: 'claim-links/train', pairs: 8 }])
    const corpora = [
      { set: 'ner/conll-dev', documents: 1 },
      { set: 'ner/politics-dev', documents: 1 },
    ]
    expect(await setsOf('entities')).toMatchObject(corpora)
    const sample = gzipSync(`${JSON.stringify({ id: 'own', text: TEXT })}\n`)
    put('home/shared/corpora/articles/sample.jsonl.gz', sample)
    expect(await setsOf('entities')).toMatchObject([
      ...corpora,
      { set: join('evaluation', 'news.jsonl'), documents: 1 },
    ])
    // Nearer ones come first.
    put('home/clone/corpora/ner/conll-dev.jsonl', names('conll-dev-0', TEXT))
    expect(await setsOf('entities')).toMatchObject(corpora.slice(0, 1))
  })

  it.each(['attribution', 'entities', 'names', 'links'])(
    'says where to get %s from where there are none',
    async what => {
      put('bare/corpora/README.md', '')
      const wayOut = {
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/no annotated news.*--gold.*SAYSO_CORPORA/),
      }
      expect(await sayso(['evaluate', what], { cwd: join(directory, 'bare') })).toMatchObject(wayOut)
      put('emptier/clone/README.md', '')
      expect(await sayso(['evaluate', what], { cwd: join(directory, 'emptier/clone') })).toMatchObject(wayOut)
      const env = { SAYSO_CORPORA: join(directory, 'nowhere') }
      expect(await sayso(['evaluate', what], { env })).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/SAYSO_CORPORA: there is no folder/),
      })
    },
  )

  it.each([
    ['attribution', 'missing', /missing.*check the path/],
    ['attribution', 'wrong.jsonl', /this is a file: name a folder/],
    ['entities', 'missing', /missing.*check the path/],
    ['entities', '.', /this is a folder: name a file/],
    ['entities', 'wrong.jsonl', /wrong\.jsonl:1 is not JSON/],
    ['names', 'missing', /missing.*check the path/],
    ['names', '.', /this is a folder: name a file/],
    ['names', 'wrong.csv', /wrong\.csv:2.*is_match/],
    ['links', 'missing', /missing.*check the path/],
    ['links', 'wrong-links.jsonl', /wrong-links\.jsonl:2: 'contradicts'/],
  ])('refuses %s from %s', async (what, path, message) => {
    put('wrong.jsonl', 'no JSON\n')
    put('wrong-links.jsonl', lines([LINKS[0], { ...LINKS[1], contradicts: 'perhaps' }]))
    put('wrong.csv', 'case_group,schema,name1,name2,is_match\na,Person,Ada Brook,Ben Cole,perhaps\n')
    expect(await sayso(['evaluate', what, '--gold', join(directory, path)])).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringMatching(message),
    })
  })

  it('refuses to measure what it does not know, and to write where it cannot', async () => {
    expect(await sayso(['evaluate', 'rhetoric'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('attribution, entities, names, links'),
    })
    const gold = attributions('gold')
    expect(
      await sayso(['evaluate', 'attribution', '--gold', gold, '--predictions', directory]),
    ).toMatchObject({ code: 2, stderr: expect.stringContaining('--predictions') })
  })
})
