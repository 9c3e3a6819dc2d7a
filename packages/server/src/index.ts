export { type RunningServer, type StartOptions, startServer } from './http.ts'
export { checkWritingHost } from './loopback.ts'
