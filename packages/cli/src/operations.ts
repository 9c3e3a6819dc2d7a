import { readFile } from 'node:fs/promises'
import { SaysoError } from '@sayso/core'
import * as z from 'zod'

const Operations = z.record(z.string().min(1), z.string())

/**
 * Reads a file of operations: a JSON object of GraphQL documents by id.
 * @throws SaysoError USAGE
 */
export async function readOperations(path: string): Promise<Readonly<Record<string, string>>> {
  try {
    return Operations.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new SaysoError(
      'USAGE',
      `${path} cannot be read as a file of operations`,
      'write a JSON object whose keys are ids and whose values are GraphQL documents',
      { cause },
    )
  }
}
