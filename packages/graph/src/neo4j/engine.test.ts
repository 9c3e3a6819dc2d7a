import { expect, it } from 'vitest'
import { Neo4jEngine, parseNeo4jUrl } from './engine.ts'

it('takes credentials from the address, then from the settings', () => {
  const settings = { username: 'reader', password: 'from settings' }
  expect(parseNeo4jUrl('neo4j://ada:p%40ss@db.example:7687/news', settings)).toEqual({
    url: 'neo4j://db.example:7687',
    database: 'news',
    username: 'ada',
    password: 'p@ss',
  })
  expect(parseNeo4jUrl('bolt+s://db.example', settings)).toEqual({
    url: 'bolt+s://db.example',
    database: undefined,
    ...settings,
  })
  expect(parseNeo4jUrl('bolt://db.example')).toMatchObject({ username: 'neo4j', password: undefined })
})

it('says so when nothing answers', async () => {
  await expect(Neo4jEngine.open(parseNeo4jUrl('bolt://127.0.0.1:1'))).rejects.toMatchObject({
    code: 'STORE_UNREACHABLE',
    message: 'nothing answers at bolt://127.0.0.1:1',
  })
})
