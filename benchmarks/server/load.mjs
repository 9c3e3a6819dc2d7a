import autocannon from 'autocannon'

/**
 * @typedef {object} Load
 * @property {string} url
 * @property {readonly object[]} bodies Asked in turn on each connection.
 * @property {number} connections
 * @property {number} seconds
 * @property {number} [rate] Requests a second on all connections together; absent: as many as are answered.
 */

/**
 * Asks a server for a while.
 *
 * @param {Load} load
 * @returns {Promise<{ readonly perSecond: number, readonly p50: number, readonly p99: number, readonly failed: number }>}
 *   answers a second, milliseconds that they took, and how many requests had no answer or one with errors
 */
export async function load({ url, bodies, connections, seconds, rate }) {
  const { requests, latency, duration, errors, non2xx, mismatches } = await autocannon({
    url,
    connections,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    requests: bodies.map(body => ({ body: JSON.stringify(body) })),
    verifyBody: body => !String(body).includes('"errors":'),
    ...(rate !== undefined && { overallRate: rate }),
  })
  const failed = errors + non2xx + mismatches
  return { perSecond: requests.total / duration, p50: latency.p50, p99: latency.p99, failed }
}
