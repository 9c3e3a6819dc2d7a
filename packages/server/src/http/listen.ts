import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SaysoError } from '@sayso/core'

/** @throws SaysoError USAGE where the port or address cannot be had */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(listenError(cause, port, host)))
    server.listen(port, host, resolve)
  })
}

function listenError(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  const where = `port ${port} on ${host}`
  const refuse = (message: string, hint: string) => new SaysoError('USAGE', message, hint, { cause })
  switch (cause.code) {
    case 'EADDRINUSE':
      return refuse(
        `${where} is taken`,
        'stop what listens there, or choose another port; 0 takes any free one',
      )
    case 'EACCES':
      return refuse(`you may not listen to ${where}`, 'choose a port above 1023')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return refuse(
        `this machine has no address ${host}`,
        'listen to 127.0.0.1, or to 0.0.0.0 for every address',
      )
    default:
      return cause
  }
}

/** Without a slash at its end. */
export function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
