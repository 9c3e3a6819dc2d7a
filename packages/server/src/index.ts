export { jsonLog, type Log, textLog } from './http/log.ts'
export { type RunningServer, type StartOptions, startServer } from './http/start.ts'
export { checkWritingHost } from './loopback.ts'
