// The jars that Neo4j runs from: fetched once from Maven Central, then kept in the user's cache directory.

import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify, stripVTControlCharacters } from 'node:util'

/** The Neo4j version in pom.xml. The two class names below belong to it: look again when it changes. */
export const VERSION = '5.26.30'

/** What neo4j-5.26.30.jar names in META-INF/services/org.neo4j.server.startup.EntryPoint (other versions differ). */
export const SERVER_CLASS = 'org.neo4j.server.CommunityEntryPoint'

/** The class behind the `neo4j-admin` command. */
export const ADMIN_CLASS = 'org.neo4j.server.startup.Neo4jAdminCommand'

const OLDEST_JAVA = 17
const INSTALL_JAVA = 'install a Java 17 or 21 runtime'
const DAY = 24 * 60 * 60 * 1000
const POM = fileURLToPath(new URL('pom.xml', import.meta.url))
const run = promisify(execFile)

/** Named in full: its short name hides a failed download behind an error about the name. */
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies'

/** Where the jars are, or will be. The directory exists only once it is complete. */
function jarsDirectory() {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'sayso', `neo4j-${VERSION}`)
}

/**
 * Can Neo4j run here? It takes Java on PATH and, until the jars are fetched, Maven.
 *
 * @returns {{ ok: true } | { ok: false, missing: string }}
 */
export function available() {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' })
  if (java.error) return { ok: false, missing: `no java on PATH: ${INSTALL_JAVA}` }
  const [, release = '?'] = /version "(\d+)/.exec(java.stderr) ?? []
  if (!(Number(release) >= OLDEST_JAVA)) {
    return { ok: false, missing: `the java on PATH is version ${release}: ${INSTALL_JAVA}` }
  }
  if (!existsSync(jarsDirectory()) && spawnSync('mvn', ['--version']).status !== 0) {
    return { ok: false, missing: 'no working mvn on PATH: install Maven 3, which fetches the Neo4j jars' }
  }
  return { ok: true }
}

/**
 * Fetches the jars unless they are there already. Any number of processes may do so at the same time: each
 * downloads into a directory of its own, and the first to finish renames its jars into place.
 *
 * @param {(line: string) => void} [log]
 * @returns {Promise<string>} the directory of the jars
 */
export async function fetchJars(log = () => {}) {
  const target = jarsDirectory()
  if (existsSync(target)) return target
  log(`Fetching Neo4j ${VERSION} from Maven Central (about 140 MB, only this once) ...`)
  await mkdir(dirname(target), { recursive: true })
  await removeAbandoned(target)
  const partial = await mkdtemp(`${target}.partial-`)
  try {
    await runMaven(partial)
    await rename(join(partial, 'lib'), target).catch(error => {
      if (!existsSync(target)) throw error
    })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
  return target
}

/**
 * Copies the jars to `lib` in the directory. Maven's own repository is there too, not in the home directory,
 * which may not be writable, and where two Mavens at once can trip each other.
 *
 * @param {string} directory
 */
async function runMaven(directory) {
  const lib = join(directory, 'lib')
  const quiet = ['--batch-mode', '--no-transfer-progress', '--quiet', '--strict-checksums']
  const where = [`-Dmaven.repo.local=${join(directory, 'repository')}`, `-DoutputDirectory=${lib}`]
  const maven = run('mvn', [...quiet, '--file', POM, ...where, COPY])
  maven.child.stdin?.end()
  try {
    await maven
  } catch (error) {
    const failure = /** @type {import('node:child_process').ExecFileException} */ (error)
    const said = `${failure.stdout ?? ''}${failure.stderr ?? ''}`.trim() || failure.message
    throw new Error(
      `Maven could not fetch the Neo4j jars. Check the network (behind a proxy or a mirror: ~/.m2/settings.xml) ` +
        `and try again.\n${stripVTControlCharacters(said).split('\n').slice(0, 15).join('\n')}`,
    )
  }
  if (!existsSync(join(lib, `neo4j-${VERSION}.jar`))) {
    throw new Error(`${POM} and jars.mjs disagree on the Neo4j version: change both together`)
  }
}

/**
 * Removes what fetches that were killed a day ago or earlier have left beside the target.
 *
 * @param {string} target
 */
async function removeAbandoned(target) {
  for (const name of await readdir(dirname(target))) {
    const path = join(dirname(target), name)
    if (!path.startsWith(`${target}.partial-`)) continue
    const info = await stat(path).catch(() => undefined)
    if (info && Date.now() - info.mtimeMs > DAY) await rm(path, { recursive: true, force: true })
  }
}
