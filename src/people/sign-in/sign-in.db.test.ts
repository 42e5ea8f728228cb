import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anAccount, anInstitution, aRole, asVisitor, type TestAccount } from '../../../test/support/people.ts'
import { deploymentId, hashOf } from '../../platform/ids.ts'
import { findPerson } from './find-person.ts'
import { signInWithPassword } from './sign-in-with-password.ts'

const on = useDeployment()
let pavia: string
let jena: string
let ada: TestAccount

const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  (await query.execute(on().database.kysely)).rows
const signIn = (given: Partial<Parameters<typeof signInWithPassword>[1]> = {}) =>
  signInWithPassword(asVisitor(on()), {
    email: ada.email,
    password: ada.password,
    from: '192.0.2.1',
    agent: 'Firefox',
    ...given,
  })

beforeAll(async () => {
  pavia = await anInstitution(on(), { slug: 'pavia' })
  jena = await anInstitution(on(), { slug: 'jena', zone: 'Europe/Berlin' })
  ada = await anAccount(on(), { email: 'Ada@Example.eu', name: 'Ada' })
  await aRole(on(), { institution: pavia, account: ada.id, role: 'officer' })
})

test('a right password opens a session of which only the hash is kept', async () => {
  const secret = await signIn({ email: 'ADA@example.eu ' })
  const [session] = await rows(
    sql<Record<string, unknown>>`select * from session where secret_hash = ${hashOf(secret)}`,
  )
  expect(session).toMatchObject({ account: ada.id, means: 'password', agent: 'Firefox', revoked_at: null })
  expect(JSON.stringify(session)).not.toContain(secret)
  const [fact] = await rows(
    sql<Record<string, unknown>>`select name, facts from event where subject = ${ada.id} order by id desc limit 1`,
  )
  expect(fact).toEqual({ name: 'session.opened', facts: { session: session?.id, means: 'password' } })
})

test('the person behind a secret has their roles of this institution and of no other', async () => {
  const secret = await signIn()
  const here = await findPerson(on(), secret, { id: pavia })
  expect(here?.person).toMatchObject({ account: ada.id, name: 'Ada' })
  expect(here?.person.offices).toEqual([
    { slug: 'pavia', name: { en: 'University of pavia' }, languages: ['en', 'it', 'fr'], roles: ['officer'] },
  ])
  expect(here?.actor).toMatchObject({ roles: [{ role: 'officer', units: [], partners: [] }], mandates: [] })
  expect((await findPerson(on(), secret, { id: jena }))?.actor).toMatchObject({ roles: [], mandates: [] })
  expect((await findPerson(on(), secret, { id: deploymentId }))?.actor).toMatchObject({ roles: [] })
  expect(await findPerson(on(), 'not a secret', { id: pavia })).toBeUndefined()
})
