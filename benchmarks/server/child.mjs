// A process of its own for one server, so that no other's heap or compiled code is in its figures.
import process from 'node:process'
import { CONTENDERS } from './contender.mjs'

const [key = '', address = ''] = process.argv.slice(2)
const contender = Object.entries(CONTENDERS).find(([name]) => name === key)?.[1]
if (!contender) throw new Error(`nothing to serve: ${key}`)
process.send?.(await contender.serve(address))
process.once('disconnect', () => process.exit())
