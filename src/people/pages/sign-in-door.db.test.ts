import type { Hono } from 'hono'
import { beforeAll, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anAccount, anInstitution, aRole, signedIn, type TestAccount } from '../../../test/support/people.ts'
import { makeApp } from '../../app.tsx'
import { readConfig } from '../../config.ts'
import { makeLog } from '../../platform/log.ts'

const on = useDeployment()
let app: Hono
let ada: TestAccount

beforeAll(async () => {
  app = makeApp(on(), readConfig({ HABITA_URL: 'http://localhost' }), makeLog('silent'))
  const pavia = await anInstitution(on(), { slug: 'pavia' })
  ada = await anAccount(on(), { name: 'Ada Rossi' })
  await aRole(on(), { institution: pavia, account: ada.id, role: 'officer' })
})

test('one signs in, is known on every page, and signs out', async () => {
  const cookie = await signedIn(app, ada)
  const front = await app.request('/', { headers: { cookie } })
  expect(await front.text()).toContain('Ada Rossi')
})
