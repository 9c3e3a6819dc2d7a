import { Option } from 'commander'
import type { Config } from './config.ts'

/** The option that names the file of tokens. */
export const tokensOption = (config: Config): Option =>
  new Option(
    '--tokens <file>',
    'where the tokens are; SAYSO_TOKENS in the environment, else .sayso/tokens.json',
  ).default(config.SAYSO_TOKENS)
