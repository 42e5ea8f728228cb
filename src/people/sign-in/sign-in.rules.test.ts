import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUsable, linkEnds } from './link.rules.ts'
import { claimed } from './openid.rules.ts'
import { networkOf, waitUntil, windowMs } from './sign-in.rules.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 2, 9, minutes))

test('one waits from the moment when the limit is reached until its first attempt leaves the window', () => {
  const tried = [at(9), at(7), at(5), at(3), at(1)]
  expect(waitUntil(tried.slice(1), 5)).toBeUndefined()
  expect(waitUntil(tried, 5)).toEqual(at(16))
  expect(waitUntil([at(10), ...tried], 5)).toEqual(at(18))
  expect(windowMs).toBe(15 * 60_000)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:12:aaaa::1', '2001:db8:0:12::/64'],
  ['2001:0DB8:0000:0012::1', '2001:db8:0:12::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('two addresses of one /64 are one network, two of different ones are not', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map(n => n.toString(16))
  const groups = fc.array(group, { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(groups, groups, groups, (network, host, other) => {
      expect(networkOf([...network, ...host].join(':'))).toBe(networkOf([...network, ...other].join(':')))
      if (network.join() !== other.join())
        expect(networkOf([...network, ...host].join(':'))).not.toBe(networkOf([...other, ...host].join(':')))
    }),
  )
})

test('a link lives from the letter on, and only once', () => {
  const expires_at = linkEnds('sign-in', at(0))
  expect(expires_at).toEqual(at(15))
  expect(isUsable({ expires_at, used_at: null }, at(14))).toBe(true)
  expect(isUsable({ expires_at, used_at: null }, at(15))).toBe(false)
  expect(isUsable({ expires_at, used_at: at(1) }, at(2))).toBe(false)
  expect(isUsable({ expires_at: null, used_at: null }, at(0))).toBe(false)
})

const issuer = 'https://proxy.myacademicid.org/OIDC'
const esi = 'urn:schac:personalUniqueCode:int:esi:unipv.it:477392'

test('claims come as lists or as single texts, and other unique codes are no student identifier', () => {
  const asList = claimed(issuer, {
    sub: 'x',
    name: 'Ada Rossi',
    email: 'Ada.Rossi@UniPV.it',
    schac_personal_unique_code: ['urn:schac:personalUniqueCode:it:unipv.it:1', esi],
    schac_home_organization: 'UniPV.it',
    eduperson_scoped_affiliation: ['student@unipv.it', 'member@unipv.it'],
    voperson_external_affiliation: 'student@unipv.it',
  })
  expect(asList).toEqual({
    issuer,
    subject: 'x',
    esi,
    homeOrganisation: 'unipv.it',
    affiliations: ['student@unipv.it', 'member@unipv.it'],
    name: 'Ada Rossi',
    email: 'ada.rossi@unipv.it',
  })
  expect(claimed(issuer, { sub: 'x', schac_personal_unique_code: esi }).esi).toBe(esi)
  expect(claimed(issuer, { sub: 'x', schac_personal_unique_code: 'urn:schac:x' }).esi).toBeUndefined()
})

test('names are put together, and an address that is not verified is none', () => {
  expect(claimed(issuer, { sub: 'x', given_name: 'Ada', family_name: 'Rossi' }).name).toBe('Ada Rossi')
  expect(claimed(issuer, { sub: 'x', email: 'a@b.eu', email_verified: false }).email).toBeUndefined()
  expect(claimed(issuer, { sub: 'x', email: 'a@b.eu', email_verified: true }).email).toBe('a@b.eu')
  expect(claimed(issuer, { sub: 'x', email: 7, name: {} })).toMatchObject({ email: undefined, name: undefined })
})
