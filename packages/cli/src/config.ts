import { homedir } from 'node:os'
import { join } from 'node:path'
import { SaysoError } from '@sayso/core'
import * as z from 'zod'

const Environment = z.object({
  SAYSO_STORE: z.string().min(1).default('embedded:.sayso/graph.grafeo'),
  SAYSO_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  SAYSO_HOST: z.string().min(1).default('127.0.0.1'),
  SAYSO_RUNS: z.string().min(1).default('.sayso/runs'),
  SAYSO_TOKENS: z.string().min(1).default('.sayso/tokens.json'),
  SAYSO_CORPORA: z.string().optional(),
  SAYSO_LLM_API_KEY: z.string().optional(),
  XDG_CACHE_HOME: z.string().default(join(homedir(), '.cache')),
  NEO4J_USERNAME: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  SAYSO_DEBUG: z.string().optional(),
})

/** What the environment says; command-line options win over it. */
export type Config = z.infer<typeof Environment>

/**
 * Reads the environment: the only place that does.
 * @throws SaysoError USAGE
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  // An empty variable counts as absent, as in compose files.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = Environment.safeParse(set)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new SaysoError(
    'USAGE',
    `${issue?.path.join('.')}: ${issue?.message}`,
    'correct or unset the variable',
  )
}
