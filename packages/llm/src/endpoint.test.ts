import { expect, it } from 'vitest'
import { parseEndpoint } from './endpoint.ts'

it.each([
  ['http://localhost:11434/v1', 'http://localhost:11434/v1', {}],
  ['https://models.test/v1/', 'https://models.test/v1', {}],
  ['https://models.test/v1/chat/completions', 'https://models.test/v1', {}],
  ['https://models.test/x?version=2&key=hidden', 'https://models.test/x', { version: '2', key: 'hidden' }],
])('takes %j', (address, base, query) => {
  expect(parseEndpoint(address)).toEqual({ base, query })
})

it.each(['', 'localhost:11434', 'file:///etc/models', 'https://ada:hidden@models.test/v1'])(
  'refuses %j with a way out, and does not repeat it',
  address => {
    expect(() => parseEndpoint(address)).toThrow(
      expect.objectContaining({
        code: 'USAGE',
        message: expect.not.stringContaining('hidden'),
        hint: expect.stringContaining('--llm-endpoint'),
      }),
    )
  },
)
