import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Service {
  readonly image: string
  readonly build?: string
  readonly command?: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck: { readonly test?: readonly string[]; readonly disable?: boolean }
  readonly ports?: readonly string[]
  readonly restart: string
  readonly volumes?: readonly string[]
}

const root = new URL('..', import.meta.url)
const at = (path: string): string => fileURLToPath(new URL(path, root))
const text = (path: string): string => readFileSync(at(path), 'utf8')

const composeText = text('docker-compose.yml')
const { services, volumes } = parse(composeText, { merge: true }) as {
  readonly services: Readonly<Record<'neo4j' | 'seed' | 'server', Service>>
  readonly volumes: object
}
const dockerfile = text('Dockerfile')
const commands = readdirSync(at('packages/cli/src/command')).map(name => name.replace('.ts', ''))

/** All strings of a parsed file, with the key that each stands under. */
function* strings(value: unknown, key = ''): Generator<{ key: string; value: string }> {
  if (typeof value === 'string') yield { key, value }
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value))
      yield* strings(inner, Array.isArray(value) ? key : name)
}

describe('docker-compose.yml', () => {
  it('starts Neo4j, then the seeds, then the server, each when the one before is ready', () => {
    expect(Object.keys(services)).toEqual(['neo4j', 'seed', 'server'])
    expect(services.neo4j.depends_on).toBeUndefined()
    expect(services.seed.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
    expect(services.server.depends_on).toEqual({
      neo4j: { condition: 'service_healthy' },
      seed: { condition: 'service_completed_successfully' },
    })
  })

  it('checks the health of what keeps running, and of nothing else', () => {
    for (const { healthcheck, restart } of [services.neo4j, services.server]) {
      const [how, ...command] = healthcheck.test ?? []
      expect(how).toMatch(/^CMD(-SHELL)?$/)
      for (const word of command) expect(word).toBeTypeOf('string')
      expect(restart).toBe('unless-stopped')
    }
    expect(services.seed).toMatchObject({ healthcheck: { disable: true }, restart: 'no' })
    const [endpoint] = /\/\w+z\b/.exec(services.server.healthcheck.test?.join(' ') ?? '') ?? []
    expect(text('packages/server/src/http/router.ts')).toContain(`'${endpoint}'`)
  })

  it('is reachable from this machine only', () => {
    expect([services.neo4j.ports, services.seed.ports, services.server.ports]).toEqual([
      ['127.0.0.1:7474:7474', '127.0.0.1:7687:7687'],
      undefined,
      ['127.0.0.1:4000:4000'],
    ])
  })

  it('takes every password from the environment, with the one default for development', () => {
    const secret = [...strings(services)].filter(({ key }) => /password|auth|secret|token/i.test(key))
    expect(secret).toHaveLength(3)
    for (const { value } of secret) expect(value).toMatch(/^(neo4j\/)?\$\{NEO4J_PASSWORD:-sayso-dev\}$/)
    const written = composeText.replaceAll(/^\s*#.*$/gm, '').replaceAll(`\${NEO4J_PASSWORD:-sayso-dev}`, '')
    expect(written).not.toContain('sayso-dev')
  })

  it('gives Neo4j no variable that its image would take for an unknown setting', () => {
    expect(Object.keys(services.neo4j.environment)).toEqual(['NEO4J_AUTH'])
  })

  it('runs commands that exist, on files that exist, set up by variables that are read', () => {
    for (const { command: [name, ...rest] = [], build, environment } of [services.seed, services.server]) {
      expect(commands).toContain(name)
      const source = text(`packages/cli/src/command/${name}.ts`)
      for (const option of rest.filter(word => word.startsWith('--')))
        expect(source).toContain(`'${option} <`)
      expect(existsSync(at(build ?? 'nowhere'))).toBe(true)
      for (const variable of Object.keys(environment))
        expect(text('packages/cli/src/config.ts')).toContain(`${variable}:`)
    }
    expect(services.seed.command).toEqual(['ingest', 'seeds'])
    expect(existsSync(at('seeds'))).toBe(true)
    for (const volume of services.neo4j.volumes ?? []) {
      const [from = ''] = volume.split(':')
      if (from.startsWith('.')) expect(existsSync(at(from)), from).toBe(true)
      else expect(volumes).toHaveProperty(from)
    }
    expect(services.server.environment['SAYSO_STORE']).toBe('neo4j://neo4j:7687')
  })
})

describe('Dockerfile', () => {
  const manifest = JSON.parse(text('package.json'))
  const instructions = dockerfile.replaceAll(/\\\n/g, ' ').split('\n')
  const argumentsOf = (name: string): string[] =>
    instructions.filter(line => line.startsWith(`${name} `)).map(line => line.slice(name.length + 1).trim())

  it('installs with the pnpm of the manifest, on a Node that the manifest allows', () => {
    expect(dockerfile.match(/pnpm@[\d.]+/g)).toEqual([manifest.packageManager])
    const [, oldest = ''] = /^>=(\d+)/.exec(manifest.engines.node) ?? []
    for (const image of argumentsOf('FROM')) {
      const [, major = ''] = /^node:(\d+)-slim/.exec(image) ?? []
      expect(Number(major)).toBeGreaterThanOrEqual(Number(oldest))
    }
  })

  it('runs sayso, serving unless told otherwise, as a user without rights', () => {
    const [program, script] = JSON.parse(argumentsOf('ENTRYPOINT')[0] ?? '')
    expect(program).toBe('node')
    expect(existsSync(at(script))).toBe(true)
    expect(commands).toContain(JSON.parse(argumentsOf('CMD')[0] ?? '')[0])
    expect(argumentsOf('USER')).toEqual(['node'])
  })

  it('copies nothing from this machine that was built or installed here', () => {
    const ignored = text('.dockerignore').split('\n')
    for (const path of ['.git', '.sayso', '**/node_modules', '**/dist', '.env*'])
      expect(ignored).toContain(path)
    expect(argumentsOf('COPY').filter(source => !source.startsWith('--from='))).toEqual(['. .'])
  })

  it('is healthy when /healthz answers', () => {
    const [, test = ''] = /CMD (\[.*\])/.exec(argumentsOf('HEALTHCHECK')[0] ?? '') ?? []
    expect(JSON.parse(test)).toEqual(['node', '-e', expect.stringContaining('/healthz')])
    expect(text('packages/server/src/http/router.ts')).toContain(`'/healthz'`)
  })
})
