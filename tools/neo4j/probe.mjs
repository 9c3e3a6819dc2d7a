// Asking a port: is it free, does it speak Bolt, does it answer HTTP?

import { once } from 'node:events'
import { connect, createServer } from 'node:net'

export const HOST = '127.0.0.1'

/** Four bytes that say Bolt, then four versions the client takes: 5.8 down to 5.0, 4.4 down to 4.2, none, none. */
const BOLT_HELLO = Buffer.from('6060b017' + '00080805' + '00020404' + '00000000' + '00000000', 'hex')

/**
 * Makes sure that ports are free, and lets the system choose those given as 0.
 *
 * @param {number[]} wanted
 * @returns {Promise<number[]>}
 */
export async function freePorts(wanted) {
  const servers = wanted.map(() => createServer())
  try {
    const ports = []
    for (const [index, server] of servers.entries()) {
      server.listen(wanted[index], HOST)
      await once(server, 'listening')
      ports.push(/** @type {import('node:net').AddressInfo} */ (server.address()).port)
    }
    return ports
  } catch (error) {
    const { code, port } = /** @type {{ code?: string, port?: number }} */ (error)
    if (code !== 'EADDRINUSE') throw error
    throw new Error(`port ${port} is taken on ${HOST}: stop the program that has it, or choose another port`)
  } finally {
    for (const server of servers) server.close()
  }
}

/**
 * Does a server agree on a Bolt version within two seconds?
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function answersBolt(port) {
  const socket = connect(port, HOST)
  try {
    socket.write(BOLT_HELLO)
    const [reply] = await once(socket, 'data', { signal: AbortSignal.timeout(2000) })
    return reply.length === 4 && reply.readUInt32BE() !== 0
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

/**
 * The HTTP status of a page, or 0 where nothing answers within twenty seconds: the first query of a busy machine takes its time.
 *
 * @param {string} url
 * @param {RequestInit} [init]
 * @returns {Promise<number>}
 */
export async function httpStatus(url, init) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000), ...init })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}

/**
 * The HTTP status of a query: 2xx where it ran, 401 or 403 where the password was refused.
 *
 * @param {string} httpUrl
 * @param {string | null} password of the user neo4j, or null to send none
 * @returns {Promise<number>}
 */
export function queryStatus(httpUrl, password) {
  const authorization = `Basic ${Buffer.from(`neo4j:${password}`).toString('base64')}`
  return httpStatus(`${httpUrl}/db/neo4j/query/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(password === null ? {} : { authorization }) },
    body: JSON.stringify({ statement: 'RETURN 1' }),
  })
}
