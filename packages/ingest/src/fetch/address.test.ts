import { expect, it } from 'vitest'
import { checkHost, isPublic, publicLookup, type Resolve } from './address.ts'

it.each([
  ['this machine', '127.0.0.1', '127.255.0.9', '::1', '0.0.0.0', '::'],
  ['a private network', '10.1.2.3', '172.16.0.1', '192.168.1.1', 'fc00::1', 'fec0::1'],
  ['this link', '169.254.169.254', 'fe80::1'],
  ['the customers of one provider', '100.64.0.1'],
  ['several at once', '224.0.0.1', '255.255.255.255', 'ff02::1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::127.0.0.1'],
  ['IPv4 by translation', '64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', '2001::1'],
  ['no use yet, or in examples', '192.0.2.1', '198.18.0.1', '240.0.0.1', '2001:db8::1', '4000::1', '100::1'],
  ['nothing', 'news.example', ''],
])('takes no address of %s for public', (_, ...addresses) => {
  expect(addresses.filter(isPublic)).toEqual([])
})

it('takes others for public', () => {
  const addresses = ['8.8.8.8', '93.184.216.34', '::ffff:8.8.8.8', '2001:4860:4860::8888', '2a00:1450::1']
  expect(addresses.filter(isPublic)).toEqual(addresses)
})

it.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://0/',
])('refuses the host of %s, however it is written', address => {
  expect(() => checkHost(new URL(address), () => false)).toThrowError(
    expect.objectContaining({ code: 'URL_PRIVATE', hint: expect.stringContaining('--allow-private') }),
  )
})

it('connects to nothing where one of the addresses is private', async () => {
  const look = (...addresses: string[]): Promise<unknown> => {
    const resolve: Resolve = (_, done) =>
      done(
        null,
        addresses.map(address => ({ address, family: 4 })),
      )
    return new Promise(give =>
      publicLookup(resolve, () => false)('news.example', { all: true }, (error, found) =>
        give(error ?? found),
      ),
    )
  }
  expect(await look('8.8.8.8', '8.8.4.4')).toHaveLength(2)
  expect(await look('8.8.8.8', '127.0.0.1')).toMatchObject({ code: 'URL_PRIVATE' })
  expect(await look()).toMatchObject({ message: 'news.example has no address' })
})
