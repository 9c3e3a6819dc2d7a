export { type RunningServer, type StartOptions, startServer } from './http.ts'
