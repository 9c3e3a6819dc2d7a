import type { ServerResponse } from 'node:http'
import type { Code } from '../code.ts'

/** On every reply: a browser takes it for nothing but what it is, and shows it inside no other page. */
const SECURE = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/** Sets the headers of every reply; what answers may set stricter or, as the page does, wider ones. */
export function secure(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURE)) response.setHeader(name, value)
}

export async function send(to: ServerResponse, from: Response): Promise<void> {
  to.writeHead(from.status, Object.fromEntries(from.headers))
  to.end(to.req.method === 'HEAD' ? undefined : new Uint8Array(await from.arrayBuffer()))
}

/** Why a request is not answered. */
export interface Refusal {
  readonly status: number
  readonly code: Code
  readonly message: string
  readonly headers: Readonly<Record<string, string>>
}

/** A refusal in the form of a GraphQL reply. */
export const refused = ({ status, code, message, headers }: Refusal): Response =>
  Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers })
