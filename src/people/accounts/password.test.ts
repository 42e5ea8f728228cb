import { expect, test } from 'vitest'
import { hashPassword, isOutdated, isPassword } from './password.ts'

test('a password is kept as argon2id with a salt of its own, and recognised', async () => {
  const [one, two] = await Promise.all([hashPassword('perché è così lunga'), hashPassword('perché è così lunga')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(one).not.toBe(two)
  expect(await isPassword('perché è così lunga', one)).toBe(true)
  expect(await isPassword('perché è così lunga'.normalize('NFD'), one)).toBe(true)
  expect(await isPassword('perche è così lunga', one)).toBe(false)
})

test('a hash of the reference implementation is recognised, and is to be made again with today’s parameters', async () => {
  // printf password | argon2 somesalt -id -t 2 -m 16 -p 1 (RFC 9106 reference implementation)
  const kept = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await isPassword('password', kept)).toBe(true)
  expect(await isPassword('passwort', kept)).toBe(false)
  expect(isOutdated(kept)).toBe(true)
  expect(isOutdated(await hashPassword('a long enough password'))).toBe(false)
})

test('without a password kept, or with one that cannot be read, nothing is recognised', async () => {
  for (const kept of [null, undefined, '', 'plain', '$argon2i$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA'])
    expect(await isPassword('', kept)).toBe(false)
})
