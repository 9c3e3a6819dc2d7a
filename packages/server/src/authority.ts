import type { Context } from './builder.ts'
import type { Desk } from './desk.ts'
import { clientError } from './error.ts'
import { includesRole, type TokenRole } from './token/token.ts'

/** Who writes, as trails and reviews name them, and where. */
interface Authority {
  readonly desk: Desk
  readonly by: string
}

/**
 * Checks that the request may change the graph.
 * @throws READ_ONLY, UNAUTHENTICATED, FORBIDDEN
 */
export function authorityOf(
  { desk, viewer }: Pick<Context, 'desk' | 'viewer'>,
  wanted: TokenRole,
): Authority {
  if (!desk)
    throw clientError(
      'READ_ONLY',
      'this server only reads: write to one that was started with `sayso serve --write`',
    )
  if (!viewer)
    throw clientError(
      'UNAUTHENTICATED',
      `this needs the token of an ${wanted}: send 'authorization: Bearer …' with what \`sayso token create NAME --role ${wanted}\` printed`,
    )
  if (!includesRole(viewer.role, wanted))
    throw clientError(
      'FORBIDDEN',
      `the role of your token is ${viewer.role}, and this needs ${wanted}: ask for a token from \`sayso token create NAME --role ${wanted}\``,
    )
  return { desk, by: viewer.name }
}
