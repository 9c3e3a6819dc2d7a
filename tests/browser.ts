import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

/** A started browser and how to end it; or none, and why. */
export type Opened =
  | { browser: Browser; close(): Promise<void> }
  | { browser: null; reason: string; close(): Promise<void> }

/**
 * Nothing but this machine answers: neither names nor numbers, nor a proxy that would look them up for us. Pictures are put
 * together by the processor, as where there is no graphics card: an emulated one takes many times as long.
 */
const args = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-gpu',
]

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where the packaged Chromium is unpacked: beside what was installed, so that it goes away with it. */
const unpacked = join(root, 'node_modules', '.cache', 'sayso-chromium-143.0.4')

/** The package's own configuration looks for its fonts in /tmp. */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir><dir>/usr/share/fonts</dir></fontconfig>
`

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable']

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/**
 * Unpacks the packaged Chromium, once, in a process of its own: the package looks at the environment for where to
 * put it and whether to add the libraries a bare machine lacks. The last step is a rename, so that tests running
 * side by side never meet half a browser.
 */
async function unpack(): Promise<void> {
  if (await exists(unpacked)) return
  await mkdir(dirname(unpacked), { recursive: true })
  const staging = await mkdtemp(`${unpacked}-`)
  const script = `await (await import('@sparticuz/chromium')).default.executablePath()`
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    await writeFile(join(staging, 'fonts', 'fonts.conf'), fonts)
    await rename(staging, unpacked)
  } catch (error) {
    await rm(staging, { recursive: true })
    if (!(await exists(unpacked))) throw error
  }
}

async function packaged(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `the packaged Chromium is for Linux on x64, this is ${process.platform} on ${process.arch}`,
    )
  await unpack()
  const libraries = [join(unpacked, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
  const env = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    executablePath: join(unpacked, 'chromium'),
    env: {
      ...Object.fromEntries(env),
      FONTCONFIG_PATH: join(unpacked, 'fonts'),
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
    },
  }
}

/** What to try, in order: the one asked for and no other, or the packaged one and then what people have. */
function candidates(): (() => Promise<LaunchOptions>)[] {
  const asked = process.env['SAYSO_CHROMIUM']
  if (asked) return [async () => ({ executablePath: asked })]
  const channels = ['chrome', 'msedge'].map(channel => async () => ({ channel }))
  const paths = installed.map(executablePath => async () => ({ executablePath }))
  return [packaged, ...channels, ...paths]
}

/**
 * Starts a headless Chromium that can reach this machine and nothing else. Without one, a test says the reason with
 * `context.skip(reason)`; where SAYSO_REQUIRE_BROWSER is set, or SAYSO_CHROMIUM names one that does not start, this
 * throws instead.
 */
export async function openBrowser(): Promise<Opened> {
  const reasons: string[] = []
  for (const candidate of candidates()) {
    try {
      const browser = await chromium.launch({ ...(await candidate()), headless: true, args })
      return { browser, close: () => browser.close() }
    } catch (error) {
      reasons.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    }
  }
  const reason = `No Chromium could be started. Install Chrome, or set SAYSO_CHROMIUM to one. ${reasons.join('; ')}`
  if (process.env['SAYSO_REQUIRE_BROWSER'] || process.env['SAYSO_CHROMIUM']) throw new Error(reason)
  return { browser: null, reason, close: async () => {} }
}
