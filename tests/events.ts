import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'

/** Listens to a subscription over server-sent events, on a connection of its own. */
export async function listen(
  url: string,
  subscription: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const sent = request(`${url}/graphql`, {
    method: 'POST',
    agent: false,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
  })
  sent.end(JSON.stringify({ query: subscription }))
  const [reply] = (await once(sent, 'response')) as [IncomingMessage]
  const blocks = blocksOf(reply)
  return {
    type: reply.headers['content-type'],
    /** The next event's data; null once the server has ended it. Heartbeats are passed over. */
    async next() {
      for (let block = await blocks.next(); !block.done; block = await blocks.next()) {
        if (/^event: complete$/m.test(block.value)) return null
        const [, data] = /^data: (.+)$/m.exec(block.value) ?? []
        if (data !== undefined) return JSON.parse(data)
      }
      return null
    },
    /** Waits for a heartbeat. */
    async beat(): Promise<void> {
      while ((await blocks.next()).value !== ':');
    },
    leave: () => sent.destroy(),
  }
}

/** What stands between blank lines. */
async function* blocksOf(reply: IncomingMessage): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of reply.setEncoding('utf8')) {
    const parts = (rest + chunk).split('\n\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
}
